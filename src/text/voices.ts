/**
 * Who speaks in each clause: the writer, somebody else, people in general, the reader, or the practice
 * itself. A clause without a subject of its own takes over the one before it in the sentence.
 */
import type { Clause } from './clauses.js';
import { CONNECTIVES, PEOPLE, USE_WORDS } from './lexicon.js';
import type { Unit } from './units.js';

export type VoiceKind =
  'SELF' | 'OTHER' | 'PEOPLE' | 'READER' | 'ORDER' | 'PRACTICE' | 'REFERENCE' | 'QUANTITY' | 'NONE';

export interface Voice {
  readonly kind: VoiceKind;
  /** The unit that shows it; -1 where nothing does. */
  readonly at: number;
  /** Taken over from the clause before. */
  readonly inherited: boolean;
  /** The last person named was somebody else, so "he" and "her" mean that one. */
  readonly othersAround: boolean;
}

const SUBJECT_WINDOW = 8;
const PERSONS: ReadonlySet<VoiceKind> = new Set<VoiceKind>(['SELF', 'OTHER', 'PEOPLE', 'READER', 'ORDER']);

/** One voice per clause, in their order. */
export function voicesOf(units: readonly Unit[], clauses: readonly Clause[]): Voice[] {
  const voices: Voice[] = [];
  let othersSince = -9;
  let othersGender: Gender = null;
  let person: Voice | undefined;
  let personSentence = -1;
  for (const clause of clauses) {
    const own = subjectOf(units, clause);
    const before = personSentence === clause.sentence ? person : undefined;
    const named = own.at < 0 ? null : genderOf(units, own.at);
    const matches = named === null || othersGender === null || named === othersGender;
    const othersAround = clause.sentence - othersSince <= 1 && (own.kind !== 'THIRD' || matches);
    const voice = settle({ own, before, othersAround, clause });
    if (voice.kind === 'OTHER') {
      othersSince = clause.sentence;
      if (!voice.inherited) othersGender = named ?? othersGender;
    }
    if (voice.kind === 'SELF' && !voice.inherited && own.kind !== 'THIRD') othersSince = -9;
    const heard = {
      ...voice,
      othersAround: clause.sentence - othersSince <= 1 && (own.kind !== 'THIRD' || othersAround),
    };
    voices.push(heard);
    if (PERSONS.has(heard.kind)) {
      person = heard;
      personSentence = clause.sentence;
    } else if (clause.opener !== '(') {
      personSentence = -1;
    }
  }
  return voices;
}

type Gender = 'F' | 'M' | null;

function genderOf(units: readonly Unit[], at: number): Gender {
  for (let place = at; place <= at + 3; place += 1) {
    const word = units[place]?.word ?? '';
    if (PEOPLE.female.has(word)) return 'F';
    if (PEOPLE.male.has(word)) return 'M';
  }
  return null;
}

type Subject = { readonly kind: VoiceKind | 'THIRD' | 'ELLIPSIS'; readonly at: number };

interface Settling {
  readonly own: Subject;
  readonly before: Voice | undefined;
  readonly othersAround: boolean;
  readonly clause: Clause;
}

function settle({ own, before, othersAround, clause }: Settling): Omit<Voice, 'othersAround'> {
  const said = { at: own.at, inherited: false };
  if (own.kind === 'THIRD') return { ...said, kind: othersAround ? 'OTHER' : 'SELF' };
  const joined = before !== undefined && JOINING.has(clause.opener);
  if (own.kind === 'ORDER' || own.kind === 'ELLIPSIS') {
    if (joined && PERSONS.has(before.kind)) return { kind: before.kind, at: own.at, inherited: true };
    return { ...said, kind: own.kind === 'ORDER' ? 'ORDER' : 'SELF' };
  }
  if (own.kind === 'NONE' && joined && PERSONS.has(before.kind)) {
    return { kind: before.kind, at: before.at, inherited: true };
  }
  return { ...said, kind: own.kind };
}

const JOINING = new Set([
  ...CONNECTIVES.coordination,
  ...CONNECTIVES.contrast,
  ',',
  '/',
  'then',
  'so',
  ')',
  '-',
  '–',
]);

function subjectOf(units: readonly Unit[], clause: Clause): Subject {
  const end = Math.min(clause.to, clause.from + SUBJECT_WINDOW);
  let fresh = true;
  for (let at = clause.from; at < end; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const kind = unitSubject({ units, clause, at, unit, fresh });
    if (kind !== null) return { kind, at };
    if (!PASSED_OVER.has(unit.word)) fresh = false;
  }
  return { kind: 'NONE', at: -1 };
}

/** Words before the subject or the verb that don't stop a clause from being an order or an ellipsis. */
const PASSED_OVER = new Set(
  "and or but so then also just please maybe definitely honestly first second third next always never don't even yes yeah no well ok fine oh plus again finally eventually actually only really personally luckily sadly unfortunately".split(
    ' ',
  ),
);

interface Look {
  readonly units: readonly Unit[];
  readonly clause: Clause;
  readonly at: number;
  readonly unit: Unit;
  readonly fresh: boolean;
}

function unitSubject(look: Look): Subject['kind'] | null {
  const { unit } = look;
  const { word, marks } = unit;
  if (marks.includes('PRACTICE')) return 'PRACTICE';
  if (marks.includes('SELF')) return 'SELF';
  if (PEOPLE.owners.has(word)) return ownedSubject(look);
  if (word === 'mine' || word === 'ours') return 'REFERENCE';
  if (marks.includes('READER')) return 'READER';
  if (PEOPLE.third.has(word)) return 'THIRD';
  if (marks.includes('RELATION') || marks.includes('EXPERT')) return 'OTHER';
  if (CONNECTIVES.references.has(word)) return 'REFERENCE';
  if (CONNECTIVES.quantifiers.has(word)) return isQuantity(look) ? 'QUANTITY' : null;
  if (PEOPLE.general.has(word)) return 'PEOPLE';
  if (!look.fresh) return null;
  if (USE_WORDS.past.has(word)) return 'ELLIPSIS';
  if (USE_WORDS.base.has(word)) return 'ORDER';
  return null;
}

/** "all of it", "neither": not "at all", "after all", "any pain". */
function isQuantity({ units, at, unit }: Look): boolean {
  if (PART_WORDS.has(unit.word)) return units[at + 1]?.word === 'of';
  return !(unit.word === 'all' && ['at', 'after', 'of'].includes(units[at - 1]?.word ?? ''));
}

const PART_WORDS = new Set(['any', 'each', 'every', 'either']);

/** "my wife", "our vet": somebody else; "my son", "my knee": the writer's own matter. */
function ownedSubject(look: Look): Subject['kind'] {
  for (let at = look.at + 1; at <= look.at + 3; at += 1) {
    const unit = look.units[at];
    if (unit === undefined || at >= look.clause.to) break;
    if (unit.marks.includes('PRACTICE')) return 'PRACTICE';
    if (unit.marks.includes('RELATION') || unit.marks.includes('EXPERT')) return 'OTHER';
    if (unit.marks.includes('DEPENDANT')) return 'SELF';
  }
  return 'SELF';
}
