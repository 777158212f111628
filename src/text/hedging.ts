/** What takes a claim back: modals, hopes, doubts, conditions, and infinitives of purpose. */
import { type Statement, isMarked, wordAt } from './clause-text.js';
import { GRAMMAR, HEDGES } from './lexicon.js';
import type { Unit } from './units.js';

/** Whether the clause around the phrase only hopes, plans, supposes or aims. */
export function isHedged(statement: Statement): boolean {
  const { clause, units, from } = statement;
  if (HEDGES.conditions.has(clause.opener) && from > clause.from) return true;
  for (let at = from - 1; at >= clause.from; at -= 1) {
    const word = wordAt(units, at);
    if (HEDGES.hopes.has(word) || HEDGES.doubts.has(word)) return true;
    if (HEDGES.conditions.has(word) && at > clause.from) return true;
    if (HEDGES.modals.has(word) && !isNoModal(statement, at)) return true;
  }
  return isPurpose(statement) || isGovernedByHope(statement);
}

/** "sounds like a waste": one of the words stands before the phrase in its clause. */
export function holdsBefore({ units, clause, from }: Statement, words: ReadonlySet<string>): boolean {
  for (let at = clause.from; at < from; at += 1) if (words.has(wordAt(units, at))) return true;
  return false;
}

/** "can honestly say", "I can", "I'd still be in pain", "I'd tried": no modal of the outcome. */
function isNoModal({ units, from }: Statement, at: number): boolean {
  for (let next = at + 1; next <= at + 3 && next <= from; next += 1) {
    if (HEDGES.spokenModals.has(wordAt(units, next))) return true;
  }
  const word = wordAt(units, at);
  // "my watering can did the job": no modal stands before a past form.
  const next = wordAt(units, at + 1);
  if (word === 'can' && (GRAMMAR.irregularPast.has(next) || next.endsWith('ed'))) return true;
  if (word === 'can' && isMarked(units, at - 1, 'SELF')) return true;
  const goesOn = wordAt(units, from) === 'still' && (word === 'would' || word.endsWith("'d"));
  return goesOn || isPluperfect(units, at);
}

/** "I'd tried", "we'd had": had, not would. */
function isPluperfect(units: readonly Unit[], at: number): boolean {
  if (!wordAt(units, at).endsWith("'d")) return false;
  return isMarked(units, at + 1, 'PAST') || isMarked(units, at + 2, 'PAST');
}

/** "I hope | it helps", "I wonder | if": the clause before governs this one. */
function isGovernedByHope({ before, clause, units }: Statement): boolean {
  if (before === null) return false;
  if (!HEDGES.conditions.has(clause.opener) && clause.from > before.clause.to) return false;
  for (let at = before.clause.from; at < before.clause.to; at += 1) {
    if (HEDGES.hopes.has(wordAt(units, at))) return true;
  }
  return false;
}

/** "to reduce", "for loosening", "for less strain": an aim, not a result. */
function isPurpose({ units, clause, from }: Statement): boolean {
  const word = wordAt(units, from);
  for (let at = from - 1; at >= Math.max(clause.from, from - 3); at -= 1) {
    const before = wordAt(units, at);
    if (before === 'to') return !HEDGES.assertedInfinitive.has(wordAt(units, at - 1)) && !word.endsWith('ed');
    if (GRAMMAR.purposePrepositions.has(before) && word.endsWith('ing')) return true;
    if (before === 'for' && GRAMMAR.purposeComparatives.has(word)) return true;
    if (!before.endsWith('ly') && before !== 'help' && before !== 'also') return false;
  }
  return false;
}
