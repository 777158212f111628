/** Which clauses of a sentence with a question mark really ask. */
import type { Piece } from './clause-breaks.js';
import { longestMatch } from './cue-patterns.js';
import { GRAMMAR, OUTCOME_CUES } from './lexicon.js';
import type { Unit } from './units.js';

/** "Magnesium? Never tried it.": a question mark that only announces what the next sentence tells. */
export const TOPIC_UNITS = 4;

/** The piece that a question begins with: "X helped me, have you tried it?" asks only in the second. */
export function firstAsking(units: readonly Unit[], pieces: readonly Piece[], isTopic: boolean): number {
  if (isRhetorical(units, pieces)) return Infinity;
  for (const [place, piece] of pieces.entries()) {
    let at = piece.from;
    while (at < piece.to && GRAMMAR.beforeQuestions.has(units[at]?.word ?? '')) at += 1;
    if (GRAMMAR.interrogatives.has(units[at]?.word ?? '')) return place;
  }
  return isTopic ? Infinity : 0;
}

/** "Aren't they brilliant?", "How good is it?": praise in the form of a question. */
function isRhetorical(units: readonly Unit[], [first]: readonly Piece[]): boolean {
  if (first === undefined || !GRAMMAR.negativeOpenings.has(units[first.from]?.word ?? '')) return false;
  for (let at = first.from + 1; at < first.to; at += 1) {
    const cue = longestMatch(OUTCOME_CUES, units, at, first.to)?.value;
    if (cue?.outcome === 'HELPED' && cue.subject === 'VERDICT') return true;
  }
  return false;
}
