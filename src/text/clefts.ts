/** Clefts: "what finally turned it was X", "X was what got me out", "the thing that shifted mine was X". */
import { type ClauseText, isMarked, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { CLEFTS, NEGATORS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

/** How far from "what" its verb's object, and from that the "was", may stand. */
const REACH = 9;

/** What a cleft names as the one that did it: help, unless its verb tells of a trouble's beginning. */
export function cleft(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion) return null;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    const verb = verbOfCleft(text, clause, at);
    if (verb === null || !hasObject(text, verb, clause.to)) continue;
    const targets = targetsOf(text, clause, at, verb);
    return targets.length === 0
      ? null
      : eventOf(spot, { name: 'cleft', outcome: 'HELPED', targets, from: at, to: verb + 2 });
  }
  return null;
}

/** The past verb behind "what" or "the thing that"; null where it begins a trouble or is no past. */
function verbOfCleft({ units }: ClauseText, clause: Clause, at: number): number | null {
  if (!opensCleft(units, at)) return null;
  for (let next = at + 1; next < Math.min(clause.to, at + 5); next += 1) {
    const word = wordAt(units, next);
    if (CLEFTS.starting.has(word) || NEGATORS.has(word)) return null;
    if (CLEFTS.light.has(word)) continue;
    return isMarked(units, next, 'PAST') || CLEFTS.past.has(word) ? next : null;
  }
  return null;
}

function opensCleft(units: ClauseText['units'], at: number): boolean {
  const word = wordAt(units, at);
  if (word === 'what') return !CLEFTS.governing.has(wordAt(units, at - 1));
  return (word === 'that' || word === 'which') && CLEFTS.heads.has(wordAt(units, at - 1));
}

/** "it", "me", "mine", "things": what the verb did something to; "what I did" has none. */
function hasObject({ units }: ClauseText, verb: number, end: number): boolean {
  for (let at = verb + 1; at < Math.min(end, verb + 4); at += 1) {
    if (CLEFTS.objects.has(wordAt(units, at)) || isMarked(units, at, 'SYMPTOM')) return true;
  }
  return false;
}

/** The practices behind "was", or those before "was what". */
function targetsOf(text: ClauseText, clause: Clause, at: number, verb: number): readonly number[] {
  const { units } = text;
  if (CLEFTS.being.has(wordAt(units, at - 1))) return clause.practices.filter((unit) => unit < at);
  for (let next = verb + 1; next < verb + REACH; next += 1) {
    if (!CLEFTS.being.has(wordAt(units, next)) && wordAt(units, next) !== ':') continue;
    return practicesFrom(text, clause, next);
  }
  return [];
}

/** Those behind "was" up to the end of its clause, or of the next where an aside comes between. */
function practicesFrom({ clauses }: ClauseText, clause: Clause, from: number): readonly number[] {
  for (const near of [clause, clauses[clause.index + 1], clauses[clause.index + 2]]) {
    if (near === undefined || near.sentence !== clause.sentence) return [];
    const after = near.practices.filter((unit) => unit > from);
    if (after.length > 0) return after;
  }
  return [];
}
