/** Negators that apply to an outcome phrase: "didn't really help", "neither X nor Y helped". */
import { type Statement, isMarked, wordAt } from './clause-text.js';
import { GRAMMAR, NEGATORS } from './lexicon.js';

const NEGATION_WINDOW = 9;
/** "without" negates what stands this close behind it. */
const WITHOUT_REACH = 2;

/** How many negators apply to the phrase; two make a claim that nobody should count. */
export function negations(statement: Statement): number {
  const { units, clause, from, to } = statement;
  let count = wordAt(units, to) === 'not' && wordAt(units, to + 1) === 'at' ? 1 : 0;
  let pastPractice = false;
  for (let at = from - 1; at >= Math.max(clause.from, from - NEGATION_WINDOW); at -= 1) {
    if (isMarked(units, at, 'PRACTICE')) pastPractice = true;
    // A new item of a list has its own negation, unless the list is one of practices.
    else if (!pastPractice && GRAMMAR.listParts.has(wordAt(units, at))) break;
    if (applies(statement, at, pastPractice)) count += 1;
  }
  return count;
}

function applies({ units, from }: Statement, at: number, pastPractice: boolean): boolean {
  const word = wordAt(units, at);
  const next = wordAt(units, at + 1);
  // "neither X nor Y" is one negation.
  if (!NEGATORS.has(word) || word === 'nor') return false;
  // "more often than not".
  if (wordAt(units, at - 1) === 'than') return false;
  // "not only", "no doubt": a negator that negates something else.
  if (at + 1 < from && GRAMMAR.negatedElsewhere.has(next)) return false;
  if (word === 'without' && from - at > WITHOUT_REACH) return false;
  // "I don't think X helped": the negator belongs to what its verb introduces.
  return !pastPractice || GRAMMAR.quantifyingNegators.has(word) || GRAMMAR.negationRaising.has(next);
}

/** Whether a negator stands shortly before a unit: at most `reach` units, and none before `from`. */
export function isNegatedNear(
  units: Statement['units'],
  { from, at, reach }: { from: number; at: number; reach: number },
): boolean {
  for (let near = at - 1; near >= Math.max(from, at - reach); near -= 1)
    if (NEGATORS.has(wordAt(units, near))) return true;
  return false;
}
