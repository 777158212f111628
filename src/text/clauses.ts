/** Sentences as clauses: the stretches that one subject, one negation and one claim share. */
import { TOPIC_UNITS, firstAsking } from './askings.js';
import { cut } from './clause-breaks.js';
import type { Sentence } from './sentences.js';
import type { Unit } from './units.js';

export interface Clause {
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Unit indexes, `to` exclusive; an opening conjunction is inside. */
  readonly from: number;
  readonly to: number;
  /** The conjunction or sign that opens the clause; empty for the first of a sentence. */
  readonly opener: string;
  /** Indexes of the PRACTICE units in it. */
  readonly practices: readonly number[];
  readonly isQuestion: boolean;
}

/** All clauses of the text in order. */
export function clausesOf(units: readonly Unit[], sentences: readonly Sentence[]): Clause[] {
  const clauses: Clause[] = [];
  const questions = new Map(sentences.map((sentence) => [sentence.index, sentence.isQuestion]));
  let from = 0;
  while (from < units.length) {
    const sentence = units[from]?.sentence;
    let to = from;
    while (to < units.length && units[to]?.sentence === sentence) to += 1;
    const pieces = cut({ units, from, to });
    const asks = sentence !== undefined && questions.get(sentence) === true;
    const isTopic = asks && to - from <= TOPIC_UNITS && questions.get(sentence + 1) === false;
    const asking = asks ? firstAsking(units, pieces, isTopic) : Infinity;
    for (const [place, piece] of pieces.entries()) {
      const first = units[piece.from];
      if (first === undefined) continue;
      clauses.push({
        ...piece,
        index: clauses.length,
        sentence: first.sentence,
        paragraph: first.paragraph,
        practices: practicesIn(units, piece.from, piece.to),
        isQuestion: place >= asking,
      });
    }
    from = to;
  }
  return clauses;
}

function practicesIn(units: readonly Unit[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if (units[at]?.marks.includes('PRACTICE')) found.push(at);
  return found;
}
