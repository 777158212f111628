/** What the voice of a clause alone says about the use of the practices in it. */
import { type ClauseText, isMarked, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { PEOPLE, USE_WORDS } from './lexicon.js';
import type { Experience } from './reading.js';
import type { Voice } from './voices.js';

/** The use that the voice of its clause tells, where no phrase does. */
export function useByVoice(
  text: ClauseText,
  clause: Clause,
  voice: Voice | undefined,
  practice: number,
): Experience | 'UNCLEAR' {
  if (clause.isQuestion) return 'ASKING';
  if (voice?.kind === 'REFERENCE' && goesOnAboutOthers(text, clause, voice)) return 'HEARSAY';
  switch (voice?.kind) {
    case 'SELF':
      return 'FIRST_HAND';
    case 'OTHER':
      return 'HEARSAY';
    case 'PEOPLE':
      return isGeneral(text, voice, practice) ? 'ADVICE' : 'HEARSAY';
    case 'EXPERT':
      return didIt(text, voice.at, practice) ? 'FIRST_HAND' : 'ADVICE';
    case 'READER':
    case 'ORDER':
      return 'ADVICE';
    default:
      return 'UNCLEAR';
  }
}

/** "The dentist fitted X": had from a professional, not only advised. */
function didIt({ units }: ClauseText, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (USE_WORDS.speaking.has(wordAt(units, at))) return false;
    if (isMarked(units, at, 'PAST')) return !USE_WORDS.advising.has(wordAt(units, at));
  }
  return false;
}

/** "people overdo X", "studies show that X works": of nobody's doings. */
function isGeneral({ units }: ClauseText, { at }: Voice, practice: number): boolean {
  if (PEOPLE.science.has(wordAt(units, at))) return true;
  const from = Math.max(at + 1, practice - USE_REACH);
  for (let place = from; place < practice; place += 1)
    if (isMarked(units, place, 'USE') || USE_WORDS.speaking.has(wordAt(units, place))) return false;
  return practice > at;
}

const USE_REACH = 8;

function goesOnAboutOthers(text: ClauseText, clause: Clause, voice: Voice): boolean {
  return voice.othersAround && (speaksOfThird(text, clause) || theyDid(text, voice));
}

/** "after they got X": a deed of those who are told of. */
function theyDid({ units }: ClauseText, { at }: Voice): boolean {
  return wordAt(units, at) === 'they' && isMarked(units, at + 1, 'USED');
}

/** "they made him run in X": of somebody else, when others are being told of. */
function speaksOfThird({ units }: ClauseText, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at += 1)
    if (PEOPLE.third.has(units[at]?.word ?? '')) return true;
  return false;
}
