/** Troubles told to be as they were: "as tight as before", "the same number of pages", "no crispier". */
import { type ClauseText, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { HEDGES, UNCHANGED } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

/** A clause that finds nothing changed, where no phrase of the lists says so. */
export function unchanged(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || HEDGES.conditions.has(clause.opener)) return null;
  for (let at = clause.from; at < clause.to; at += 1) {
    const end = asBefore(text, clause, at) ?? noMore(text, at);
    if (end === null) continue;
    return eventOf(spot, { name: 'unchanged', outcome: 'FAILED', subject: 'STATE', from: at, to: end });
  }
  return null;
}

const AS_REACH = 5;

/** "as tight as before", "just as loud as ever". */
function asBefore({ units }: ClauseText, clause: Clause, at: number): number | null {
  if (wordAt(units, at) !== 'as') return null;
  for (let next = at + 2; next < Math.min(clause.to, at + AS_REACH); next += 1) {
    if (wordAt(units, next) === 'as' && UNCHANGED.before.has(wordAt(units, next + 1))) return next + 2;
  }
  return null;
}

/** "no crispier", "not a bit quieter", "never any better". */
function noMore({ units }: ClauseText, at: number): number | null {
  const word = wordAt(units, at);
  if (word !== 'no' && word !== 'any') return null;
  if (word === 'any' && !UNCHANGED.negators.has(wordAt(units, at - 1))) return null;
  return UNCHANGED.comparatives.has(wordAt(units, at + 1)) ? at + 2 : null;
}
