import { badInput } from '../kernel/errors.js';

export const WORDS_LIMIT = 200;
const OPEN = '\u0002';
const CLOSE = '\u0003';

export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The words to look for. @throws Refusal BAD_USER_INPUT when there are none, or too many. */
export function checkedWords(words: string): string {
  const trimmed = words.trim();
  if (trimmed === '') throw badInput('words', 'empty', 'Say which words to look for.');
  if (trimmed.length > WORDS_LIMIT) {
    throw badInput('words', 'tooLong', `Look for at most ${WORDS_LIMIT} characters at once.`);
  }
  return trimmed;
}

/** Takes the database's marks out of an excerpt, and says where they stood. Any that a text brought along goes too. */
export function cutMarks(excerpt: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  let start = -1;
  const marks: Mark[] = [];
  for (const character of excerpt) {
    if (character === OPEN) start = text.length;
    else if (character === CLOSE) {
      if (start >= 0 && text.length > start) marks.push({ start, end: text.length });
      start = -1;
    } else text += character;
  }
  return { text, marks };
}
