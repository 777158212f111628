/** Verbs that look like outcomes and are none: orders, nouns, and what the writer does, not the practice. */
import { type Statement, isMarked, wordAt } from './clause-text.js';
import { FAMILIES, GRAMMAR, HEDGES, type OutcomeCue } from './lexicon.js';
import type { Unit } from './units.js';

/** "Fix your form": a base form that nothing in the clause is the subject of. */
export function isBareOrder({ units, clause, from, voice }: Statement, cue: OutcomeCue): boolean {
  if (cue.subject !== 'PRACTICE' || !GRAMMAR.baseForms.has(wordAt(units, from))) return false;
  return voice.kind === 'ORDER' || (voice.at < 0 && from - clause.from <= 1) || voice.at >= from;
}

const DOES = new Set([...(FAMILIES.get('do') ?? []), ...(FAMILIES.get('not') ?? []), ...HEDGES.modals]);
const ONGOING = new Set([
  ...(FAMILIES.get('be') ?? []),
  ...(FAMILIES.get('auxnot') ?? []),
  ...GRAMMAR.ongoing,
]);

/** "work" and "help" alone are verbs only behind "did", a negator or a plural; else "at work", "for help". */
export function isBareNoun({ units, clause, from, to }: Statement): boolean {
  const verb = wordAt(units, from);
  if (to !== from + 1 || !GRAMMAR.bareVerbs.has(verb)) return false;
  let at = from - 1;
  while (at > clause.from && isGap(wordAt(units, at))) at -= 1;
  if (at < clause.from) return true;
  const before = wordAt(units, at);
  if (verb.endsWith('ing')) return !ONGOING.has(before);
  if (DOES.has(before) || GRAMMAR.pluralSubjects.has(before) || isMarked(units, at, 'PRACTICE')) return false;
  return !(before.length > 3 && before.endsWith('s'));
}

function isGap(word: string): boolean {
  return word.endsWith('ly') || GRAMMAR.bareVerbGap.has(word);
}

/** "I save": the writer is the one who does it; not "I fixed it with X", "did X and I fixed it". */
export function isOwnDoing({ units, clause, before, from, to }: Statement): boolean {
  for (let at = from - 1; at >= Math.max(clause.from, from - 3); at -= 1) {
    const word = wordAt(units, at);
    if (isMarked(units, at, 'SELF')) {
      return (before === null || before.clause.practices.length === 0) && !isByPractice(units, to);
    }
    if (!word.endsWith('ly') && !GRAMMAR.ownDoingGap.has(word)) return false;
  }
  return false;
}

const MEANS_REACH = 7;

function isByPractice(units: readonly Unit[], to: number): boolean {
  let means = false;
  for (let at = to; at < to + MEANS_REACH; at += 1) {
    if (GRAMMAR.means.has(wordAt(units, at))) means = true;
    if (isMarked(units, at, 'PRACTICE')) return means;
    if (isMarked(units, at, 'STOP')) return false;
  }
  return false;
}

/** "after getting it resolved": a point in time, told of nothing that the clause names. */
export function isTimeOnly({ units, clause, from }: Statement, cue: OutcomeCue): boolean {
  if (cue.subject !== 'STATE' || clause.practices.length > 0) return false;
  if (clause.opener !== 'after' && clause.opener !== 'before') return false;
  for (let at = clause.from + 1; at < from; at += 1) {
    // "after four nights she slept": a length of time, and then what came of it.
    if (isMarked(units, at, 'TIME')) return false;
    if (at === clause.from + 1) continue;
    if (isMarked(units, at, 'SELF') || wordAt(units, at) === 'it') return false;
  }
  return true;
}
