/**
 * Whether a clause asserts what its outcome phrase says: negation, modality, hope, condition, purpose,
 * question, tense, and whose experience it is.
 */
import type { Clause } from './clauses.js';
import { FAMILIES, HEDGES, PEOPLE } from './lexicon.js';
import type { Unit } from './units.js';
import type { Voice } from './voices.js';

/** The stretch of an outcome phrase and where it stands. */
export interface Claim {
  readonly units: readonly Unit[];
  readonly clause: Clause;
  readonly before: Clause | undefined;
  readonly voice: Voice;
  readonly from: number;
  readonly to: number;
}

export type Holder = 'SELF' | 'OTHER' | 'PEOPLE';

const NOT = FAMILIES.get('not') ?? new Set<string>();
const NEGATION_WINDOW = 9;
/** "not only", "no doubt", "not until": a negator that negates something else. */
const NOT_BUT = new Set([
  'only',
  'just',
  'until',
  'because',
  'doubt',
  'wonder',
  'matter',
  'mention',
  'surprise',
  'stopped',
  'stop',
]);
/** A new item of a list, unless the list is one of practices. */
const PARTS = new Set([',', '/', 'and']);
const QUANTIFYING = new Set(['no', 'none', 'neither', 'nor', 'nothing', 'nobody', 'zero', 'without']);

/** "I don't think X helped": the negator before these belongs to what they introduce. */
const RAISING = new Set([
  'think',
  'feel',
  'believe',
  'say',
  'find',
  'found',
  'notice',
  'noticed',
  'see',
  'seen',
  'reckon',
]);

/** How many negators apply to the phrase; two make a claim that nobody should count. */
export function negations(claim: Claim): number {
  let count = 0;
  let past = false;
  for (let at = claim.from - 1; at >= Math.max(claim.clause.from, claim.from - NEGATION_WINDOW); at -= 1) {
    const unit = claim.units[at];
    if (unit === undefined) break;
    if (unit.marks.includes('PRACTICE')) past = true;
    else if (!past && PARTS.has(unit.word)) break;
    const next = claim.units[at + 1]?.word ?? '';
    if (!NOT.has(unit.word) || (at + 1 < claim.from && NOT_BUT.has(next))) continue;
    if (unit.word === 'without' && claim.from - at > 2) continue;
    if (past && !QUANTIFYING.has(unit.word) && !RAISING.has(next)) continue;
    count += 1;
  }
  if (claim.units[claim.to]?.word === 'not' && claim.units[claim.to + 1]?.word === 'at') count += 1;
  return count;
}

/** The word that takes the claim back ("might", "hope", "if"), or null where nothing does. */
export function hedge(claim: Claim): string | null {
  const { clause, units, from } = claim;
  if (HEDGES.conditions.has(clause.opener) && from > clause.from) return clause.opener;
  for (let at = from - 1; at >= clause.from; at -= 1) {
    const unit = units[at];
    if (unit === undefined) break;
    if (HEDGES.hopes.has(unit.word) || HEDGES.doubts.has(unit.word)) return unit.word;
    if (HEDGES.conditions.has(unit.word) && at > clause.from) return unit.word;
    if (HEDGES.modals.has(unit.word) && !isNoModal(claim, at)) return unit.word;
  }
  return isPurpose(claim) ? 'to' : hopeBefore(claim);
}

