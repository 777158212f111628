import type { ClauseText } from './clause-text.js';
import type { Clause } from './clauses.js';
import type { Outcome, OutcomeCue } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';

/** A clause with what is known of it when its constructions are looked for. */
export interface Spot {
  readonly text: ClauseText;
  readonly clause: Clause;
  readonly own: readonly OutcomeEvent[];
  /** The event before the clause, in its sentence or the one before. */
  readonly before: OutcomeEvent | undefined;
}

interface Making {
  readonly name: string;
  readonly outcome: Outcome;
  readonly subject?: OutcomeCue['subject'];
  readonly targets?: readonly number[];
  readonly from?: number;
  readonly to?: number;
}

/** An event that a whole construction stands for; the clause is its evidence unless units are given. */
export function eventOf({ clause }: Spot, making: Making): OutcomeEvent {
  const { name, outcome, subject = 'PRACTICE', targets, from = clause.from, to = clause.to } = making;
  const cue: OutcomeCue = { name, outcome: 'NONE', subject, negated: 'NONE', weak: false, alone: false };
  const place = { from, to, clause: clause.index, sentence: clause.sentence };
  const event: OutcomeEvent = { ...place, outcome, cue, holder: 'SELF', isPast: true };
  return targets === undefined ? event : { ...event, targets };
}

/** A statement without a practice and an outcome of its own. */
export function tellsAlone({ clause, own }: Spot): boolean {
  return own.length === 0 && !clause.isQuestion && clause.practices.length === 0;
}
