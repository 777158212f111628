/** Cue phrases as one automaton: those that begin alike share their way as far as they are alike. */
import { type CueElement, type WordFamilies, parseCue } from './cue-phrases.js';

/** A place within phrases, and where units lead from there. */
export interface State<Value> {
  byWord: ReadonlyMap<string, State<Value>[]>;
  byMark: ReadonlyMap<string, State<Value>[]>;
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

export interface States<Value> {
  readonly root: State<Value>;
  /** Every word that any phrase names: all others lead the same way. */
  readonly words: ReadonlySet<string>;
}

/** Most states lead on by no word or by no mark, and each map of their own would take memory for good. */
const NOWHERE: ReadonlyMap<string, never> = new Map<string, never>();

/** Phrases that begin with a word win over those that begin with a mark. */
const MARK_RANK = 1_000_000;

/** @throws Error as `parseCue` does. */
export function statesOf<Value>(
  entries: Iterable<{ phrase: string; value: Value }>,
  families: WordFamilies,
): States<Value> {
  const all: State<Value>[] = [];
  const next: Next<Value> = new Map();
  const makeState = (): State<Value> => {
    const lists = { byAny: [], free: [], atEnd: [], reach: [] };
    const state: State<Value> = { ...lists, byWord: NOWHERE, byMark: NOWHERE, accepts: null };
    all.push(state);
    return state;
  };
  const root = makeState();
  let rank = 0;
  for (const { phrase, value } of entries) {
    const elements = parseCue(phrase, families);
    const last = elements.reduce((state, element) => follow({ state, element, next, makeState }), root);
    rank += 1;
    last.accepts ??= { value, rank: elements[0]?.kind === 'mark' ? rank + MARK_RANK : rank };
  }
  for (const state of all) state.reach = reachOf(state);
  return { root, words: new Set(all.flatMap(({ byWord }) => [...byWord.keys()])) };
}

/** While states are made: those after each element that follows a state, by its key. */
type Next<Value> = Map<State<Value>, Map<string, State<Value>>>;

interface Building<Value> {
  readonly state: State<Value>;
  readonly element: CueElement;
  readonly next: Next<Value>;
  readonly makeState: () => State<Value>;
}

/** The state after an element, made where no phrase before had it at this place. */
function follow<Value>({ state, element, next, makeState }: Building<Value>): State<Value> {
  const following = next.get(state) ?? new Map<string, State<Value>>();
  const known = following.get(element.key);
  if (known !== undefined) return known;
  const to = makeState();
  next.set(state, following.set(element.key, to));
  if (element.optional) state.free.push(to);
  switch (element.kind) {
    case 'words':
      state.byWord = withWays(state.byWord, element.words, to);
      break;
    case 'mark':
      state.byMark = withWays(state.byMark, [element.mark], to);
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
        run.reduce((at, part) => follow({ state: at, element: part, next, makeState }), state).free.push(to);
      }
  }
  return to;
}

function withWays<Value>(
  ways: ReadonlyMap<string, State<Value>[]>,
  keys: Iterable<string>,
  to: State<Value>,
): ReadonlyMap<string, State<Value>[]> {
  const more = ways === NOWHERE ? new Map<string, State<Value>[]>() : (ways as Map<string, State<Value>[]>);
  for (const key of keys) {
    const known = more.get(key);
    if (known === undefined) more.set(key, [to]);
    else known.push(to);
  }
  return more;
}

function reachOf<Value>(state: State<Value>): State<Value>[] {
  const reach = new Set([state]);
  for (const each of reach) for (const to of each.free) reach.add(to);
  return [...reach];
}
