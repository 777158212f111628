/** Writers who treat, teach or make for a living: what they say without an "I" is advice. */
import type { ClauseText } from './clause-text.js';
import { longestMatch } from './cue-patterns.js';
import { CALLING_CUES } from './lexicon.js';

/** Whether the writer tells of such a calling: "I treat runners for a living", "Baker here". */
export function tellsCalling({ units, clauses, voices }: ClauseText): boolean {
  return clauses.some((clause) => {
    // "my brother has been a coach": somebody else's.
    if (clause.isQuestion || voices[clause.index]?.kind === 'OTHER') return false;
    for (let at = clause.from; at < clause.to; at += 1)
      if (longestMatch(CALLING_CUES, units, at, clause.to) !== null) return true;
    return false;
  });
}
