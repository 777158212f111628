import { type Stretch, widened } from '../../kernel/stretch.js';

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
export function excerptOf(text: string, stretch: Stretch): Excerpt {
  const whole = { start: 0, end: text.length };
  const { start, end } = text.length <= WHOLE ? whole : widened(text, stretch, AROUND);
  return {
    text: text.slice(start, end),
    mark: { start: stretch.start - start, end: stretch.end - start },
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}
