import type { Stretch } from './marked-text.rules.js';

/** A part of a text, with a stretch told by its place in that part. */
export interface Excerpt {
  readonly text: string;
  readonly mark: Stretch;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const WHOLE = 700;
const AROUND = 240;

/** The text as it is when it isn't long; else what stands around the stretch, cut between words. */
export function excerptOf(text: string, { start, end }: Stretch): Excerpt {
  if (text.length <= WHOLE) return { text, mark: { start, end }, cutBefore: false, cutAfter: false };
  const from = start <= AROUND ? 0 : wordFrom(text, start - AROUND, start);
  const to = end + AROUND >= text.length ? text.length : wordTo(text, end, end + AROUND);
  return {
    text: text.slice(from, to),
    mark: { start: start - from, end: end - from },
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** The beginning of the first word from there on; the stretch itself where no word begins before it. */
function wordFrom(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s\S/);
  return space < 0 ? limit : from + space + 1;
}

function wordTo(text: string, limit: number, to: number): number {
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? limit : limit + space;
}
