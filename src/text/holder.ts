/** Whose experience an outcome phrase tells, and whether it is told as something that happened. */
import { type Statement, isMarked, isOfRelation, wordAt } from './clause-text.js';
import { GRAMMAR, PEOPLE, USE_WORDS } from './lexicon.js';
import type { Voice } from './voices.js';

/** The writer, somebody else, or people in general. */
export type Holder = 'SELF' | 'OTHER' | 'PEOPLE';

interface Persons {
  self: boolean;
  reader: boolean;
  third: boolean;
  others: boolean;
  /** "my cousin", wherever in the clause. */
  relation: boolean;
}

/** Whose experience the statement is; null where its clause doesn't say. */
export function holderOf(statement: Statement): Holder | null {
  const { voice } = statement;
  const persons = personsIn(statement);
  if (voice.kind === 'OTHER' || (persons.third && voice.othersAround)) return persons.self ? 'SELF' : 'OTHER';
  if (persons.self || voice.kind === 'SELF') return 'SELF';
  if (persons.relation) return 'OTHER';
  if (persons.reader || persons.others || isGeneral(statement)) return 'PEOPLE';
  return persons.third || followsSelf(statement) ? 'SELF' : null;
}

function personsIn(statement: Statement): Persons {
  const { units, clause, from, to, voice } = statement;
  const persons: Persons = { self: false, reader: false, third: false, others: false, relation: false };
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = wordAt(units, at);
    const before = at > clause.from ? wordAt(units, at - 1) : '';
    if (isOwn(word, before, voice) && (PEOPLE.me.has(word) || isMarked(units, at, 'SELF')))
      persons.self = true;
    if (isOfRelation(units, at) && !GRAMMAR.presentBe.has(before)) persons.relation = true;
    else if (PEOPLE.owners.has(word) && voice.kind !== 'OTHER') persons.self = true;
    if (isMarked(units, at, 'READER') && (at < from || at >= to)) persons.reader = true;
    if (PEOPLE.third.has(word) || word === 'their') persons.third = true;
    if (GRAMMAR.beneficiaries.has(word) && GRAMMAR.forOthers.has(before)) persons.others = true;
  }
  return persons;
}

/** Not "like me", "of mine", nor "she told me that it helped". */
function isOwn(word: string, before: string, voice: Voice): boolean {
  if (GRAMMAR.comparing.has(before) || (word === 'mine' && before === 'of')) return false;
  return voice.kind !== 'OTHER' || !USE_WORDS.telling.has(before);
}

function isGeneral({ voice, from, to }: Statement): boolean {
  if (voice.kind === 'READER') return voice.at < from || voice.at >= to;
  return voice.kind === 'PEOPLE' || voice.kind === 'ORDER';
}

/** "I rolled my eyes | but they worked": a reference goes on with the writer's story. */
function followsSelf({ voice, before }: Statement): boolean {
  return voice.kind === 'REFERENCE' && before?.voice.kind === 'SELF';
}

/** Told as it happened: a past form or perfect in or before the phrase, "now" or "since" after it. */
export function isPast({ units, clause, from, to }: Statement): boolean {
  for (let at = Math.max(clause.from, from - 4); at < to; at += 1) {
    const word = wordAt(units, at);
    if (GRAMMAR.irregularPast.has(word) || GRAMMAR.perfect.has(word)) return true;
    if (word.length > 3 && word.endsWith('ed')) return true;
  }
  for (let at = to; at < clause.to; at += 1) if (GRAMMAR.tellingNow.has(wordAt(units, at))) return true;
  return false;
}
