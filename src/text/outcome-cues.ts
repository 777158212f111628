import { type CueMatch, longestMatch } from './cue-patterns.js';
import { OUTCOME_CUES, type OutcomeCue } from './lexicon.js';
import type { Unit } from './units.js';

/** For each unit the longest outcome phrase that begins at it, inside its sentence; null where none does. */
export type OutcomeCues = readonly (CueMatch<OutcomeCue> | null)[];

/** Looks at each unit once; what cuts clauses and what finds outcomes both read the result. */
export function outcomeCuesIn(units: readonly Unit[]): OutcomeCues {
  const cues: (CueMatch<OutcomeCue> | null)[] = [];
  let end = 0;
  for (const [at, unit] of units.entries()) {
    while (end < units.length && (end <= at || units[end]?.sentence === unit.sentence)) end += 1;
    cues.push(longestMatch(OUTCOME_CUES, units, at, end));
  }
  return cues;
}