/** "can honestly say", "I'd still be in pain", "I'd tried": no modal of the outcome. */
function isNoModal({ units, from }: Claim, at: number): boolean {
  for (let next = at + 1; next <= at + 3 && next <= from; next += 1) {
    if (HEDGES.spokenModals.has(units[next]?.word ?? '')) return true;
  }
  const stays = units[from]?.word === 'still';
  return isPluperfect(units, at) || (stays && /'d$|^would$/.test(units[at]?.word ?? ''));
}

/** "I'd tried", "we'd had": had, not would. */
function isPluperfect(units: readonly Unit[], at: number): boolean {
  const word = units[at]?.word ?? '';
  if (!word.endsWith("'d")) return false;
  for (const next of [units[at + 1], units[at + 2]]) {
    if (next !== undefined && (/ed$/.test(next.word) || next.marks.includes('USED'))) return true;
  }
  return false;
}

/** "I hope | it helps", "I wonder | if": the clause before governs this one. */
function hopeBefore({ before, clause, units }: Claim): string | null {
  if (before === undefined || before.sentence !== clause.sentence) return null;
  if (!HEDGES.conditions.has(clause.opener) && clause.from - before.to > 0) return null;
  for (let at = before.from; at < before.to; at += 1) {
    const word = units[at]?.word ?? '';
    if (HEDGES.hopes.has(word)) return word;
  }
  return null;
}

const PREPOSITIONS = new Set(['for', 'of', 'by', 'about', 'at', 'in', 'with', 'on', 'from', 'as']);

/** An infinitive or gerund of purpose ("to reduce", "for loosening") claims nothing. */
function isPurpose({ units, clause, from }: Claim): boolean {
  const word = units[from]?.word ?? '';
  for (let at = from - 1; at >= Math.max(clause.from, from - 3); at -= 1) {
    const before = units[at]?.word ?? '';
    if (before === 'to')
      return !HEDGES.assertedInfinitive.has(units[at - 1]?.word ?? '') && !/ed$/.test(word);
    if (PREPOSITIONS.has(before) && /ing$/.test(word)) return true;
    if (before === 'for' && (word === 'less' || word === 'more' || word === 'better')) return true;
    if (!/ly$/.test(before) && before !== 'help' && before !== 'also') break;
  }
  if (!/ing$/.test(word) || word === 'nothing' || word === 'amazing') return false;
  return false;
}

const IRREGULAR_PAST = new Set(
  'did made took got gave felt went came found kept put let saw slept left lost brought bought knocked was were had been gone done been cut set turned paid hit swore woke fell rose grew wore ran ate lay began'.split(
    ' ',
  ),
);

/** Told as something that happened: a past form, or "has" and "have" before it. */
export function isPast({ units, clause, from, to }: Claim): boolean {
  for (let at = Math.max(clause.from, from - 4); at < to; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    if (unit.marks.includes('PRACTICE')) continue;
    if (IRREGULAR_PAST.has(unit.word) || /[a-z]ed$/.test(unit.word) || PERFECT.has(unit.word)) return true;
  }
  return false;
}

const PERFECT = new Set([
  "didn't",
  "haven't",
  "hasn't",
  "wasn't",
  "weren't",
  'has',
  "i've",
  "we've",
  "couldn't",
  'have',
]);
const COMPARING = new Set(['than', 'as', 'like']);
const BENEFICIARIES = new Set([
  'majority',
  'everyone',
  'everybody',
  'others',
  'anyone',
  'someone',
  'many',
  'people',
  'folks',
]);

/** Whose experience the clause tells; null where it doesn't say. */
export function holderOf({ units, clause, voice, from, to }: Claim): Holder | null {
  let self = false;
  let reader = false;
  let third = false;
  let others = false;
  for (let at = clause.from; at < clause.to; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const compared = at > clause.from && COMPARING.has(units[at - 1]?.word ?? '');
    if (!compared && (PEOPLE.me.has(unit.word) || unit.marks.includes('SELF'))) self = true;
    if (unit.marks.includes('READER') && (at < from || at >= to)) reader = true;
    if (PEOPLE.third.has(unit.word) || unit.word === 'their') third = true;
    if (BENEFICIARIES.has(unit.word)) others = true;
    if (PEOPLE.owners.has(unit.word) && voice.kind !== 'OTHER') self = true;
  }
  if (voice.kind === 'OTHER' || (third && voice.othersAround)) return self ? 'SELF' : 'OTHER';
  if (self || voice.kind === 'SELF') return 'SELF';
  if (
    reader ||
    others ||
    (voice.kind === 'READER' && (voice.at < from || voice.at >= to)) ||
    voice.kind === 'PEOPLE' ||
    voice.kind === 'ORDER'
  )
    return 'PEOPLE';
  return third ? 'SELF' : null;
}
