import {
  caution,
  type Piece,
  type ShownNumber,
  type SummaryTip,
  told,
  untried,
  usual,
} from './summary-shapes.js';
import { type TimeSaid, usualTime } from './usual-time.js';

export interface SummaryInput {
  /** How the scope is called within a sentence: "this post", "the whole board". */
  readonly scope: string;
  /** As they are ranked. */
  readonly tips: readonly SummaryTip[];
  /** How long it took, one entry a person; none where it isn't known. */
  readonly times?: readonly TimeSaid[];
}

/** A number with its place in the sentence (UTF-16 units). */
export interface SummaryNumber extends ShownNumber {
  readonly start: number;
  readonly end: number;
}

export interface SummarySentence {
  readonly text: string;
  readonly numbers: readonly SummaryNumber[];
}

const MOST_TRIED = 3;
const CAUTIONS = 3;
const UNTRIED = 2;

/**
 * What people say of a scope, in plain sentences of a few shapes. Every number in them is one of a tip's,
 * or of how long people took; they say what people said, never what works, and what nobody has said yet.
 */
export function summarise({ scope, tips, times = [] }: SummaryInput): SummarySentence[] {
  const tried = tips.filter((tip) => tip.tried > 0).sort((a, b) => b.tried - a.tried);
  const pieces: Piece[][] = [];
  if (tried.length === 0) pieces.push([`Nobody has told of trying anything yet in ${scope}.`]);
  const first = tried.slice(0, MOST_TRIED);
  pieces.push(...first.map(told));
  const cautions = tried.filter((tip) => tip.didNotHelp > 0 && !first.includes(tip));
  pieces.push(...cautions.slice(0, CAUTIONS).map(caution));
  const time = usualTime(times);
  if (time !== null) pieces.push(usual(time));
  const wished = tips
    .filter((tip) => tip.tried === 0 && tip.notTried + tip.asking > 0)
    .sort((a, b) => b.notTried + b.asking - (a.notTried + a.asking));
  pieces.push(...wished.slice(0, UNTRIED).map(untried));
  if (tried.length > 0 && tried.every((tip) => tip.didNotHelp === 0 && tip.mixed === 0))
    pieces.push(['Nobody has said yet that anything did not help.']);
  return pieces.map(sentence);
}

function sentence(pieces: readonly Piece[]): SummarySentence {
  let text = '';
  const numbers: SummaryNumber[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      const start = text.length;
      text += piece.value;
      numbers.push({ ...piece, start, end: text.length });
    }
  }
  return { text, numbers };
}
