import type { TagKind } from './reading.js';
import { removalsOf } from './removals.js';
import { ANY_DETERMINER, DETERMINERS, SPAN_OF_TIME } from './slots.js';
import {
  basesOf,
  COMPLAINT_VERBS,
  conjugated,
  doerOf,
  kinOf,
  leadingVerbsOf,
  numbersOf,
  otherSpelling,
  PRACTICE_VERBS,
  verbOf,
} from './word-forms.js';

/** Small words that may stand between a verb and its object: "cut out {the} caffeine". */
const PARTICLES = new Set('out off up down away back on in over around'.split(' '));
const PREPOSITIONS = new Set(
  'of at to for with from by before after between into onto under without'.split(' '),
);
const UNITS_OF_TIME = new Set('time day days week weeks month months night nights'.split(' '));

/**
 * The regular forms of an alias that a text may use in its place: plurals and singulars, forms of a clear
 * verb, its doer, its other spelling, another determiner. Listed forms are better; these serve vocabularies
 * that list none. `words` are folded, as are the forms; slots are kept.
 */
export function inflectionsOf(words: readonly string[], kind: TagKind): string[] {
  const forms = new Set<string>();
  const put = (...form: string[]) => forms.add(form.join(' '));
  const alone = words.length === 1;
  const last = words.at(-1)!;
  const head = words.slice(0, -1);
  for (const other of [...numbersOf(last), ...lastForms(words, kind), ...kinOf(last)]) put(...head, other);
  for (const verb of conjugatedWhole(words.join(' '), kind)) put(verb);
  if (!alone) for (const form of phraseForms(words, kind)) put(...form);
  for (const form of [words.join(' '), ...forms]) {
    const spelt = form.split(' ').map((word) => otherSpelling(word) ?? word);
    put(...spelt);
  }
  forms.delete(words.join(' '));
  return [...forms];
}

/** Forms that only an alias of several words has. */
function* phraseForms(words: readonly string[], kind: TagKind): Generator<readonly string[]> {
  const [first, last] = [words[0]!, words.at(-1)!];
  // "lower back" is no verb of concern, "waking at night" is
  for (const verb of kind === 'PRACTICE' || first.endsWith('ing') ? leadingForms(first) : []) {
    const form = [verb, ...words.slice(1)];
    yield withObject(form);
    if (PARTICLES.has(form[1]!) && form.length > 2) yield parted(form);
  }
  const of = words.findIndex((word) => PREPOSITIONS.has(word));
  if (of > 0) for (const other of numbersOf(words[of - 1]!)) yield words.with(of - 1, other);
  if (words.some((word) => DETERMINERS.has(word))) yield words.map(anyDeterminer);
  if (kind === 'PRACTICE') yield* removalsOf(words);
  if (words.length === 2) yield* turned(first, last);
  const offAtEnd = last === 'off' && UNITS_OF_TIME.has(words.at(-2)!);
  if (offAtEnd && (words.length === 2 || (words.length === 3 && DETERMINERS.has(first)))) yield* timeOff();
}

/** Forms of the last word as a verb, where it is clearly one. */
function lastForms(words: readonly string[], kind: TagKind): string[] {
  const last = words.at(-1)!;
  const known = kind === 'PRACTICE' ? PRACTICE_VERBS : COMPLAINT_VERBS;
  const alone = words.length === 1;
  const doers = (verb: string): string[] => (alone ? [] : [doerOf(verb), `${doerOf(verb)}s`]);
  // "squats" and "naps" are verbs too, though an alias has them as nouns
  const verb = [last, ...numbersOf(last)].map((word) => verbOf(word, known)).find((found) => found !== null);
  if (verb) return kind === 'PRACTICE' ? [...conjugated(verb), ...doers(verb)] : conjugated(verb);
  if (kind === 'CONCERN' || PARTICLES.has(last)) return [];
  if (last.endsWith('ing') && last.length >= 6) {
    // an unknown verb alone could be any noun ("cup", "train"); within a phrase it can't ("dry needle")
    return basesOf(last).flatMap((base) =>
      alone ? conjugated(base).filter((form) => form.endsWith('ed')) : [...conjugated(base), ...doers(base)],
    );
  }
  // the tool for the deed: "foam roller", "slow cooker"
  const tool = alone ? null : /^(.{3,}?)(ers?)$/.exec(last);
  const deed = tool && (verbOf(`${tool[1]}ing`, PRACTICE_VERBS) ?? leadingVerbsOf(tool[1]!)[0]);
  return deed ? conjugated(deed) : [];
}

/** A phrase that is a verb as a whole: "foam roll", "dry brine"; in its own form or in -ing. */
function conjugatedWhole(phrase: string, kind: TagKind): string[] {
  if (kind === 'CONCERN' || !phrase.includes(' ')) return [];
  const verb = verbOf(phrase, PRACTICE_VERBS);
  return verb === null ? [] : conjugated(verb);
}

/** Forms of the verb that leads a phrase: "taking", "took", "taken" for "take". */
function leadingForms(first: string): string[] {
  const known = leadingVerbsOf(first);
  if (known.length > 0) return [...new Set(known.flatMap(conjugated))];
  if (!first.endsWith('ing') || first.length < 6) return [];
  return basesOf(first).flatMap(conjugated);
}

/** Allows a determiner where an object may begin: "raised {the} monitor", "cut out {the} caffeine". */
function withObject(words: readonly string[]): string[] {
  const at = PARTICLES.has(words[1]!) ? 2 : 1;
  const object = words[at];
  if (object === undefined || PREPOSITIONS.has(object) || PARTICLES.has(object)) return [...words];
  if (DETERMINERS.has(object)) return words.map(anyDeterminer);
  return [...words.slice(0, at), ANY_DETERMINER, ...words.slice(at)];
}

/** "put my phone away" for "put away my phone". */
function parted([verb, particle, ...object]: readonly string[]): string[] {
  const thing = DETERMINERS.has(object[0]!) ? object.slice(1) : object;
  return [verb!, ANY_DETERMINER, ...thing, particle!];
}

function anyDeterminer(word: string): string {
  return DETERMINERS.has(word) ? ANY_DETERMINER : word;
}

/** "mouth taping" as "taped {the} mouth", "lifting weights" as "weight lifting". */
function turned(first: string, last: string): string[][] {
  if (last.endsWith('ing') && last.length >= 6 && !first.endsWith('ing')) {
    const verbs = basesOf(last).flatMap(conjugated);
    return verbs.flatMap((verb) => [first, ...numbersOf(first)].map((noun) => [verb, ANY_DETERMINER, noun]));
  }
  if (first.endsWith('ing') && leadingVerbsOf(first).length > 0)
    return numbersOf(last).map((noun) => [noun, first]);
  return [];
}

/** "week off" and "a week off" stand for any span of time off; "complete time off" doesn't. */
function timeOff(): string[][] {
  return [
    [SPAN_OF_TIME, 'off'],
    ...conjugated('take').flatMap((take) => [
      [take, 'off', SPAN_OF_TIME],
      [take, 'off', 'enough', 'time'],
      [take, 'off', 'some', 'time'],
      [take, ANY_DETERMINER, 'time', 'off'],
    ]),
  ];
}
