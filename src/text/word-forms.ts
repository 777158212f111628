import words from './words/word-forms.json' with { type: 'json' };

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.irregular));
const PLURALS: ReadonlyMap<string, string> = new Map(Object.entries(words.plurals));
const SINGULARS: ReadonlyMap<string, string> = new Map(
  Object.entries(words.plurals).map(([one, many]) => [many, one]),
);

const PLURAL_ALONE: ReadonlySet<string> = new Set(words.pluralAlone);

/** What people do, as noun and verb alike ("ice", "stretch"): conjugated as an alias, or as its last word. */
export const PRACTICE_VERBS: ReadonlySet<string> = new Set(words.practiceVerbs);
/** Conjugated as the first word of a longer alias: there the verb can't be mistaken for a noun. */
const LEADING_VERBS: ReadonlySet<string> = new Set([...words.leadingVerbs, ...words.practiceVerbs]);
/** What troubles do ("wilt", "snore"). */
export const COMPLAINT_VERBS: ReadonlySet<string> = new Set(words.complaintVerbs);

const KIN: ReadonlyMap<string, readonly string[]> = new Map(
  words.kin.flatMap((group) => group.map((word) => [word, group] as const)),
);
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map(
  words.spellings.flatMap(([one, other]) => [
    [one!, other!],
    [other!, one!],
  ]),
);

/** Words for the same thing, its doer, the deed and the state: "meditation", "meditate", "meditated". */
export function kinOf(word: string): readonly string[] {
  return KIN.get(word) ?? [];
}

/** How it is spelt on the other side of the ocean, if differently: "colour", "color"; "-ise", "-ize". */
export function otherSpelling(word: string): string | null {
  const listed = OTHER_SPELLINGS.get(word);
  if (listed !== undefined) return listed;
  if (word.length > 6 && /i[sz](e[ds]?|ing|ation)$/.test(word))
    return word.replace(/i([sz])(?=(e[ds]?|ing|ation)$)/, (_, letter) => (letter === 's' ? 'iz' : 'is'));
  return null;
}

/** Plurals of a singular, singulars of a plural; none for what has no such form ("yoga's", "5"). */
export function numbersOf(word: string): string[] {
  const irregular = PLURALS.get(word) ?? SINGULARS.get(word);
  if (irregular !== undefined) return [irregular];
  if (word.length < 3 || !/^[a-z'-]+$/.test(word) || PLURAL_ALONE.has(word)) return [];
  // a gerund, a participle, a quality
  if (word.endsWith('ing') || (word.length > 5 && /([^e]ed|ness)$/.test(word)) || /(us|is)$/.test(word))
    return [];
  if (/(ss|sh|ch|x|z)$/.test(word)) return [`${word}es`];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`];
  // "boxes" is of "box", "headaches" of "headache": there is no telling, and the wrong one is no word
  if (/(sh|ch|x|z|ss|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return /[^aeiou]o$/.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
}

/** A verb with its third person, its past forms and its participle in -ing. */
export function conjugated(verb: string): string[] {
  const past = IRREGULAR.get(verb) ?? [pastOf(verb)];
  const third = /(ss|sh|ch|x|z|[^aeiou]o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [verb, third, ...past, ...ingsOf(verb)];
}

/** The verbs that a word may be a form of, of those that may lead a phrase: "taking" take, "woke" wake. */
export function leadingVerbsOf(word: string): readonly string[] {
  return FORMS_OF_VERBS.get(word) ?? [];
}

/** Which of these verbs a word in -ing is made of; null if of none. */
export function verbOf(word: string, among: ReadonlySet<string>): string | null {
  if (among.has(word)) return word;
  if (!word.endsWith('ing') || word.length < 6) return null;
  return basesOf(word).find((base) => among.has(base)) ?? null;
}

/** What "-ing" may have been put to, the likeliest first: "rolling" roll, "icing" ice, "jogging" jog. */
export function basesOf(gerund: string): string[] {
  const stem = gerund.slice(0, -3);
  if (/([bdgmnprt])\1$/.test(stem)) return [stem.slice(0, -1), stem];
  const silent =
    /[^aeiouw][aeiouy]?[cgszvtdkpbrlm]$/.test(stem) &&
    !/(ll|ss|ch|sh|th|ck|lk|st|rt|nd|nt|ct|pt|er|en|ed|ad|aw|rm|rk)$/.test(stem);
  return silent ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

/** What or who does it: "roller", "slicer". */
export function doerOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}r`;
  return doubles(verb) ? `${verb}${verb.at(-1)}er` : `${verb}er`;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function ingsOf(verb: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (verb.endsWith('e') && !verb.endsWith('ee')) return [`${verb.slice(0, -1)}ing`];
  return [doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`];
}

/** Whether its last word is one syllable that ends in consonant, vowel, consonant: "jog", "cross trim". */
function doubles(verb: string): boolean {
  const last = verb.slice(Math.max(verb.lastIndexOf(' '), verb.lastIndexOf('-')) + 1).replace('qu', 'q');
  return /^(?:re|pre|over|un)?[^aeiou]{1,3}[aeiou][bdgmnprt]$/.test(last);
}

const FORMS_OF_VERBS = new Map<string, string[]>();
for (const verb of LEADING_VERBS) {
  if (verb.includes(' ')) continue;
  for (const form of conjugated(verb)) {
    const verbs = FORMS_OF_VERBS.get(form);
    if (verbs === undefined) FORMS_OF_VERBS.set(form, [verb]);
    else verbs.push(verb);
  }
}
