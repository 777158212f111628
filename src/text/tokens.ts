import type { Span } from './reading.js';

/** A word, a number, a mark, or the end of a line. Blanks and invisible marks between them are no tokens. */
export interface Token extends Span {
  /** `source.slice(start, end)`. */
  readonly text: string;
  /**
   * Folded for comparing: lower case, no accents, one kind of apostrophe, no soft hyphens. The same word has
   * the same `lower`. A line end folds to '\n', a blank line to '\n\n'.
   */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'punct' | 'break';
  /** Its place among the tokens. */
  readonly index: number;
}

/** Marks that are not seen: they may stand inside a word, and count as blanks elsewhere. */
const INSIDE = String.raw`\u00ad\u200b-\u200d\u2060`;
const INVISIBLE = String.raw`${INSIDE}\u200e\u200f\u202a-\u202e\u2061-\u2069\ufeff`;

/**
 * In this order: line ends with the blanks after them, web addresses (one word, so that nothing inside them
 * is read), numbers ("2.5", "10,000"), words with the apostrophes inside them, emoji with what is joined to
 * them, and any other visible code point with its marks. Blanks match nothing and are passed over. Every
 * alternative starts with a character of its own or fails within a few, so the scan is linear.
 */
const TOKEN = new RegExp(
  [
    String.raw`[\r\n\u2028\u2029][\s${INVISIBLE}]*`,
    String.raw`https?:\/\/[^\s<>"”’()[\]]*|www\.[^\s<>"”’()[\]]*`,
    String.raw`\d+(?:[.,:]\d+)*`,
    String.raw`\p{L}(?:[\p{L}\p{M}\p{N}${INSIDE}]|_(?=[\p{L}\p{N}])|['’ʼ＇](?=\p{L}))*`,
    String.raw`\p{Extended_Pictographic}(?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*`,
    String.raw`[^\s${INVISIBLE}]\p{M}*`,
  ].join('|'),
  'gu',
);

const ASCII = /^[\x20-\x7e]*$/;
const UNSEEN = new RegExp(`[${INSIDE}]|\\p{Mn}`, 'gu');
const ADDRESS = /^(?:https?:\/\/|www\.)/;
const TRAILING = new Set('.,!?;:*_~');

/** The tokens of a text, in order. Contractions stay one token; hyphens are tokens of their own. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new RegExp(TOKEN);
  for (let match = scanner.exec(source); match !== null; match = scanner.exec(source)) {
    const start = match.index;
    let text = match[0];
    const kind = kindOf(text);
    if (kind === 'word' && ADDRESS.test(text)) {
      text = withoutTrailing(text);
      scanner.lastIndex = start + text.length;
    }
    const lower = kind === 'break' ? (lineEnds(text) > 1 ? '\n\n' : '\n') : fold(text);
    tokens.push({ text, lower, kind, start, end: start + text.length, index: tokens.length });
  }
  return tokens;
}

/** How words are compared: lower case, without accents and soft hyphens, with the typewriter's apostrophe. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[’ʼ＇]/g, "'")
    .normalize('NFC');
}

function kindOf(text: string): Token['kind'] {
  const code = text.charCodeAt(0);
  if (code > 127) return LETTER.test(text) ? 'word' : LINE_END.test(text) ? 'break' : 'punct';
  if (code === 10 || code === 13) return 'break';
  if (code >= 48 && code <= 57) return 'number';
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'word' : 'punct';
}

const LETTER = /^\p{L}/u;
const LINE_END = /^[\u2028\u2029]/;

/** An address ends before the punctuation of the sentence it stands in. */
function withoutTrailing(address: string): string {
  let end = address.length;
  while (end > 4 && TRAILING.has(address[end - 1]!)) end -= 1;
  return address.slice(0, end);
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < 2; at += 1) {
    const code = text[at];
    if (code === '\n' || code === '\u2028' || (code === '\r' && text[at + 1] !== '\n')) count += 1;
    else if (code === '\u2029') count += 2;
  }
  return count;
}
