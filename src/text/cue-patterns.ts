/**
 * The small language in which the cue lists under words/ are written, and its matcher.
 *
 * A phrase is words with single spaces. `<help>` is any form of a word family, `(a|b c)` one of several
 * runs, a trailing `?` makes a word, family or group optional, `*` lets up to three words pass (`*5` up
 * to five), END is the end of the clause, and another word in capitals (SYMPTOM, NUMBER, PRACTICE) is a
 * mark that a unit carries.
 */

/** What the matcher looks at: one word, number or sign, or one whole tag mention. */
export interface CueUnit {
  /** Folded text; the empty string where only marks may match. */
  readonly word: string;
  /** Marks such as SYMPTOM. A unit marked STOP or HALT ends every gap; STOP is also an END. */
  readonly marks: readonly string[];
}

type Element =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'mark'; readonly mark: string; readonly optional: boolean }
  | { readonly kind: 'group'; readonly runs: readonly (readonly Element[])[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly optional: true }
  | { readonly kind: 'end'; readonly optional: false };

interface CuePattern<Value> {
  readonly elements: readonly Element[];
  /** The words one of which must stand second; null where that can't be told from the phrase. */
  readonly second: ReadonlySet<string> | null;
  readonly value: Value;
}

/** Phrases under the words or marks that they can begin with. */
export interface CueIndex<Value> {
  readonly byFirst: ReadonlyMap<string, readonly CuePattern<Value>[]>;
}

export interface CueMatch<Value> {
  /** Index of the first unit after the match. */
  readonly to: number;
  readonly value: Value;
}

export type WordFamilies = ReadonlyMap<string, ReadonlySet<string>>;

/** A list of words written with spaces, as the word files keep them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}

/**
 * Compiles phrases for `longestMatch`. Throws an Error naming the phrase when it uses an unknown family,
 * an unclosed group or begins with a gap, so that a slip in a word file shows at start.
 */
export function compileCues<Value>(
  entries: Iterable<{ phrase: string; value: Value }>,
  families: WordFamilies,
): CueIndex<Value> {
  const byFirst = new Map<string, CuePattern<Value>[]>();
  for (const { phrase, value } of entries) {
    const elements = parsePhrase(phrase, families);
    const pattern = { elements, second: secondWords(elements), value };
    for (const first of firstKeys(elements, phrase)) {
      const bucket = byFirst.get(first);
      if (bucket === undefined) byFirst.set(first, [pattern]);
      else bucket.push(pattern);
    }
  }
  return { byFirst };
}

/** The longest phrase that begins exactly at `at` and ends by `end`; the earlier-listed wins a tie. */
export function longestMatch<Value>(
  index: CueIndex<Value>,
  units: readonly CueUnit[],
  at: number,
  end: number,
): CueMatch<Value> | null {
  const unit = units[at];
  if (unit === undefined) return null;
  let best = longestOf(index.byFirst.get(unit.word), { units, at, end }, null);
  for (const mark of unit.marks) best = longestOf(index.byFirst.get(mark), { units, at, end }, best);
  return best;
}

interface Looking {
  readonly units: readonly CueUnit[];
  readonly at: number;
  readonly end: number;
}

function longestOf<Value>(
  patterns: readonly CuePattern<Value>[] | undefined,
  { units, at, end }: Looking,
  known: CueMatch<Value> | null,
): CueMatch<Value> | null {
  let best = known;
  for (const { elements, second, value } of patterns ?? []) {
    // Most phrases fail at their second word: look before trying.
    if (second !== null && (at + 1 >= end || !second.has(units[at + 1]?.word ?? ''))) continue;
    const to = furthest({ elements, units, end }, 0, at, null);
    if (to > at && (best === null || to > best.to)) best = { to, value };
  }
  return best;
}

interface Attempt {
  readonly elements: readonly Element[];
  readonly units: readonly CueUnit[];
  readonly end: number;
}

/**
 * The furthest end of a match of `elements` from `step` on at unit `at`, or -1; `then` is what has to
 * match after them. Depth and branching are bounded by the phrase, not by the text.
 */
function furthest(attempt: Attempt, step: number, at: number, then: Continuation | null): number {
  const element = attempt.elements[step];
  if (element === undefined) {
    return then === null ? at : furthest(then.attempt, then.step, at, then.next);
  }
  const skipped = element.optional ? furthest(attempt, step + 1, at, then) : -1;
  return Math.max(skipped, taken(attempt, { element, step, next: then }, at));
}

/** What follows a group once one of its runs has matched. */
interface Continuation {
  readonly attempt: Attempt;
  readonly step: number;
  readonly next: Continuation | null;
}

interface Step {
  readonly element: Element;
  readonly step: number;
  readonly next: Continuation | null;
}

/** The furthest end with the element used. */
function taken(attempt: Attempt, { element, step, next: then }: Step, at: number): number {
  const unit = at < attempt.end ? attempt.units[at] : undefined;
  switch (element.kind) {
    case 'end':
      return isEnd(attempt, at) ? furthest(attempt, step + 1, at, then) : -1;
    case 'group': {
      const after = { attempt, step: step + 1, next: then };
      let best = -1;
      for (const run of element.runs) {
        best = Math.max(best, furthest({ ...attempt, elements: run }, 0, at, after));
      }
      return best;
    }
    case 'words':
      return unit !== undefined && element.words.has(unit.word)
        ? furthest(attempt, step + 1, at + 1, then)
        : -1;
    case 'mark':
      return unit?.marks.includes(element.mark) === true ? furthest(attempt, step + 1, at + 1, then) : -1;
    case 'gap': {
      let best = -1;
      for (let next = at; next < attempt.end && next < at + element.most; next += 1) {
        const passed = attempt.units[next];
        if (passed === undefined || passed.marks.includes('STOP') || passed.marks.includes('HALT')) break;
        best = Math.max(best, furthest(attempt, step + 1, next + 1, then));
      }
      return best;
    }
  }
}

/** The end of what may match, or a sign; a mention carries a word and is no end. */
function isEnd({ units, end }: Attempt, at: number): boolean {
  const unit = units[at];
  return unit === undefined || at >= end || (unit.marks.includes('STOP') && !unit.marks.includes('PRACTICE'));
}

/** Known where the phrase begins with two required elements of one word each. */
function secondWords([first, second]: readonly Element[]): ReadonlySet<string> | null {
  if (first === undefined || first.optional || (first.kind !== 'words' && first.kind !== 'mark')) return null;
  return second?.kind === 'words' && !second.optional ? second.words : null;
}

function firstKeys(elements: readonly Element[], phrase: string): Set<string> {
  const keys = new Set<string>();
  for (const element of elements) {
    if (element.kind === 'gap')
      throw new Error(`The cue "${phrase}" begins with a gap; begin it with a word.`);
    if (element.kind === 'mark') keys.add(element.mark);
    else if (element.kind === 'words') for (const word of element.words) keys.add(word);
    else if (element.kind === 'group')
      for (const run of element.runs) for (const key of firstKeys(run, phrase)) keys.add(key);
    if (!element.optional) return keys;
  }
  throw new Error(`The cue "${phrase}" has only optional words; make one of them required.`);
}

function parsePhrase(phrase: string, families: WordFamilies): Element[] {
  const parts = phrase.match(/\([^()]*\)\??|[^\s()]+/g) ?? [];
  return parts.map((part) => parseElement(part, { phrase, families }));
}

function parseElement(part: string, context: { phrase: string; families: WordFamilies }): Element {
  if (part.startsWith('*')) return { kind: 'gap', most: Number(part.slice(1) || 3), optional: true };
  const optional = part.endsWith('?') && part.length > 1;
  const body = optional ? part.slice(0, -1) : part;
  if (body.startsWith('(')) {
    if (!body.endsWith(')')) throw new Error(`The cue "${context.phrase}" has an unclosed group.`);
    const runs = body
      .slice(1, -1)
      .split('|')
      .map((run) => parsePhrase(run, context.families));
    const single = runs.every((run) => run.length === 1 && run[0]?.kind === 'words' && !run[0].optional);
    if (!single) return { kind: 'group', runs, optional };
    const words = new Set(runs.flatMap((run) => (run[0]?.kind === 'words' ? [...run[0].words] : [])));
    return { kind: 'words', words, optional };
  }
  if (body.startsWith('<')) {
    const words = context.families.get(body.slice(1, -1));
    if (words === undefined) throw new Error(`The cue "${context.phrase}" names the unknown family ${body}.`);
    return { kind: 'words', words, optional };
  }
  if (body === 'END') return { kind: 'end', optional: false };
  if (/^[A-Z]+$/.test(body)) return { kind: 'mark', mark: body, optional };
  return { kind: 'words', words: new Set([body]), optional };
}
