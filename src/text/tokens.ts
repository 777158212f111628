import type { Span } from './reading.js';

/** A word, a number, a mark, or the end of a line. Blanks are no tokens. */
export interface Token extends Span {
  /** `source.slice(start, end)`. */
  readonly text: string;
  /** Folded for comparing: lower case, one kind of apostrophe. The same word has the same `lower`. */
  readonly lower: string;
  /** A break is one line end or several; see `text` for how many. */
  readonly kind: 'word' | 'number' | 'punct' | 'break';
  /** Its place among the tokens. */
  readonly index: number;
}

/**
 * In this order: blanks, line ends with the blanks around them, numbers ("2.5", "10,000"), words with the
 * apostrophes inside them, and any other single code point. No alternative can begin where another goes
 * on, so the scan is linear.
 */
const TOKEN =
  /(?<blank>[^\S\r\n]+)|(?<break>[\r\n]\s*)|(?<number>\d+(?:[.,:]\d+)*)|(?<word>[\p{L}\p{M}_](?:[\p{L}\p{M}\p{N}_]|['’ʼ](?=\p{L}))*)|(?<punct>[^])/gu;

const ASCII = /^[\x20-\x7e]*$/;

/** The tokens of a text, in order. Contractions stay one token; hyphens are tokens of their own. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (const match of source.matchAll(TOKEN)) {
    const groups = match.groups!;
    if (groups['blank'] !== undefined) continue;
    const text = match[0];
    tokens.push({
      text,
      lower: fold(text),
      kind: kindOf(groups),
      start: match.index,
      end: match.index + text.length,
      index: tokens.length,
    });
  }
  return tokens;
}

/** How words are compared: lower case, composed, with the typewriter's apostrophe. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replaceAll(/[’ʼ]/g, "'");
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups['word'] !== undefined) return 'word';
  if (groups['number'] !== undefined) return 'number';
  return groups['break'] === undefined ? 'punct' : 'break';
}
