/** Sentences as clauses: the stretches that one subject, one negation and one claim share. */
import { TOPIC_UNITS, firstAsking, opensAsking } from './askings.js';
import { cut } from './clause-breaks.js';
import type { OutcomeCues } from './outcome-cues.js';
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

export interface ClausesInput {
  readonly units: readonly Unit[];
  readonly cues: OutcomeCues;
  readonly sentences: readonly Sentence[];
}

/** All clauses of the text in order. */
export function clausesOf({ units, cues, sentences }: ClausesInput): Clause[] {
  const clauses: Clause[] = [];
  const questions = new Map(sentences.map((sentence) => [sentence.index, sentence.isQuestion]));
  let from = 0;
  while (from < units.length) {
    const sentence = units[from]?.sentence;
    let to = from;
    while (to < units.length && units[to]?.sentence === sentence) to += 1;
    const pieces = cut({ units, cues, from, to });
    const asks = sentence !== undefined && (questions.get(sentence) === true || opensAsking(units, from, to));
    const isTopic =
      asks &&
      to - from <= TOPIC_UNITS &&
      practicesIn(units, from, to).length > 0 &&
      questions.get(sentence + 1) === false;
    const asking = asks ? firstAsking({ units, cues, pieces, isTopic }) : Infinity;
    for (const [place, piece] of pieces.entries()) {
      const first = units[piece.from];
      if (first === undefined) continue;
      clauses.push({
        index: clauses.length,
        from: piece.from,
        to: piece.to,
        opener: piece.opener,
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
