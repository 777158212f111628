/** The subject of a clause: the first word near its beginning that names somebody or something. */
import type { Clause } from './clauses.js';
import { CONNECTIVES, GRAMMAR, PEOPLE, USE_WORDS } from './lexicon.js';
import type { Unit } from './units.js';

/** Who speaks or acts. EXPERT is a professional who treats or advises, without own experience to tell. */
export type VoiceKind =
  | 'SELF'
  | 'OTHER'
  | 'EXPERT'
  | 'PEOPLE'
  | 'READER'
  | 'ORDER'
  | 'PRACTICE'
  | 'REFERENCE'
  | 'QUANTITY'
  | 'NONE';

/** THIRD is "he" or "she", ELLIPSIS a verb without subject ("Tried X"): the clauses around settle them. */
export interface Subject {
  readonly kind: VoiceKind | 'THIRD' | 'ELLIPSIS';
  /** The unit that shows it; -1 where nothing does. */
  readonly at: number;
}

const SUBJECT_WINDOW = 8;

/** The subject of a clause as its own words give it. */
export function subjectOf(units: readonly Unit[], clause: Clause): Subject {
  const end = Math.min(clause.to, clause.from + SUBJECT_WINDOW);
  let fresh = true;
  for (let at = clause.from; at < end; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const kind = unitSubject({ units, clause, at, unit, fresh });
    if (kind !== null) return { kind, at };
    if (!GRAMMAR.subjectGap.has(unit.word)) fresh = false;
  }
  return { kind: 'NONE', at: -1 };
}

interface Look {
  readonly units: readonly Unit[];
  readonly clause: Clause;
  readonly at: number;
  readonly unit: Unit;
  readonly fresh: boolean;
}

const MARKED_SUBJECTS = [
  ['PRACTICE', 'PRACTICE'],
  ['SELF', 'SELF'],
  ['READER', 'READER'],
  ['RELATION', 'OTHER'],
  ['EXPERT', 'EXPERT'],
] as const;

function unitSubject(look: Look): Subject['kind'] | null {
  const { word, marks } = look.unit;
  const marked = MARKED_SUBJECTS.find(([mark]) => marks.includes(mark));
  if (marked?.[1] === 'EXPERT') return expertSubject(look.units, look.at);
  if (marked !== undefined) return marked[1];
  if (PEOPLE.owners.has(word)) return ownedSubject(look);
  if (isSomeChild(look)) return 'OTHER';
  if (word === 'who' && tellsOfPerson(look)) return 'OTHER';
  if (word === 'one' && isOnePerson(look)) return null;
  if (GRAMMAR.theirs.has(word) && isPerson(look.units[look.at + 1])) return 'OTHER';
  if (PEOPLE.third.has(word)) return saysSo(look) ? 'OTHER' : 'THIRD';
  if (CONNECTIVES.references.has(word)) return 'REFERENCE';
  if (CONNECTIVES.quantifiers.has(word)) return isQuantity(look) ? 'QUANTITY' : null;
  if (PEOPLE.general.has(word)) return 'PEOPLE';
  return look.fresh ? verbFirst(look) : null;
}

/** "Tossed it in flour", "ended up in a boot": a past form with what it is done to, or where. */
function isDeed(units: readonly Unit[], at: number, { word, marks }: Unit): boolean {
  if (!marks.includes('PAST') && !GRAMMAR.irregularPast.has(word)) return false;
  if (GRAMMAR.noDeeds.has(word)) return false;
  return GRAMMAR.afterDeeds.has(units[at + 1]?.word ?? '');
}

/** A clause that begins with its verb: "Tried X" of the writer, "Try X" to the reader. */
function verbFirst({ units, at, unit }: Look): 'ELLIPSIS' | 'ORDER' | null {
  if (GRAMMAR.orderOpeners.has(units[at - 1]?.word ?? '') && USE_WORDS.base.has(unit.word)) return 'ORDER';
  if (USE_WORDS.past.has(unit.word) || USE_WORDS.speaking.has(unit.word)) return 'ELLIPSIS';
  if (isDeed(units, at, unit)) return 'ELLIPSIS';
  if (unit.word === 'have' && GRAMMAR.afterHave.has(units[at + 1]?.word ?? '')) return 'ELLIPSIS';
  if (unit.word === "don't" && !GRAMMAR.ellipticDont.has(units[at + 1]?.word ?? '')) return 'ORDER';
  return USE_WORDS.base.has(unit.word) ? 'ORDER' : null;
}

