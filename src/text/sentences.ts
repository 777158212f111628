import { endsHere, isCloser, lineContinues, markerLength, smileyLength, startsLower } from './boundaries.js';
import type { Span } from './reading.js';
import type { Token } from './tokens.js';

/** A sentence, or what stands for one: a line of a list, a heading, an exclamation. */
export interface Sentence extends Span {
  /** Its tokens: from this one up to, not including, `to`. Line ends at its edges don't belong to it. */
  readonly from: number;
  readonly to: number;
  readonly index: number;
  /** It ends in a question mark of its own, not in one of a quotation or an aside in brackets. */
  readonly isQuestion: boolean;
  /** Which paragraph it stands in, from 0; blank lines part them. */
  readonly paragraph: number;
}

/** A bracket that is never closed must not hold the rest of the text together. */
const LONGEST_BRACKET = 60;
const OPEN = new Set(['(', '[', '{']);
const CLOSE = new Set([')', ']', '}']);
const ASKS = new Set(['?', '‽', '？', '؟']);
const MARKS = new Set([...ASKS, '.', '!', '…', '！', '。']);

/** A walk over the tokens, with the place of the innermost open bracket of its sentence, or -1. */
interface Walk {
  readonly tokens: readonly Token[];
  at: number;
  bracket: number;
}

/** The sentences of a text, in order; every token but line ends, bullets and list numbers is in one. */
export function sentencesOf(_text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const walk: Walk = { tokens, at: 0, bracket: -1 };
  let paragraph = 0;
  while (walk.at < tokens.length) {
    const first = tokens[walk.at]!;
    if (first.kind === 'break') {
      if (first.lower === '\n\n' && sentences.length > 0) paragraph += 1;
      walk.at += 1;
      continue;
    }
    const marker = markerLength(tokens, walk.at);
    if (marker > 0) {
      walk.at += marker;
      continue;
    }
    const from = walk.at;
    const isQuestion = passSentence(walk, from);
    let to = walk.at;
    while (tokens[to - 1]!.kind === 'break') to -= 1;
    const { end } = tokens[to - 1]!;
    sentences.push({ from, to, start: first.start, end, index: sentences.length, isQuestion, paragraph });
  }
  return sentences;
}

/** Moves past one sentence; gives whether it asks. */
function passSentence(walk: Walk, from: number): boolean {
  const { tokens } = walk;
  walk.bracket = -1;
  while (walk.at < tokens.length) {
    const token = tokens[walk.at]!;
    const smiley = smileyLength(tokens, walk.at);
    if (token.kind === 'break') {
      if (!lineContinues(tokens, from, walk.at)) return false;
      walk.at += 1;
    } else if (smiley > 0) {
      walk.at += smiley;
      if (startsAnew(walk)) return false;
    } else if (MARKS.has(token.text)) {
      const asks = passMarks(walk, from);
      if (asks !== null) return asks;
    } else {
      trackBracket(walk, token);
      walk.at += 1;
    }
  }
  return false;
}

/** After a smiley a sentence goes on in lower case only; within brackets it goes on anyway. */
function startsAnew({ tokens, at, bracket }: Walk): boolean {
  const next = tokens[at];
  return next?.kind === 'word' && !startsLower(next) && bracket < 0;
}

/** Moves past a run of end marks; gives whether the sentence asks if they end it, null if they don't. */
function passMarks(walk: Walk, from: number): boolean | null {
  const { tokens, at: mark } = walk;
  let after = mark;
  let asks = false;
  while (MARKS.has(tokens[after]?.text ?? '')) {
    asks ||= ASKS.has(tokens[after]!.text);
    after += 1;
  }
  const closed = afterClosers(tokens, after);
  const inBracket = walk.bracket > from;
  const ends = endsHere({ tokens, mark, after, closed, inBracket });
  walk.at = ends ? closed : after;
  return ends ? asks && !inBracket : null;
}

/** Past closing quotes and brackets, smileys and emoji: they belong to the sentence that has ended. */
function afterClosers(tokens: readonly Token[], at: number): number {
  let next = at;
  for (;;) {
    const smiley = smileyLength(tokens, next);
    if (smiley > 0) next += smiley;
    else if (isCloser(tokens, next) || (next > at && tokens[next]?.text === '.')) next += 1;
    else return next;
  }
}

function trackBracket(walk: Walk, token: Token): void {
  if (OPEN.has(token.text)) walk.bracket = walk.at;
  else if (CLOSE.has(token.text) || walk.at - walk.bracket > LONGEST_BRACKET) walk.bracket = -1;
}
