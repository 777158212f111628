/** What the lists know of a word: its spelling there, and the marks that cue phrases name. */
import { GRAMMAR, PEOPLE, SPELLINGS, SYMPTOMS, USE_WORDS } from './lexicon.js';
import type { Token } from './tokens.js';

export interface WordUnit {
  readonly word: string;
  readonly marks: readonly string[];
}

/** More words than people use; beyond it they are forgotten, so that memory has an end. */
const REMEMBERED = 20_000;
const READ = new WeakMap<ReadonlySet<string>, Map<string, WordUnit>>();

/** A reader of words and numbers that looks each one up once; `symptoms` are the vocabulary's own. */
export function wordReader(symptoms: ReadonlySet<string>): (token: Token) => WordUnit {
  const known = READ.get(symptoms) ?? new Map<string, WordUnit>();
  READ.set(symptoms, known);
  return (token) => {
    const seen = known.get(token.lower);
    if (seen !== undefined) return seen;
    if (known.size >= REMEMBERED) known.clear();
    const word = spelled(token.lower);
    const unit = { word, marks: token.kind === 'number' ? NUMBER_MARKS : marksOf(word, symptoms) };
    known.set(token.lower, unit);
    return unit;
  };
}

const LONGEST_WORD = 40;

/** The list spelling of a word: "didnt" is "didn't", "soooo" is "so". */
function spelled(lower: string): string {
  const known = SPELLINGS.get(lower);
  if (known !== undefined) return known;
  if (lower.length > LONGEST_WORD || !isStretched(lower)) return lower;
  const calm = lower.replaceAll(/([a-z])\1{2,}/g, '$1');
  return SPELLINGS.get(calm) ?? calm;
}

/** Three of one letter in a row. */
function isStretched(word: string): boolean {
  for (let at = 2; at < word.length; at += 1) {
    if (word[at] === word[at - 1] && word[at] === word[at - 2]) return true;
  }
  return false;
}

const MARKED: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['SYMPTOM', SYMPTOMS.nouns],
  ['SORE', SYMPTOMS.states],
  ['HURTS', SYMPTOMS.verbs],
  ['TIME', SYMPTOMS.times],
  ['NUMBER', GRAMMAR.numberWords],
  ['SELF', PEOPLE.selfSubjects],
  ['READER', PEOPLE.reader],
  ['RELATION', PEOPLE.relations],
  ['EXPERT', PEOPLE.professionals],
  ['CALLING', PEOPLE.professionals],
  ['CALLING', PEOPLE.callings],
  ['DEPENDANT', PEOPLE.dependants],
  ['USE', USE_WORDS.past],
  ['USE', USE_WORDS.present],
  ['USED', USE_WORDS.past],
  ['PAST', USE_WORDS.past],
  // Words that begin another thought: a gap of a phrase doesn't run over them.
  ['HALT', GRAMMAR.halts],
];

/** "basically", "really": adverbs that a phrase means the same without. */
function isLight(word: string): boolean {
  if (GRAMMAR.lightAdverbs.has(word)) return true;
  return word.length > 4 && word.endsWith('ly') && !GRAMMAR.heavyAdverbs.has(word);
}

/** "neurologist", "psychiatrist", "naturopath": by their endings, since there is one for every part. */
const SPECIALIST = /(?:ologist|iatrist|opath)s?$/;
const NUMBER_MARKS = ['NUMBER'];

/** Lists of marks by what they hold: equal ones are one, so that what is known of a list is found again. */
const LISTS = new Map<string, readonly string[]>();

function marksOf(word: string, symptoms: ReadonlySet<string>): readonly string[] {
  const marks = new Set<string>();
  for (const [mark, words] of MARKED) if (words.has(word)) marks.add(mark);
  // "my aunt's cat": whose it is.
  const owner = word.endsWith("'s") ? word.slice(0, -2) : '';
  if (PEOPLE.relations.has(owner)) marks.add('RELATION');
  if (PEOPLE.professionals.has(owner)) marks.add('EXPERT');
  if (symptoms.has(word)) marks.add('SYMPTOM');
  if (SPECIALIST.test(word)) marks.add('EXPERT').add('CALLING');
  if (isLight(word)) marks.add('LIGHT');
  if (word.length > 4 && word.endsWith('ing')) marks.add('ING');
  if (word.length > 3 && word.endsWith('ed')) marks.add('PAST');
  const list = [...marks];
  const key = list.join(' ');
  const known = LISTS.get(key);
  if (known !== undefined) return known;
  LISTS.set(key, list);
  return list;
}
