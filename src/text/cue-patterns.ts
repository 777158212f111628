/**
 * Finds cue phrases in a text: all phrases of a list are one automaton, in which those that begin alike
 * share their way, so that a unit is looked up once and not once a phrase.
 */
import { type CueElement, type WordFamilies, parseCue } from './cue-phrases.js';

/** What the matcher looks at: one word, number or sign, or one whole tag mention. */
export interface CueUnit {
  /** Folded text; the empty string where only marks may match. */
  readonly word: string;
  /** Marks such as SYMPTOM. A unit marked STOP or HALT ends every gap; STOP is also an END. */
  readonly marks: readonly string[];
}

export interface CueMatch<Value> {
  /** Index of the first unit after the match. */
  readonly to: number;
  readonly value: Value;
}

/** A place within phrases. */
interface State<Value> {
  /** The states after each element that follows here, by its key. */
  readonly next: Map<string, State<Value>>;
  readonly byWord: Map<string, State<Value>[]>;
  readonly byMark: Map<string, State<Value>[]>;
  /** Reached by any unit that ends no gap. */
  readonly byAny: State<Value>[];
  /** Reached without a unit. */
  readonly free: State<Value>[];
  /** Reached at the end of the clause. */
  readonly atEnd: State<Value>[];
  /** This state and all that are reached from it without a unit. */
  reach: readonly State<Value>[];
  /** The phrase that ends here, the earliest listed of them. */
  accepts: { readonly value: Value; readonly rank: number } | null;
}

export interface CueIndex<Value> {
  readonly root: State<Value>;
}

/** Phrases that begin with a word win over those that begin with a mark. */
const MARK_RANK = 1_000_000;

/** Compiles phrases for `longestMatch`. @throws Error as `parseCue` does. */
export function compileCues<Value>(
  entries: Iterable<{ phrase: string; value: Value }>,
  families: WordFamilies,
): CueIndex<Value> {
  const all: State<Value>[] = [];
  const makeState = (): State<Value> => {
    const free: State<Value>[] = [];
    const lists = { next: new Map(), byWord: new Map(), byMark: new Map(), byAny: [], atEnd: [] };
    const state = { ...lists, free, reach: [], accepts: null };
    all.push(state);
    return state;
  };
  const root = makeState();
  let rank = 0;
  for (const { phrase, value } of entries) {
    const elements = parseCue(phrase, families);
    const last = elements.reduce((state, element) => follow({ state, element, makeState }), root);
    last.accepts ??= { value, rank: rank++ + (elements[0]?.kind === 'mark' ? MARK_RANK : 0) };
  }
  for (const state of all) state.reach = reachOf(state);
  // Every unit of a text is looked up at the root: there one state stands for all that it reaches.
  return { root: merged(root.reach) };
}

function merged<Value>(states: readonly State<Value>[]): State<Value> {
  const [first] = states;
  const whole = { ...first!, byWord: new Map<string, State<Value>[]>(), byMark: new Map() };
  for (const { byWord, byMark } of states) {
    for (const [word, to] of byWord) whole.byWord.set(word, [...(whole.byWord.get(word) ?? []), ...to]);
    for (const [mark, to] of byMark) whole.byMark.set(mark, [...(whole.byMark.get(mark) ?? []), ...to]);
  }
  whole.reach = [whole];
  return whole;
}

function reachOf<Value>(state: State<Value>): State<Value>[] {
  const reach = new Set([state]);
  for (const each of reach) for (const to of each.free) reach.add(to);
  return [...reach];
}

interface Building<Value> {
  readonly state: State<Value>;
  readonly element: CueElement;
  readonly makeState: () => State<Value>;
}

/** The state after an element, made where no phrase before had it at this place. */
function follow<Value>({ state, element, makeState }: Building<Value>): State<Value> {
  const known = state.next.get(element.key);
  if (known !== undefined) return known;
  const to = makeState();
  state.next.set(element.key, to);
  if (element.optional) state.free.push(to);
  switch (element.kind) {
    case 'words':
      for (const word of element.words) push(state.byWord, word, to);
      break;
    case 'mark':
      push(state.byMark, element.mark, to);
      break;
    case 'end':
      state.atEnd.push(to);
      break;
    case 'gap': {
      let from = state;
      for (let passed = 1; passed < element.most; passed += 1) {
        const between = makeState();
        from.byAny.push(between);
        between.free.push(to);
        from = between;
      }
      from.byAny.push(to);
      break;
    }
    case 'group':
      for (const run of element.runs) {
        run.reduce((at, part) => follow({ state: at, element: part, makeState }), state).free.push(to);
      }
  }
  return to;
}

function push<Value>(map: Map<string, State<Value>[]>, word: string, to: State<Value>): void {
  const known = map.get(word);
  if (known === undefined) map.set(word, [to]);
  else known.push(to);
}

/** The longest phrase that begins exactly at `at` and ends by `end`; the earlier-listed wins a tie. */
export function longestMatch<Value>(
  { root }: CueIndex<Value>,
  units: readonly CueUnit[],
  at: number,
  end: number,
): CueMatch<Value> | null {
  let best: CueMatch<Value> | null = null;
  let states: readonly State<Value>[] = root.reach;
  for (let to = at; to < end;) {
    const unit = units[to];
    states = unit === undefined ? [] : after(states, unit);
    if (states.length === 0) break;
    to += 1;
    const accepted = acceptedBy(states, isEnd(units[to], to, end));
    if (accepted !== null) best = { to, value: accepted };
  }
  return best;
}

/** The states that a unit leads to. */
function after<Value>(states: readonly State<Value>[], { word, marks }: CueUnit): State<Value>[] {
  const found: State<Value>[] = [];
  for (const { byWord, byMark, byAny } of states) {
    addAll(found, byWord.get(word));
    if (byMark.size > 0) for (const mark of marks) addAll(found, byMark.get(mark));
    if (byAny.length > 0 && !marks.includes('STOP') && !marks.includes('HALT')) addAll(found, byAny);
  }
  return found;
}

function addAll<Value>(found: State<Value>[], states: readonly State<Value>[] | undefined): void {
  if (states === undefined) return;
  for (const { reach } of states) for (const state of reach) if (!found.includes(state)) found.push(state);
}

function acceptedBy<Value>(states: readonly State<Value>[], isAtEnd: boolean): Value | null {
  let best: State<Value>['accepts'] = null;
  const consider = ({ accepts }: State<Value>): void => {
    if (accepts !== null && (best === null || accepts.rank < best.rank)) best = accepts;
  };
  for (const state of states) {
    consider(state);
    if (isAtEnd) for (const last of state.atEnd) last.reach.forEach(consider);
  }
  return (best as State<Value>['accepts'])?.value ?? null;
}

/** The end of what may match, or a sign; a mention carries a word and is no end. */
function isEnd(unit: CueUnit | undefined, at: number, end: number): boolean {
  if (unit === undefined || at >= end) return true;
  return unit.marks.includes('STOP') && !unit.marks.includes('PRACTICE');
}
