import type { Span } from './reading.js';
import { fold } from './tokens.js';
import words from './words/question-words.json' with { type: 'json' };

/** A line of a post without its marks: no bullet, number, "Q:", heading or emphasis around it. */
export interface PostLine extends Span {
  /** As long as its span, with blanks in place of the line ends that a machine put in. */
  readonly text: string;
  /** Began as an item of a list, or with "Q:". */
  readonly item: boolean;
  /** Began with a Markdown heading mark. */
  readonly heading: boolean;
  /** Blank lines before it part it from the last one. */
  readonly block: number;
  /** Rules ("---") before it part it from what stands above. */
  readonly section: number;
}

const LIST_MARK =
  /^(?:[-*+•·▪◦‣–—→➜►✓✔✅☑✗■○●]\uFE0F?|\[[ xX]?\]|[0-9]\uFE0F?\u20E3|\(?\d{1,2}[.):]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+/i;
const Q_MARK = /^(?:q(?:uestion)?\s?(?:no\.?\s?)?#?\d{0,2}\s?(?:[:.)]|-\s)|#\d{1,2}[:.)]?)\s*/i;
const HEADING = /^#{1,6}\s+/;
const QUOTE = /^>\s?/;
const OPENING = /^(?:\*{1,3}|_{1,3}|~~|`|<\/?[a-z][a-z0-9]{0,9}>)+/i;
const CLOSING = /(?:\*{1,3}|_{1,3}|~~|`|<\/?[a-z][a-z0-9]{0,9}>)+$/i;
const EMOJI_MARK =
  /^\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}]{0,9}\s+/u;
const RULE = /^(?:[-*_=~][ \t]?){3,80}$/;
/** What shows nothing to read: pictures, addresses, hashtags. */
const SILENT = /!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)|https?:\/\/\S{1,500}|(?:^|\s)#[\p{L}\p{N}_]{1,60}/gu;
/** A line this long that ends without a mark was broken by a machine when the next goes on in lower case. */
const WRAPPED = 30;

/** The lines of a text that have words, with offsets into it. */
export function linesOf(text: string): PostLine[] {
  const lines: PostLine[] = [];
  let [block, section, start] = [0, 0, 0];
  for (const raw of text.split('\n')) {
    const line = lineAt({ raw, offset: start, block, section });
    const last = lines.at(-1);
    const gap = line && last?.block === block ? text.slice(last.end, line.start) : null;
    if (line && last && gap?.trim() === '' && goesOn(last, line)) {
      lines[lines.length - 1] = {
        ...last,
        end: line.end,
        text: last.text + ' '.repeat(gap.length) + line.text,
      };
    } else if (line) lines.push(line);
    else if (last?.block === block) block += 1;
    if (RULE.test(raw.trim())) section += 1;
    start += raw.length + 1;
  }
  return lines;
}

function goesOn(last: PostLine, next: PostLine): boolean {
  if (next.item || next.heading || last.heading || last.text.length < WRAPPED) return false;
  // Questions in lower case, one a line: a sentence hardly breaks before such a word twice.
  if (opensAsking(last) && opensAsking(next)) return false;
  return /^\p{Ll}/u.test(next.text) && /[\p{L}\p{N},]$/u.test(last.text);
}

const ASKING = new Set([...words.interrogatives, ...words.auxiliaries]);
const LEADS = new Set(words.leads);

function opensAsking({ text }: PostLine): boolean {
  const said = fold(text.slice(0, 40)).split(/[^\p{L}']+/u);
  return ASKING.has(said.find((word) => !LEADS.has(word)) ?? '');
}

interface RawLine {
  readonly raw: string;
  readonly offset: number;
  readonly block: number;
  readonly section: number;
}

function lineAt({ raw, offset, block, section }: RawLine): PostLine | null {
  let start = raw.length - raw.trimStart().length;
  let end = raw.trimEnd().length;
  let [item, heading] = [false, false];
  // Marks nest ("> 1. **Q:** …"), so they are taken off until none is left; each round takes one.
  for (let round = 0; round < 8 && start < end; round += 1) {
    const rest = raw.slice(start, Math.min(end, start + 60));
    const mark = [QUOTE, HEADING, LIST_MARK, Q_MARK, OPENING, EMOJI_MARK].map(
      (pattern) => pattern.exec(rest)?.[0] ?? '',
    );
    const kind = mark.findIndex((found) => found !== '');
    if (kind < 0) break;
    heading ||= kind === 1;
    item ||= kind === 2 || kind === 3;
    start += mark[kind]!.length;
    start += end - start - raw.slice(start, end).trimStart().length;
  }
  const tail = raw.slice(Math.max(start, end - 60), end);
  end -= CLOSING.exec(tail)?.[0].length ?? 0;
  const text = raw.slice(start, end).trimEnd();
  if (!/[\p{L}\p{N}]/u.test(text.replaceAll(SILENT, ' '))) return null;
  return { start: offset + start, end: offset + start + text.length, text, item, heading, block, section };
}
