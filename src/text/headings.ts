/** Headings over a list: "What helped: X, Y", "Things that didn't:" with the items on lines below. */
import { type ClauseText, isMarked, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { GRAMMAR, type Outcome } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

const LONGEST_ITEM = 12;
const MOST_ITEMS = 24;

/** The outcome that a clause heads a list with, in place of its own events; null for any other clause. */
export function headed(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  if (clause.practices.length > 0 || wordAt(text.units, clause.to) !== ':') return null;
  const outcome = headingOutcome(spot);
  const targets = outcome === null ? [] : itemsBelow(text, clause);
  return outcome === null || targets.length === 0
    ? null
    : eventOf(spot, { name: 'heading', outcome, targets });
}

/** The outcome of the heading's phrase; without one, what its auxiliary makes of the heading before. */
function headingOutcome({ text, clause, own, before }: Spot): Outcome | null {
  const event = own.at(-1);
  if (event !== undefined) return event.outcome;
  const ending = wordAt(text.units, clause.to - 1);
  if (before?.outcome === 'HELPED' && GRAMMAR.echoNegative.has(ending)) return 'FAILED';
  return before?.outcome === 'FAILED' && GRAMMAR.echoPositive.has(ending) ? 'HELPED' : null;
}

/** The practices after the colon, and on the short lines below where each names one. */
function itemsBelow({ units, clauses }: ClauseText, heading: Clause): number[] {
  const items: number[] = [];
  let sentence = heading.sentence;
  for (let index = heading.index + 1; items.length < MOST_ITEMS; index += 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.sentence - sentence > 1) break;
    const isNewHeading = wordAt(units, clause.to) === ':' && clause.practices.length === 0;
    if (isNewHeading || clause.to - clause.from > LONGEST_ITEM) break;
    if (clause.practices.length === 0 && !isMarked(units, clause.from, 'NUMBER')) break;
    items.push(...clause.practices);
    sentence = clause.sentence;
  }
  return items;
}
