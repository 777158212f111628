/** Whether words have a phrase of a list among them, or open with one. */
export interface PhraseFinder {
  readonly isIn: (words: readonly string[]) => boolean;
  readonly opens: (words: readonly string[]) => boolean;
}

/** Looks each word up once, however long the list: its phrases are folded words with blanks between them. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const list = byFirst.get(words[0]!);
    if (list) list.push(words);
    else byFirst.set(words[0]!, [words]);
  }
  const isAt = (words: readonly string[], at: number): boolean => {
    const list = byFirst.get(words[at] ?? '');
    return (
      list !== undefined && list.some((phrase) => phrase.every((word, index) => words[at + index] === word))
    );
  };
  return { isIn: (words) => words.some((_, at) => isAt(words, at)), opens: (words) => isAt(words, 0) };
}
