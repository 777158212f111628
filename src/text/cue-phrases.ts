/**
 * The small language in which the cue lists under words/ are written.
 *
 * A phrase is words with single spaces. `<help>` is any form of a word family, `(a|b c)` one of several
 * runs, a trailing `?` makes a word, family or group optional, `*` lets up to three words pass (`*5` up
 * to five), END is the end of the clause, and another word in capitals (SYMPTOM, NUMBER, PRACTICE) is a
 * mark that a unit carries.
 */

/** One part of a phrase; `key` is equal for parts that match the same. */
export type CueElement = { readonly key: string; readonly optional: boolean } & (
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'group'; readonly runs: readonly (readonly CueElement[])[] }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'end' }
);

export type WordFamilies = ReadonlyMap<string, ReadonlySet<string>>;

const GAP_LENGTH = 3;

/** A list of words written with spaces, as the word files keep them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}

/**
 * The parts of a phrase. Throws an Error naming the phrase when it uses an unknown family, an unclosed
 * group or one in another, begins with a gap or needs no word at all, so that a slip in a word file shows at start.
 */
export function parseCue(phrase: string, families: WordFamilies): CueElement[] {
  if (/\([^()]*\(/.test(phrase))
    throw new Error(`The cue "${phrase}" has a group in a group; write them apart.`);
  const elements = withoutEndGap(parseRun(phrase, { phrase, families }));
  if (elements[0]?.kind === 'gap')
    throw new Error(`The cue "${phrase}" begins with a gap; begin it with a word.`);
  if (elements.every(({ optional }) => optional))
    throw new Error(`The cue "${phrase}" has only optional words; make one of them required.`);
  return elements;
}

/** A gap at the end would take words that belong to what follows. */
function withoutEndGap(elements: CueElement[]): CueElement[] {
  return elements.at(-1)?.kind === 'gap' ? elements.slice(0, -1) : elements;
}

interface Parsing {
  readonly phrase: string;
  readonly families: WordFamilies;
}

function parseRun(run: string, parsing: Parsing): CueElement[] {
  const parts = run.match(/\([^()]*\)\??|[^\s()]+/g) ?? [];
  return parts.map((part) => parseElement(part, parsing));
}

function parseElement(key: string, { phrase, families }: Parsing): CueElement {
  if (key.startsWith('*')) {
    return { kind: 'gap', key, most: Number(key.slice(1) || GAP_LENGTH), optional: true };
  }
  const optional = key.endsWith('?') && key.length > 1;
  const body = optional ? key.slice(0, -1) : key;
  if (body.startsWith('(')) {
    if (!body.endsWith(')')) throw new Error(`The cue "${phrase}" has an unclosed group.`);
    const runs = body.slice(1, -1).split('|');
    return groupOf({ key, optional, runs: runs.map((run) => parseRun(run, { phrase, families })) });
  }
  if (body.startsWith('<')) {
    const words = families.get(body.slice(1, -1));
    if (words === undefined) throw new Error(`The cue "${phrase}" names the unknown family ${body}.`);
    return { kind: 'words', key, words, optional };
  }
  if (body === 'END') return { kind: 'end', key, optional: false };
  if (/^[A-Z]+$/.test(body)) return { kind: 'mark', key, mark: body, optional };
  return { kind: 'words', key, words: new Set([body]), optional };
}

/** A group whose runs are single words is one set of words. */
function groupOf(group: { key: string; optional: boolean; runs: CueElement[][] }): CueElement {
  const words: string[] = [];
  for (const [first, ...rest] of group.runs) {
    if (first?.kind !== 'words' || first.optional || rest.length > 0) return { kind: 'group', ...group };
    words.push(...first.words);
  }
  return { kind: 'words', key: group.key, words: new Set(words), optional: group.optional };
}
