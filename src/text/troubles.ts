/**
 * Trouble and change: a complaint with a word near it that says it went, shrank, stayed or grew. Read
 * only where no phrase of the lists told more: "the soreness is half of what it was".
 */
import { isTrouble, statementAt, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { isHedged } from './hedging.js';
import { TONES, CONNECTIVES, FAMILIES, GRAMMAR, HEDGES, PEOPLE, SYMPTOMS } from './lexicon.js';
import { isNegatedNear } from './negation.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';
import type { Unit } from './units.js';

const WORSE = FAMILIES.get('worse') ?? new Set<string>();
/** How far, in units, a word of change may stand from the trouble. */
const REACH = 7;
const NEGATION_REACH = 3;
/** Clauses that tell why or when something was tried, not what came of it. */
const BACKGROUND = new Set([...HEDGES.conditions, 'because', 'since', 'as', 'when', 'whenever', 'who']);

/** What became of a trouble that the clause names, where none of its phrases says so. */
export function troubleChanged(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.isQuestion || BACKGROUND.has(clause.opener)) return null;
  const trouble = troubleIn(text.units, clause);
  if (trouble === null || tellsOfBefore(text.units, clause)) return null;
  const change = changeNear(text.units, clause, trouble);
  if (change === null || isSaidOtherwise(spot, change.at)) return null;
  const statement = statementAt(text, clause, Math.max(trouble, change.at), Math.max(trouble, change.at) + 1);
  if (statement === null || isHedged(statement)) return null;
  const [from, to] = [Math.min(trouble, change.at), Math.max(trouble, change.at) + 1];
  const name = change.isLess ? 'trouble-gone' : 'trouble-stays';
  return eventOf(spot, { name, outcome: change.isLess ? 'HELPED' : 'FAILED', subject: 'STATE', from, to });
}

/** "helped my wrist | but now my thumb hurts", "made it easier | but the build got slower". */
export function butTrouble(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  if (own.length > 0 || clause.practices.length > 0 || before?.sentence !== clause.sentence) return null;
  if (before.outcome !== 'HELPED' || !isTurn(text.units, clause)) return null;
  for (let at = clause.from; at < clause.to; at += 1) {
    const isNot = isNegated(text.units, clause, at);
    const isBad = isNot ? opensAtAll(text.units, at) : isDrawback(text.units, at);
    if (isBad) return eventOf(spot, { name: 'but-trouble', outcome: 'PARTLY' });
  }
  return null;
}

/** "but", "though", or a "then" that goes on to what came of it in the end. */
function isTurn(units: readonly Unit[], clause: Clause): boolean {
  if (CONNECTIVES.contrast.has(clause.opener)) return true;
  return clause.opener === 'then' || (clause.opener === 'and' && wordAt(units, clause.from + 1) === 'then');
}

/** "at all", of "but it didn't flower at all". */
function opensAtAll(units: readonly Unit[], at: number): boolean {
  return wordAt(units, at) === 'at' && wordAt(units, at + 1) === 'all';
}

/** A trouble, or what may come with help. */
function isDrawback(units: readonly Unit[], at: number): boolean {
  const isWorse = WORSE.has(wordAt(units, at));
  const isBad = isWorse || isTrouble(units, at) || TONES.drawbacks.has(wordAt(units, at));
  return isBad || leavesSomebody(units, at) || breaks(units, at);
}

/** "though it breaks every week", "but it's too heavy for my wrists". */
function breaks(units: readonly Unit[], at: number): boolean {
  const isTooMuch = wordAt(units, at) === 'too' && wordAt(units, at + 2) === 'for';
  return isTooMuch || GRAMMAR.breaking.has(wordAt(units, at));
}

/** "made me sleepy", "left us with": what came with it. */
function leavesSomebody(units: readonly Unit[], at: number): boolean {
  return GRAMMAR.leavingBehind.has(wordAt(units, at)) && PEOPLE.me.has(wordAt(units, at + 1));
}

/** The word belongs to a phrase that claims nothing: "getting better at catching injuries". */
function isSaidOtherwise({ text, clause }: Spot, at: number): boolean {
  for (let from = clause.from; from <= at; from += 1) {
    const cue = text.cues[from];
    if (cue?.value.outcome === 'NONE' && cue.to > at) return true;
  }
  return false;
}

function troubleIn(units: readonly Unit[], clause: Clause): number | null {
  for (let at = clause.from; at < clause.to; at += 1) if (isTrouble(units, at)) return at;
  return null;
}

/** "I used to have", "I had": how it was before anything was tried. */
function tellsOfBefore(units: readonly Unit[], clause: Clause): boolean {
  for (let at = clause.from; at + 1 < clause.to; at += 1) {
    const [word, next] = [wordAt(units, at), wordAt(units, at + 1)];
    if (word === 'used' && next === 'to') return true;
  }
  return false;
}

/** The nearest word of change, and whether the trouble is less by it; null where both are said. */
function changeNear(
  units: readonly Unit[],
  clause: Clause,
  trouble: number,
): { at: number; isLess: boolean } | null {
  const found: { at: number; isLess: boolean }[] = [];
  for (let at = Math.max(clause.from, trouble - REACH); at < Math.min(clause.to, trouble + REACH); at += 1) {
    const word = wordAt(units, at);
    const isLess = SYMPTOMS.lessening.has(word);
    if (at === trouble || (!isLess && !SYMPTOMS.staying.has(word))) continue;
    found.push({ at, isLess: isLess !== isNegated(units, clause, at) });
  }
  const [first] = found;
  if (first === undefined || found.some(({ isLess }) => isLess !== first.isLess)) return null;
  return first;
}

function isNegated(units: readonly Unit[], { from }: Clause, at: number): boolean {
  return isNegatedNear(units, { from, at, reach: NEGATION_REACH });
}
