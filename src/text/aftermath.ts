/**
 * How things stood after a practice, told in a field's own words: "three weeks later it smelled like a
 * forest floor". That a time after it is told at all says that something had changed; only the tone of
 * what follows says for the worse.
 */
import { type ClauseText, isMarked, isTrouble, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { AFTERMATH, FAMILIES, HEDGES, NEGATORS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

/** How many units a span of time may take: "after a couple of really bad weeks". */
const SPAN_REACH = 8;

/** A clause behind a span of time says that it helped, unless its tone is bad. */
export function aftermath(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || clause.practices.length > 0) return null;
  const from = endOfSpan(text, clause) ?? (followsSpan(text, clause) ? clause.from : null);
  if (from === null || from + 1 >= clause.to) return null;
  const result = told(spot, from, 'aftermath');
  // What is bad by then may be another trouble, or the way there ("after a week of crying").
  return result?.outcome === 'HELPED' ? result : null;
}

/** "Graphite and it's been quiet for a year", "Onboarding buddy: new hires merge in a week": what a note led to. */
export function noted(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || clause.practices.length > 0) return null;
  const before = text.clauses[clause.index - 1];
  const last = before?.practices.at(-1);
  if (before === undefined || last === undefined || !isNote(text, before, last)) return null;
  if (clause.to - clause.from < SHORTEST_RESULT) return null;
  if (before.sentence !== clause.sentence || wordAt(text.units, before.to) === ':') {
    // What follows a note in a sentence of its own may be any trouble; only help is surely of its doing.
    const result = told(spot, clause.from, 'noted', true);
    return result?.outcome === 'FAILED' && before.sentence !== clause.sentence ? null : result;
  }
  if (clause.opener !== 'and' || isVerb(text.units, clause.from + 1)) return null;
  return told(spot, clause.from, 'noted');
}

/** "now you can hardly see where it was": how things stand at the time of writing. */
export function now(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || clause.practices.length > 0 || clause.opener === 'but')
    return null;
  for (let at = clause.from; at < clause.to; at += 1) {
    if (wordAt(text.units, at) !== 'now' || AFTERMATH.beforeNow.has(wordAt(text.units, at - 1))) continue;
    if (clause.to - clause.from < SHORTEST_RESULT || changesPractice(text, clause)) return null;
    return told(spot, clause.from, 'now');
  }
  return null;
}

/** "it used to be twice a year": told after a practice, it says that this is over. */
export function usedTo(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || clause.practices.length > 0) return null;
  const before = text.clauses[clause.index - 1];
  if (before === undefined || clause.sentence - before.sentence > 1) return null;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    if (wordAt(text.units, at) !== 'used' || wordAt(text.units, at + 1) !== 'to') continue;
    if (AFTERMATH.goodOnce.has(wordAt(text.units, at + 2))) return null;
    return eventOf(spot, { name: 'used-to', outcome: 'HELPED', subject: 'STATE', from: at, to: at + 3 });
  }
  return null;
}

const SHORTEST_RESULT = 3;

/** `inTone`: where the shape alone tells no change, its tone has to. */
function told(spot: Spot, from: number, name: string, inTone = false): OutcomeEvent | null {
  if (isSupposed(spot.text, spot.clause, from)) return null;
  const tone = toneOf(spot.text, from, spot.clause.to);
  const outcome = inTone && tone.good + tone.bad === 0 ? null : outcomeOf(tone);
  return outcome === null ? null : eventOf(spot, { name, outcome, subject: 'STATE' });
}

/** Practices and what belongs to them, without a verb or somebody who does something. */
function isNote({ units, voices }: ClauseText, clause: Clause, last: number): boolean {
  if (!['NONE', 'PRACTICE'].includes(voices[clause.index]?.kind ?? '')) return false;
  for (let at = clause.from; at < clause.to; at += 1) {
    if (isVerb(units, at)) return false;
  }
  return clause.to - last < SPAN_REACH;
}

function isVerb(units: ClauseText['units'], at: number): boolean {
  const word = wordAt(units, at);
  return (
    VERBS.has(word) || HEDGES.modals.has(word) || isMarked(units, at, 'PAST') || isMarked(units, at, 'USE')
  );
}

const VERBS = new Set(
  ['be', 'have', 'do', 'auxnot', 'help', 'work'].flatMap((name) => [...(FAMILIES.get(name) ?? [])]),
);

/** "now I just use", "now we do": what is done now instead. */
function changesPractice({ units }: ClauseText, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at += 1) if (isMarked(units, at, 'USE')) return true;
  return false;
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
    if (HEDGES.hopes.has(word) || HEDGES.doubts.has(word) || (at >= from && HEDGES.conditions.has(word)))
      return true;
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
    // "flaky at last": whatever the word, it was waited for.
    if (AFTERMATH.waited.has(word)) return { good: 1, bad: 0 };
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
