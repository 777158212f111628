import dictionary from './words/dictionary.json' with { type: 'json' };

/** Edit distance 1 from this many letters, 2 from that many: shorter words are too near to each other. */
const ONE_FROM = 6;
const TWO_FROM = 9;
const LONGEST = 30;
const REMEMBERED = 10_000;

/** In their order, with blanks between them. A set of them would take ten times their memory, and is hardly asked. */
const WORDS: string = dictionary.words;

/** Whether it is a common English word (of six letters or more), and so no misspelling of another. */
export function isDictionaryWord(word: string): boolean {
  // Blanks, or the ends of the text, between which it stands if it does.
  let [before, after] = [-1, WORDS.length];
  while (before < after) {
    const start = WORDS.lastIndexOf(' ', Math.floor((before + after) / 2));
    const blank = WORDS.indexOf(' ', start + 1);
    const end = blank === -1 ? WORDS.length : blank;
    const found = WORDS.slice(start + 1, end);
    if (found === word) return true;
    if (found < word) before = end;
    else after = start;
  }
  return false;
}

/** The words that may be misspelt, found by their first letter and length. */
export class SpellingIndex {
  private readonly buckets = new Map<string, string[]>();
  private readonly known = new Set<string>();
  /** What was looked up before; emptied when it grows, for a text may hold any number of non-words. */
  private readonly answers = new Map<string, string | null>();

  /** Words in folded form; those too short to be recognised when misspelt are passed over. */
  constructor(words: Iterable<string>) {
    for (const word of [...new Set(words)].sort()) {
      this.known.add(word);
      if (word.length < ONE_FROM) continue;
      const key = `${word[0]}${word.length}`;
      this.buckets.set(key, [...(this.buckets.get(key) ?? []), word]);
    }
  }

  /** The one nearest word that `word` is a misspelling of; null when there is none, or it is a word itself. */
  correct(word: string): string | null {
    if (word.length < ONE_FROM || word.length > LONGEST || this.known.has(word)) return null;
    const before = this.answers.get(word);
    if (before !== undefined) return before;
    const answer = isDictionaryWord(word) ? null : this.nearest(word);
    if (this.answers.size >= REMEMBERED) this.answers.clear();
    this.answers.set(word, answer);
    return answer;
  }

  private nearest(word: string): string | null {
    const most = word.length >= TWO_FROM ? 2 : 1;
    let best: string | null = null;
    let distance = most + 1;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const candidate of this.buckets.get(`${word[0]}${length}`) ?? []) {
        // A short word must not take a long one's liberty: the candidate's length counts as well.
        const allowed = Math.min(most, candidate.length >= TWO_FROM ? 2 : 1, distance - 1);
        if (allowed < 1) continue;
        const found = editDistance(word, candidate, allowed);
        if (found <= allowed) [best, distance] = [candidate, found];
      }
    }
    return best;
  }
}

/**
 * Damerau's distance (1964, adjacent transpositions, restricted): how many letters must be put in, left
 * out, replaced or swapped with their neighbour. Gives `most + 1` as soon as it is clear that it is more.
 */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
