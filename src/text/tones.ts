/** The tone of a stretch of text: whether its words tell of something good or bad, negated ones the contrary. */
import { type ClauseText, isTrouble, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { HEDGES, TONES } from './lexicon.js';
import { isNegatedNear } from './negation.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

/** Fewer units tell no result. */
export const SHORTEST_RESULT = 3;

/**
 * What a clause claims by its tone alone, from a unit on: help, where all of it is good. Silence claims
 * nothing, and what is bad may be another trouble than the one that was treated.
 */
export function helpByTone(spot: Spot, from: number, name: string): OutcomeEvent | null {
  const { text, clause } = spot;
  if (isSupposed(text, clause, from)) return null;
  const { good, bad } = toneOf(text, from, clause.to);
  return good > 0 && bad === 0 ? eventOf(spot, { name, outcome: 'HELPED', subject: 'STATE' }) : null;
}

/** Help from a clause whose shape tells of a change by itself, unless a word of it is bad. */
export function helpUnlessBad(spot: Spot, name: string): OutcomeEvent | null {
  const { text, clause } = spot;
  if (isSupposed(text, clause, clause.from) || toneOf(text, clause.from, clause.to).bad > 0) return null;
  return eventOf(spot, { name, outcome: 'HELPED', subject: 'STATE' });
}

interface Tone {
  readonly good: number;
  readonly bad: number;
}

function toneOf({ units }: ClauseText, from: number, to: number): Tone {
  const tone = { good: 0, bad: 0 };
  for (let at = from; at < to; at += 1) {
    const word = wordAt(units, at);
    const isGood = TONES.good.has(word) || (word === 'last' && wordAt(units, at - 1) === 'at');
    if (!isGood && !TONES.bad.has(word) && !isTrouble(units, at)) continue;
    if (isGood === isNegatedNear(units, { from, at, reach: NEGATION_REACH })) tone.bad += 1;
    else tone.good += 1;
  }
  return tone;
}

const NEGATION_REACH = 4;

/** Hoped, doubted or planned; what somebody could do then is told. */
function isSupposed({ units }: ClauseText, clause: Clause, from: number): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = wordAt(units, at);
    if (HEDGES.hopes.has(word) || HEDGES.doubts.has(word)) return true;
    if (at >= from && HEDGES.conditions.has(word)) return true;
    if (HEDGES.modals.has(word) && !TONES.able.has(word)) return true;
  }
  return false;
}
