/** Outcomes that lean on the one before: "nothing helped until X", "but Y didn't", "neither did Y". */
import { type ClauseText, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { GRAMMAR, type Outcome } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

/** "Nothing helped | until X", "it didn't ease | until X": X is what helped. */
export function untilFound(spot: Spot): OutcomeEvent | null {
  const { clause, before, own, text } = spot;
  if (!GRAMMAR.exceptions.has(clause.opener) || clause.practices.length === 0 || own.length > 0) return null;
  if (before?.sentence !== clause.sentence || before.clause !== clause.index - 1) return null;
  const isQuantity = text.voices[before.clause]?.kind === 'QUANTITY';
  if (before.outcome !== 'FAILED' || (clause.opener !== 'until' && !isQuantity)) return null;
  return eventOf(spot, { name: 'until', outcome: 'HELPED', targets: clause.practices });
}

/** "neither did Y", "so did Y", "same with Y": the outcome before, once more. */
export function repeated(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  if (own.length > 0 || clause.practices.length === 0) return null;
  const opening = wordAt(text.units, clause.from);
  const second = wordAt(text.units, clause.from + 1);
  const targets = clause.practices;
  const isDid = GRAMMAR.echoPositive.has(second) || second === 'do';
  if ((opening === 'neither' || opening === 'nor') && isDid) {
    return eventOf(spot, { name: 'neither-did', outcome: 'FAILED', targets });
  }
  if (before === undefined || !isVerdict(before.outcome)) return null;
  const isSame = opening === 'same' && GRAMMAR.sameFollowers.has(second);
  if (!isSame && !(opening === 'so' && isDid)) return null;
  return eventOf(spot, { name: 'same-for', outcome: before.outcome, targets });
}

function isVerdict(outcome: Outcome): boolean {
  return outcome === 'HELPED' || outcome === 'FAILED' || outcome === 'MADE_WORSE';
}

/** "X helped | but Y didn't", "X did nothing. Y did.": the contrary of the outcome before. */
export function contradicted(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  const last = clause.practices.at(-1);
  if (own.length > 0 || last === undefined || before === undefined || clause.to > last + 4) return null;
  const outcome = contraryOf(before.outcome, auxiliaryAt(text, last + 1));
  return outcome === null ? null : eventOf(spot, { name: 'contrary', outcome, targets: clause.practices });
}

function contraryOf(outcome: Outcome, auxiliary: string): Outcome | null {
  if (outcome === 'HELPED' && GRAMMAR.echoNegative.has(auxiliary)) return 'FAILED';
  return outcome === 'FAILED' && GRAMMAR.echoPositive.has(auxiliary) ? 'HELPED' : null;
}

/** The auxiliary at a unit; "did not" reads as "not". */
function auxiliaryAt({ units }: ClauseText, at: number): string {
  const word = wordAt(units, at);
  return GRAMMAR.echoPositive.has(word) && wordAt(units, at + 1) === 'not' ? 'not' : word;
}

/** "helped my knee | but not my hip", "faster | but less stable": the same practice also failed. */
export function notForAll(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  if (own.length > 0 || clause.practices.length > 0 || clause.opener !== 'but') return null;
  if (before?.sentence !== clause.sentence || before.outcome !== 'HELPED') return null;
  const second = wordAt(text.units, clause.from + 1);
  const isNotFor = second === 'not' && GRAMMAR.notForParts.has(wordAt(text.units, clause.from + 2));
  return isNotFor || second === 'less' ? eventOf(spot, { name: 'not-for-all', outcome: 'FAILED' }) : null;
}

/** "X would speed us up. | It didn't.", "was supposed to help | but didn't": what became of a promise. */
export function answered(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.practices.length > 0) return null;
  let at = clause.from;
  while (at < clause.to && GRAMMAR.answerGap.has(wordAt(text.units, at))) at += 1;
  const auxiliary = auxiliaryAt(text, at);
  const isNegative = GRAMMAR.echoNegative.has(auxiliary);
  if (!isNegative && !GRAMMAR.echoPositive.has(auxiliary)) return null;
  for (let rest = at + 1; rest < clause.to; rest += 1) {
    if (!GRAMMAR.answerTails.has(wordAt(text.units, rest))) return null;
  }
  if (!isPromised(text, clause)) return null;
  return eventOf(spot, { name: 'answer', outcome: isNegative ? 'FAILED' : 'HELPED' });
}

/** Whether the clauses shortly before speak of help, asserted or not. */
function isPromised({ cues, clauses }: ClauseText, clause: Clause): boolean {
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - 3); index -= 1) {
    const earlier = clauses[index];
    if (earlier === undefined || clause.sentence - earlier.sentence > 1) return false;
    for (let at = earlier.from; at < earlier.to; at += 1) {
      if (cues[at]?.value.outcome === 'HELPED' && cues[at]?.value.subject === 'PRACTICE') return true;
    }
  }
  return false;
}