/** "one colleague", "one of the girls". */
function isOnePerson({ units, at }: Look): boolean {
  if (isPerson(units[at + 1])) return true;
  return units[at + 1]?.word === 'of' && [2, 3, 4].some((step) => isPerson(units[at + step]));
}

/** Somebody of a trade, unless it is of own doings: "the vet's own dog", "our coach swears by it himself". */
function expertSubject(units: readonly Unit[], at: number): 'OTHER' | 'EXPERT' {
  const ownsPerson =
    units[at]?.word.endsWith("'s") === true && [1, 2].some((step) => isPerson(units[at + step]));
  const isFond = [1, 2, 3, 4, 5].some((step) => {
    const unit = units[at + step];
    return unit?.sentence === units[at]?.sentence && GRAMMAR.fond.has(unit?.word ?? '');
  });
  return ownsPerson || isFond ? 'OTHER' : 'EXPERT';
}

function isPerson(unit: Unit | undefined): boolean {
  return unit !== undefined && ['RELATION', 'EXPERT', 'DEPENDANT'].some((mark) => unit.marks.includes(mark));
}

/** "a few people | who had it": the story of those. */
function tellsOfPerson({ units, at, clause }: Look): boolean {
  const before = units[at - 1];
  if (before === undefined || at !== clause.from) return false;
  // "had X from a mate who was training": the story is the writer's.
  for (let back = at - 1; back >= at - SUBJECT_WINDOW; back -= 1)
    if (units[back]?.marks.includes('PRACTICE') && units[back]?.sentence === before.sentence) return false;
  return before.marks.includes('RELATION') || PEOPLE.general.has(before.word);
}

/** "the old boy next door", "another kid in his class": not the writer's own. */
function isSomeChild({ units, at, unit }: Look): boolean {
  return unit.marks.includes('DEPENDANT') && GRAMMAR.somebodys.has(units[at - 1]?.word ?? '');
}

/** "she said X helped": told by somebody else, whoever was named before. */
function saysSo({ units, at }: Look): boolean {
  return (
    USE_WORDS.speaking.has(units[at + 1]?.word ?? '') || USE_WORDS.speaking.has(units[at + 2]?.word ?? '')
  );
}

/** "all of it", "neither": not "at all", "after all", "any pain". */
function isQuantity({ units, at, unit }: Look): boolean {
  if (PART_WORDS.has(unit.word)) return units[at + 1]?.word === 'of';
  // "a fortune for nothing", "fixed nothing", "all day": about whoever did so.
  if (units[at - 1]?.word === 'for' || units[at - 1]?.marks.includes('PAST')) return false;
  if (units[at + 1]?.marks.includes('TIME')) return false;
  return !(unit.word === 'all' && ['at', 'after', 'of'].includes(units[at - 1]?.word ?? ''));
}

const PART_WORDS = new Set(['any', 'each', 'every', 'either']);

/** "my wife", "our vet": somebody else; "my son", "my knee": the writer's own matter. */
function ownedSubject(look: Look): Subject['kind'] {
  for (let at = look.at + 1; at <= look.at + 3; at += 1) {
    const unit = look.units[at];
    if (unit === undefined || at >= look.clause.to) break;
    // "my kid's friend": of the last one named.
    if (unit.marks.includes('DEPENDANT') && unit.word.endsWith("'s") && isPerson(look.units[at + 1]))
      continue;
    if (unit.marks.includes('PRACTICE')) return 'PRACTICE';
    if (unit.marks.includes('RELATION') || unit.word === 'other') return 'OTHER';
    if (unit.marks.includes('EXPERT')) return expertSubject(look.units, at);
    if (unit.marks.includes('DEPENDANT')) return 'SELF';
  }
  return 'SELF';
}
