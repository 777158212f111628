import type { ClauseText } from './clause-text.js';
import { clausesOf } from './clauses.js';
import { outcomeCuesIn } from './outcome-cues.js';
import type { Sentence } from './sentences.js';
import { type UnitsInput, unitsOf } from './units.js';
import { voicesOf } from './voices.js';

/** Everything that outcomes are read from: the text's units, the phrases among them, clauses and voices. */
export function clauseTextOf(input: UnitsInput & { readonly sentences: readonly Sentence[] }): ClauseText {
  const units = unitsOf(input);
  const cues = outcomeCuesIn(units);
  const clauses = clausesOf({ units, cues, sentences: input.sentences });
  return { units, cues, clauses, voices: voicesOf(units, clauses) };
}
