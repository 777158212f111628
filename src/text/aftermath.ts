/**
 * How things stood after a practice, told in a field's own words: "three weeks later it smelled like a
 * forest floor". That a time after it is told at all says that something had changed; only the tone of
 * what follows says for the worse.
 */
import { type ClauseText, isMarked, isTrouble, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { AFTERMATH, HEDGES, NEGATORS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

/** How many units a span of time may take: "after a couple of really bad weeks". */
const SPAN_REACH = 8;

/** What a clause behind a span of time says: help, unless its tone is bad; null where both are heard. */
export function aftermath(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || clause.practices.length > 0) return null;
  const from = endOfSpan(text, clause) ?? (followsSpan(text, clause) ? clause.from : null);
  if (from === null || from + 1 >= clause.to || isSupposed(text, clause, from)) return null;
  const outcome = outcomeOf(toneOf(text, from, clause.to));
  return outcome === null ? null : eventOf(spot, { name: 'aftermath', outcome, subject: 'STATE' });
}

interface Tone {
  readonly good: number;
  readonly bad: number;
}

function outcomeOf({ good, bad }: Tone): 'HELPED' | 'FAILED' | null {
  if (good > 0 && bad > 0) return null;
  return bad > 0 ? 'FAILED' : 'HELPED';
}

/** Where the span of time that opens a clause ends; null where none does. */
function endOfSpan({ units }: ClauseText, clause: Clause): number | null {
  let [hasTime, isOpened] = [false, false];
  const end = Math.min(clause.to, clause.from + SPAN_REACH);
  for (let at = clause.from; at < end; at += 1) {
    const word = wordAt(units, at);
    if (isTime({ units }, at)) hasTime = true;
    else if (hasTime && AFTERMATH.later.has(word)) return at + 1;
    else if (AFTERMATH.spans.has(word) && !hasTime) isOpened = true;
    else if (!AFTERMATH.fillers.has(word) && !isMarked(units, at, 'NUMBER'))
      return hasTime && isOpened ? at : null;
  }
  return hasTime && isOpened && end === clause.to ? end : null;
}

function isTime({ units }: Pick<ClauseText, 'units'>, at: number): boolean {
  return isMarked(units, at, 'TIME') || AFTERMATH.moments.has(wordAt(units, at));
}

/** "But four weeks in, | I slept": the clause before is nothing but a span of time. */
function followsSpan(text: ClauseText, clause: Clause): boolean {
  const before = text.clauses[clause.index - 1];
  if (before === undefined || before.sentence !== clause.sentence || before.practices.length > 0)
    return false;
  return endOfSpan(text, before) === before.to;
}

function isSupposed({ units }: ClauseText, clause: Clause, from: number): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = wordAt(units, at);
    if (HEDGES.hopes.has(word) || (at >= from && HEDGES.conditions.has(word))) return true;
    if (HEDGES.modals.has(word) && !ABLE.has(word)) return true;
  }
  return false;
}

/** What somebody could do then is told, not supposed. */
const ABLE = new Set(['can', 'could']);

function toneOf({ units }: ClauseText, from: number, to: number): Tone {
  const tone = { good: 0, bad: 0 };
  for (let at = from; at < to; at += 1) {
    const word = wordAt(units, at);
    const isGood = AFTERMATH.good.has(word);
    if (!isGood && !AFTERMATH.bad.has(word) && !isTrouble(units, at)) continue;
    if (word === 'still' && AFTERMATH.fine.has(wordAt(units, at + 1))) continue;
    if (isGood === isNegated(units, from, at)) tone.bad += 1;
    else tone.good += 1;
  }
  return tone;
}

function isNegated(units: ClauseText['units'], from: number, at: number): boolean {
  for (let near = at - 1; near >= Math.max(from, at - 4); near -= 1)
    if (NEGATORS.has(wordAt(units, near))) return true;
  return false;
}
