import type { Clause } from './clauses.js';
import { PEOPLE } from './lexicon.js';
import type { OutcomeCues } from './outcome-cues.js';
import type { Unit } from './units.js';
import type { Voice } from './voices.js';

/** A text as the readers of outcomes see it. All indexes between these arrays agree. */
export interface ClauseText {
  readonly units: readonly Unit[];
  /** One per unit: the outcome phrase that begins there. */
  readonly cues: OutcomeCues;
  readonly clauses: readonly Clause[];
  /** One per clause. */
  readonly voices: readonly Voice[];
}

/** A phrase that may claim an outcome, and where it stands. */
export interface Statement {
  readonly units: readonly Unit[];
  readonly clause: Clause;
  readonly voice: Voice;
  /** The clause before it, where that is of the same sentence. */
  readonly before: { readonly clause: Clause; readonly voice: Voice } | null;
  /** Unit indexes of the phrase, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The statement that the units from `from` to `to` of a clause make; null for a clause not of the text. */
export function statementAt(text: ClauseText, clause: Clause, from: number, to: number): Statement | null {
  const voice = text.voices[clause.index];
  if (voice === undefined) return null;
  const earlier = text.clauses[clause.index - 1];
  const earlierVoice = text.voices[clause.index - 1];
  const isNear = earlier?.sentence === clause.sentence && earlierVoice !== undefined;
  const before = isNear ? { clause: earlier, voice: earlierVoice } : null;
  return { units: text.units, clause, voice, before, from, to };
}

/** The word of a unit; the empty string where there is none. */
export function wordAt(units: readonly Unit[], at: number): string {
  return units[at]?.word ?? '';
}

/** Whether the unit names a trouble, a troubled state, or what a trouble does. */
export function isTrouble(units: readonly Unit[], at: number): boolean {
  return isMarked(units, at, 'SYMPTOM') || isMarked(units, at, 'SORE') || isMarked(units, at, 'HURTS');
}

/** "my cousin", "our old neighbour": the owner of whom isn't the one told of. */
export function isOfRelation(units: readonly Unit[], at: number): boolean {
  if (!PEOPLE.owners.has(wordAt(units, at))) return false;
  return isMarked(units, at + 1, 'RELATION') || isMarked(units, at + 2, 'RELATION');
}

/** Whether the unit carries the mark. */
export function isMarked(units: readonly Unit[], at: number, mark: string): boolean {
  return units[at]?.marks.includes(mark) === true;
}
