import type { Span } from './reading.js';
import type { Token } from './tokens.js';

/** A sentence, or what stands for one: a line of a list, a heading, an exclamation. */
export interface Sentence extends Span {
  /** Its tokens: from this one up to, not including, `to`. Line ends at its edges don't belong to it. */
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly isQuestion: boolean;
  /** Which paragraph it stands in, from 0; blank lines part them. */
  readonly paragraph: number;
}

/** Words whose full stop doesn't end a sentence. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms prof st vs etc e.g i.e approx min mins hr hrs wk wks mo yr yrs lb lbs oz no fig al'.split(' '),
);
const TERMINATORS = new Set(['.', '!', '?', '…', '‽', '。', '！', '？', '؟']);
const OPENERS = new Set(['"', '“', '‘', '«', '(', '[', '{', '*', '-', '–', '—', '•', '#', '&', '@', '>', '$', '£', '€', '~']);
const LIST_MARKS = new Set(['-', '*', '•', '–', '—', '>', '·']);

/** The sentences of a text, in order; every token but line ends between sentences belongs to one. */
export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let from = 0;
  const close = (to: number) => {
    const sentence = trimmed(tokens, from, to);
    if (sentence) {
      sentences.push({
        ...sentence,
        start: tokens[sentence.from]!.start,
        end: tokens[sentence.to - 1]!.end,
        index: sentences.length,
        isQuestion: asks(tokens, sentence),
        paragraph,
      });
    }
    from = to;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'break') {
      const blank = lineEnds(token.text) > 1;
      if (blank || endsLine(tokens, at)) close(at);
      if (blank && sentences.length > 0) paragraph = sentences[sentences.length - 1]!.paragraph + 1;
    } else if (TERMINATORS.has(token.text) && at >= from && endsSentence(text, tokens, at)) {
      at = afterTerminators(tokens, at) - 1;
      close(at + 1);
    }
  }
  close(tokens.length);
  return sentences;
}

/** Without line ends at its edges; nothing when that is all there is. */
function trimmed(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  let first = from;
  let last = to;
  while (first < last && tokens[first]!.kind === 'break') first += 1;
  while (first < last && tokens[last - 1]!.kind === 'break') last -= 1;
  return first < last ? { from: first, to: last } : null;
}

/** A question mark among the marks at its end, closing quotes and smileys passed over. */
function asks(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at]!;
    if (token.text === '?' || token.text === '？' || token.text === '؟') return true;
    if (token.kind === 'word' || token.kind === 'number') return false;
  }
  return false;
}

/** Past all further terminators, closing quotes, brackets and smileys on the same line. */
function afterTerminators(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (next < tokens.length && tokens[next]!.kind === 'punct') {
    const mark = tokens[next]!.text;
    // A mark that can open something opens the next sentence, unless it leans on what goes before.
    const leans = tokens[next]!.start === tokens[next - 1]!.end;
    if (OPENERS.has(mark) && !(leans && (mark === '"' || mark === '*'))) break;
    next += 1;
  }
  return next;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || next.kind === 'break') return true;
  const touches = next.start === token.end;
  if (token.text === '.' || token.text === '…') {
    if (next.text === '.' || next.text === '…') return false;
    if (isEllipsis(tokens, at)) return startsUpper(text, next);
    if (touches && (next.kind === 'word' || next.kind === 'number')) return isRunOn(text, tokens, at);
    return !isAbbreviation(text, tokens, at);
  }
  return !TERMINATORS.has(next.text) || touches || !startsUpper(text, next);
}

/** "It hurt.Then it stopped": a forgotten blank, not a name such as example.com or e.g. */
function isRunOn(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1]!;
  return before?.kind === 'word' && before.text.length > 2 && after.text.length > 1 && startsUpper(text, after);
}

function isEllipsis(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === '…' || tokens[at - 1]?.text === '.';
}

/** A known abbreviation, or a single capital (an initial, "A.R.T."), with more of the sentence to come. */
function isAbbreviation(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  const dotted = tokens[at - 2]?.text === '.' && tokens[at - 2]!.end === before.start;
  if (dotted && before.text.length === 1) return !startsUpper(text, tokens[at + 1]!);
  return ABBREVIATIONS.has(before.lower) && !(before.lower === 'etc' && startsUpper(text, tokens[at + 1]!));
}

/** Whether a single line end parts two sentences: a wrapped line goes on in lower case, or after a comma. */
function endsLine(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after) return true;
  if (LIST_MARKS.has(after.text) || after.kind === 'number') return true;
  if (before.text === ',') return false;
  const first = after.text[0]!;
  return !(after.kind === 'word' && first === first.toLowerCase() && first !== first.toUpperCase());
}

function startsUpper(text: string, token: Token): boolean {
  if (token.kind === 'number') return true;
  const first = text.slice(token.start, token.start + 1);
  return first !== first.toLowerCase() || OPENERS.has(first);
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}
