import type { Stretch } from '../../kernel/stretch.js';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * A text cut into what is marked and what isn't; put together again the segments are the text. Stretches
 * may overlap and come in any order; what lies outside of the text is left out.
 */
export function segmentsOf(text: string, stretches: readonly Stretch[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) segments.push({ text: text.slice(at, from), marked: false });
    const before = segments.at(-1);
    // Stretches that overlap make one mark.
    if (before?.marked && from === at)
      segments[segments.length - 1] = { text: before.text + text.slice(from, to), marked: true };
    else segments.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false });
  return segments;
}
