/** A stretch of a text, in UTF-16 units; its end isn't part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch with up to so many units before and behind it, cut between words; by itself where no word ends there. */
export function widened(text: string, { start, end }: Stretch, around: number): Stretch {
  return {
    start: start <= around ? 0 : wordFrom(text, start - around, start),
    end: end + around >= text.length ? text.length : wordTo(text, end, end + around),
  };
}

/** The beginning of the first word from there on; the limit where none begins before it. */
function wordFrom(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s\S/);
  return space < 0 ? limit : from + space + 1;
}

function wordTo(text: string, limit: number, to: number): number {
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? limit : limit + space;
}
