/**
 * Finds cue phrases in a text. The states that a run of units leads to are worked out when a text first
 * goes there, and remembered: a unit then costs one look-up, however many phrases there are (a lazily
 * built DFA: Cox, "Regular Expression Matching in the Wild", 2010).
 */
import type { WordFamilies } from './cue-phrases.js';
import { type State, statesOf } from './cue-states.js';

/** What the matcher looks at: one word, number or sign, or one whole tag mention. */
export interface CueUnit {
  /** Folded text; the empty string where only marks may match. */
  readonly word: string;
  /**
   * Marks such as SYMPTOM. A unit marked STOP or HALT ends every gap; STOP is also an END. One marked LIGHT
   * may stand anywhere inside a phrase.
   */
  readonly marks: readonly string[];
}

export interface CueMatch<Value> {
  /** Index of the first unit after the match. */
  readonly to: number;
  readonly value: Value;
}

/** All states that one run of units leads to, with the places after the units met so far. */
interface Place<Value> {
  readonly states: readonly State<Value>[];
  readonly accepts: { readonly value: Value } | null;
  readonly acceptsAtEnd: { readonly value: Value } | null;
  /** By the list of marks itself, of which there are few: see `word-marks.ts`. */
  readonly after: Map<readonly string[], Map<string, Place<Value> | null>>;
}

export interface CueIndex<Value> {
  readonly words: ReadonlySet<string>;
  readonly root: Place<Value>;
  /** How many steps are remembered. */
  steps: number;
}

/** Far above what people's texts lead to; beyond it steps are worked out anew, so that memory has an end. */
const MOST_STEPS = 100_000;

/** Compiles phrases for `longestMatch`. @throws Error as `parseCue` does. */
export function compileCues<Value>(
  entries: Iterable<{ phrase: string; value: Value }>,
  families: WordFamilies,
): CueIndex<Value> {
  const { root, words } = statesOf(entries, families);
  return { words, root: placeOf(root.reach), steps: 0 };
}

/** The longest phrase that begins exactly at `at` and ends by `end`; the earlier-listed wins a tie. */
export function longestMatch<Value>(
  index: CueIndex<Value>,
  units: readonly CueUnit[],
  at: number,
  end: number,
): CueMatch<Value> | null {
  let best: CueMatch<Value> | null = null;
  let place: Place<Value> | null = index.root;
  for (let to = at; to < end;) {
    const unit = units[to];
    place = unit === undefined ? null : placeAfter(index, place, unit);
    if (place === null) break;
    to += 1;
    const accepted: Place<Value>['accepts'] =
      place.acceptsAtEnd !== null && isEnd(units[to], to, end) ? place.acceptsAtEnd : place.accepts;
    if (accepted !== null) best = { to, value: accepted.value };
  }
  return best;
}

/** The end of what may match, or a sign; a mention carries a word and is no end. */
function isEnd(unit: CueUnit | undefined, at: number, end: number): boolean {
  if (unit === undefined || at >= end) return true;
  return unit.marks.includes('STOP') && !unit.marks.includes('PRACTICE');
}

function placeAfter<Value>(
  index: CueIndex<Value>,
  { states, after }: Place<Value>,
  unit: CueUnit,
): Place<Value> | null {
  const word = index.words.has(unit.word) ? unit.word : '';
  const seen = after.get(unit.marks);
  const known = seen?.get(word);
  if (known !== undefined) return known;
  const found = statesAfter(states, unit, states === index.root.states);
  const place = found.length === 0 ? null : placeOf(found);
  if (index.steps >= MOST_STEPS) return place;
  index.steps += 1;
  if (seen === undefined) after.set(unit.marks, new Map([[word, place]]));
  else seen.set(word, place);
  return place;
}

function statesAfter<Value>(
  states: readonly State<Value>[],
  { word, marks }: CueUnit,
  isFirst: boolean,
): State<Value>[] {
  const isPassed = !marks.includes('STOP') && !marks.includes('HALT');
  const found = new Set<State<Value>>(!isFirst && marks.includes('LIGHT') ? states : []);
  for (const { byWord, byMark, byAny } of states) {
    const steps = [byWord.get(word), ...marks.map((mark) => byMark.get(mark)), isPassed ? byAny : undefined];
    for (const to of steps.flatMap((each) => each ?? [])) for (const state of to.reach) found.add(state);
  }
  return [...found];
}

function placeOf<Value>(states: readonly State<Value>[]): Place<Value> {
  const ends = states.flatMap(({ atEnd }) => atEnd.flatMap(({ reach }) => reach));
  const acceptsAtEnd = ends.length === 0 ? null : firstOf([...states, ...ends]);
  return { states, accepts: firstOf(states), acceptsAtEnd, after: new Map() };
}

/** The earliest listed of the phrases that end in any of the states. */
function firstOf<Value>(states: readonly State<Value>[]): State<Value>['accepts'] {
  let first: State<Value>['accepts'] = null;
  for (const { accepts } of states) {
    if (accepts !== null && (first === null || accepts.rank < first.rank)) first = accepts;
  }
  return first;
}
