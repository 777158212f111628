/** Which clauses of a sentence with a question mark really ask. */
import type { Piece } from './clause-breaks.js';
import { GRAMMAR } from './lexicon.js';
import type { OutcomeCues } from './outcome-cues.js';
import type { Unit } from './units.js';

/** "Magnesium? Never tried it.": a question mark that only announces what the next sentence tells. */
export const TOPIC_UNITS = 4;

export interface AskingInput {
  readonly units: readonly Unit[];
  readonly cues: OutcomeCues;
  readonly pieces: readonly Piece[];
  /** The sentence only names what the next one tells of. */
  readonly isTopic: boolean;
}

/** The piece that a question begins with: "X helped me, have you tried it?" asks only in the second. */
export function firstAsking(input: AskingInput): number {
  const { units, pieces, isTopic } = input;
  if (isRhetorical(input)) return Infinity;
  for (const [place, piece] of pieces.entries()) {
    let at = piece.from;
    while (at < piece.to && GRAMMAR.beforeQuestions.has(units[at]?.word ?? '')) at += 1;
    if (GRAMMAR.interrogatives.has(units[at]?.word ?? '')) return place;
  }
  return isTopic ? Infinity : 0;
}

/** "Aren't they brilliant?", "How good is it?": praise in the form of a question. */
function isRhetorical({ units, cues, pieces: [first] }: AskingInput): boolean {
  if (first === undefined || !GRAMMAR.negativeOpenings.has(units[first.from]?.word ?? '')) return false;
  for (let at = first.from + 1; at < first.to; at += 1) {
    const cue = cues[at]?.value;
    if (cue?.outcome === 'HELPED' && cue.subject === 'VERDICT') return true;
  }
  return false;
}
