import type { Span } from './reading.js';

/** A line of a post without its marks: no bullet, number, "Q:", heading or emphasis around it. */
export interface PostLine extends Span {
  readonly text: string;
  /** Began as an item of a list, or with "Q:". */
  readonly item: boolean;
  /** Began with a Markdown heading mark. */
  readonly heading: boolean;
  /** Blank lines before it part it from the last one. */
  readonly block: number;
}

const LIST_MARK = /^(?:[-*+•·▪◦‣–—]|\(?\d{1,2}[.):]|\(?[a-z][.)]|[ivx]{1,4}[.)])\s+/i;
const Q_MARK = /^(?:q(?:uestion)?\s*(?:no\.?\s*)?#?\d{0,2}\s*[:.)-]|#\d{1,2}[:.)]?)\s*/i;
const HEADING = /^#{1,6}\s+/;
const QUOTE = /^>\s?/;
const OPENING = /^(?:\*{1,3}|_{1,3}|~~|`|<\/?[a-z][a-z0-9]{0,9}>)+/i;
const CLOSING = /(?:\*{1,3}|_{1,3}|~~|`|<\/?[a-z][a-z0-9]{0,9}>)+$/i;

/** The lines of a text that have words, with offsets into it. */
export function linesOf(text: string): PostLine[] {
  const lines: PostLine[] = [];
  let block = 0;
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = lineAt(raw, start, block);
    if (line) lines.push(line);
    else if (lines.length > 0 && lines.at(-1)!.block === block) block += 1;
    start += raw.length + 1;
  }
  return lines;
}

function lineAt(raw: string, offset: number, block: number): PostLine | null {
  let start = raw.length - raw.trimStart().length;
  let end = raw.trimEnd().length;
  let item = false;
  let heading = false;
  // Marks nest ("> 1. **Q:** …"), so they are taken off until none is left; each round takes one.
  for (let round = 0; round < 8 && start < end; round += 1) {
    const rest = raw.slice(start, end);
    const mark = [QUOTE, HEADING, LIST_MARK, Q_MARK, OPENING].map((pattern) => pattern.exec(rest)?.[0] ?? '');
    const longest = mark.findIndex((found) => found !== '');
    if (longest < 0) break;
    heading ||= longest === 1;
    item ||= longest === 2 || longest === 3;
    start += mark[longest]!.length;
    start += raw.slice(start, end).length - raw.slice(start, end).trimStart().length;
  }
  const closing = CLOSING.exec(raw.slice(start, end))?.[0].length ?? 0;
  end = start + raw.slice(start, end - closing).trimEnd().length;
  const text = raw.slice(start, end);
  return /[\p{L}\p{N}]/u.test(text)
    ? { start: offset + start, end: offset + end, text, item, heading, block }
    : null;
}
