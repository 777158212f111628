import { ANY_DETERMINER, DETERMINERS } from './slots.js';
import { conjugated } from './word-forms.js';

/** Ways to say that something is left out. "cut" and "skip" alone say so too, but aliases mean more by them. */
const TELLING = ['quit', 'stop', 'give up', 'cut out', 'avoid', 'eliminate', 'ditch'];
const TOLD = [...TELLING, 'cut', 'drop', 'skip', 'remove', 'go off', 'come off', 'stay off'];
const PARTED = new Set(['cut out', 'give up']);
const LONGEST_THING = 3;

function formsOf(phrase: string): string[][] {
  const [verb, ...rest] = phrase.split(' ');
  return conjugated(verb!).map((form) => [form, ...rest]);
}

const OPENINGS: readonly (readonly string[])[] = [['no'], ...TELLING.flatMap(formsOf)];

/** The other ways to leave out what an alias leaves out: "no sugar" as "quit sugar", "cut {the} sugar out". */
export function removalsOf(words: readonly string[]): string[][] {
  const opening = OPENINGS.find((phrase) => phrase.every((word, at) => words[at] === word));
  if (opening === undefined) return [];
  const rest = words.slice(opening.length);
  const thing = DETERMINERS.has(rest[0] ?? '') ? rest.slice(1) : rest;
  if (thing.length === 0 || thing.length > LONGEST_THING) return [];
  const forms = TOLD.flatMap((phrase) =>
    formsOf(phrase).flatMap((verb) => {
      const plain = [...verb, ANY_DETERMINER, ...thing];
      return PARTED.has(phrase) ? [plain, [verb[0]!, ANY_DETERMINER, ...thing, ...verb.slice(1)]] : [plain];
    }),
  );
  return [['no', ...thing], ...forms];
}
