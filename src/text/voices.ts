/**
 * Who speaks in each clause: the writer, somebody else, people in general, the reader, or the practice
 * itself. A clause without a subject of its own takes over the one before it in the sentence.
 */
import type { Clause } from './clauses.js';
import { CONNECTIVES, GRAMMAR, PEOPLE } from './lexicon.js';
import { type Subject, type VoiceKind, subjectOf } from './subjects.js';
import type { Unit } from './units.js';

export interface Voice {
  readonly kind: VoiceKind;
  /** The unit that shows it; -1 where nothing does. */
  readonly at: number;
  /** Taken over from the clause before. */
  readonly inherited: boolean;
  /** The last person named was somebody else, so "he" and "her" mean that one. */
  readonly othersAround: boolean;
}

const PERSONS: ReadonlySet<VoiceKind> = new Set<VoiceKind>([
  'SELF',
  'OTHER',
  'EXPERT',
  'PEOPLE',
  'READER',
  'ORDER',
]);

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
    const voice = settle({ own, before, othersAround, clause, goesOn: goesOn(clauses, clause, voices) });
    if (voice.kind === 'OTHER') {
      othersSince = clause.sentence;
      if (!voice.inherited) othersGender = named ?? othersGender;
      // "my sister gave it to her son": "he" may be hers.
      if (holdsTheirs(units, clause)) othersGender = null;
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

function goesOn(clauses: readonly Clause[], clause: Clause, voices: readonly Voice[]): boolean {
  return clauses[clause.index - 1]?.sentence === clause.sentence && voices.at(-1)?.kind === 'PRACTICE';
}

/** Told by the word: "my mum" is F, "he" M. */
type Gender = 'F' | 'M' | null;

function genderOf(units: readonly Unit[], at: number): Gender {
  for (let place = at; place <= at + 3; place += 1) {
    const word = units[place]?.word ?? '';
    if (PEOPLE.female.has(word)) return 'F';
    if (PEOPLE.male.has(word)) return 'M';
  }
  return null;
}

function holdsTheirs(units: readonly Unit[], clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at += 1)
    if (GRAMMAR.theirOwn.has(units[at]?.word ?? '')) return true;
  return false;
}

interface Settling {
  readonly own: Subject;
  readonly before: Voice | undefined;
  readonly othersAround: boolean;
  readonly clause: Clause;
  /** The clause before it in the sentence speaks of a practice. */
  readonly goesOn: boolean;
}

function settle({
  own,
  before,
  othersAround,
  clause,
  goesOn: isContinued,
}: Settling): Omit<Voice, 'othersAround'> {
  const said = { at: own.at, inherited: false };
  if (own.kind === 'THIRD') return { ...said, kind: othersAround ? 'OTHER' : 'SELF' };
  const joined = before !== undefined && JOINING.has(clause.opener);
  if (own.kind === 'ORDER' || own.kind === 'ELLIPSIS') {
    if (joined && PERSONS.has(before.kind)) return { kind: before.kind, at: own.at, inherited: true };
    // "X takes the edge off | but never gets rid of it" goes on with X.
    if (own.kind === 'ORDER' && isContinued && CONNECTIVES.contrast.has(clause.opener))
      return { kind: 'PRACTICE', at: own.at, inherited: true };
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
