/** A stretch of a text, in UTF-16 units; its end isn't part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch with up to so many units before and behind it, cut between words; between letters where there are no
 * blanks, as in Japanese.
 */
export function widened(text: string, { start, end }: Stretch, around: number): Stretch {
  return {
    start: start <= around ? 0 : wordFrom(text, start - around, start),
    end: end + around >= text.length ? text.length : wordTo(text, end, end + around),
  };
}

/** The beginning of the first word from there on, or of the first letter. */
function wordFrom(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s\S/);
  return space < 0 ? letterFrom(text, from, limit) : from + space + 1;
}

function wordTo(text: string, limit: number, to: number): number {
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? letterFrom(text, to, text.length) : limit + space;
}

/** The second half of a character, and what is joined to the letter before. */
const JOINED = /^[\p{M}\u200d\udc00-\udfff]/u;

function letterFrom(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && JOINED.test(text.charAt(at))) at += 1;
  return at;
}
