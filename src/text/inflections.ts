import type { TagKind } from './reading.js';
import verbs from './words/practice-verbs.json' with { type: 'json' };

/** Words that name a practice as verb and noun alike ("ice", "stretch"): they may be conjugated. */
const VERBS: ReadonlySet<string> = new Set(verbs.verbs);
const IRREGULAR: Readonly<Record<string, readonly string[]>> = verbs.irregular;
const VOWEL = /[aeiou]/;

/**
 * The regular forms of an alias that a text may use in its place: plurals and singulars, and for
 * practices the forms of a clear verb. Listed forms are better; these serve vocabularies that list none.
 */
export function inflectionsOf(alias: string, kind: TagKind): string[] {
  const words = alias.split(' ');
  const last = words.at(-1)!;
  const head = words.slice(0, -1);
  const forms = new Set(numbersOf(last).map((form) => [...head, form].join(' ')));
  if (kind === 'PRACTICE') {
    for (const form of verbForms(last, words.length > 1)) forms.add([...head, form].join(' '));
    // "roll my feet": the verb of a phrase stands first.
    if (words.length > 1 && VERBS.has(words[0]!)) {
      for (const form of verbForms(words[0]!, false)) forms.add([form, ...words.slice(1)].join(' '));
    }
  }
  forms.delete(alias);
  return [...forms];
}

/** Singular and plural. */
function numbersOf(word: string): string[] {
  if (word.length < 3 || !/^[a-z'-]+$/.test(word) || word.endsWith('ing')) return [];
  if (/(ss|us|is)$/.test(word)) return word.endsWith('ss') ? [`${word}es`] : [];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/(sh|ch|x|z|ss)es$/.test(word)) return [word.slice(0, -2)];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(sh|ch|x|z)$/.test(word)) return [`${word}es`];
  return [`${word}s`];
}

function verbForms(word: string, inPhrase: boolean): string[] {
  if (VERBS.has(word)) return conjugated(word);
  if (!word.endsWith('ing') || word.length < 6) return [];
  const bases = basesOf(word.slice(0, -3));
  const verb = bases.find((base) => VERBS.has(base));
  if (verb) return [verb, ...conjugated(verb)];
  // An unknown verb alone could be any noun ("cup", "train"); within a phrase it can't ("dry needle").
  const [base] = bases;
  return inPhrase ? [base!, `${base}s`, pastOf(base!)] : [pastOf(base!)];
}

/** What "-ing" may have been put to: "rolling" roll, "icing" ice, "jogging" jog. */
function basesOf(stem: string): string[] {
  const doubled = /([bdgmnprt])\1$/.test(stem);
  if (doubled) return [stem.slice(0, -1), stem];
  const silent =
    /[^aeiouw][aeiouy]?[cgszvtdkpbrl]$/.test(stem) &&
    !/(ll|ss|ch|sh|th|ck|lk|st|rt|nd|nt|ct|pt|er|en|ed|ad|aw)$/.test(stem);
  return silent ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

function conjugated(verb: string): string[] {
  return [...numbersOf(verb), ...(IRREGULAR[verb] ?? [pastOf(verb)]), ingOf(verb)];
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function ingOf(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** One syllable that ends in consonant, vowel, consonant: "jog", "swim". */
function doubles(verb: string): boolean {
  return verb.length <= 4 && /[^aeiou][aeiou][bdgmnprt]$/.test(verb) && VOWEL.test(verb);
}
