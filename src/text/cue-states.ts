/** Cue phrases as one automaton: those that begin alike share their way as far as they are alike. */
import { type CueElement, type WordFamilies, parseCue } from './cue-phrases.js';

/** A place within phrases, and where units lead from there. */
export interface State<Value> {
  byWord: Ways<Value>;
  byMark: Ways<Value>;
  /** Reached by any unit that ends no gap. */
  byAny: readonly State<Value>[];
  /** Reached without a unit. */
  free: readonly State<Value>[];
  /** Reached at the end of the clause. */
  atEnd: readonly State<Value>[];
  /** This state and all that are reached from it without a unit. */
  reach: readonly State<Value>[];
  /** The phrase that ends here, the earliest listed of them. */
  accepts: { readonly value: Value; readonly rank: number } | null;
}

type Ways<Value> = ReadonlyMap<string, readonly State<Value>[]>;
type MutableWays<Value> = Map<string, readonly State<Value>[]>;

export interface States<Value> {
  readonly root: State<Value>;
  /** Every word that any phrase names: all others lead the same way. */
  readonly words: ReadonlySet<string>;
}

/** Most states lead on in few ways, and a map and a list of their own for each other way would take memory for good. */
const NOWHERE: ReadonlyMap<string, never> = new Map<string, never>();
const NONE: readonly never[] = [];

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
    const state: State<Value> = {
      byWord: NOWHERE,
      byMark: NOWHERE,
      byAny: NONE,
      free: NONE,
      atEnd: NONE,
      reach: NONE,
      accepts: null,
    };
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
  if (element.optional) state.free = [...state.free, to];
  switch (element.kind) {
    case 'words':
      state.byWord = withWays(state.byWord, element.words, to);
      break;
    case 'mark':
      state.byMark = withWays(state.byMark, [element.mark], to);
      break;
    case 'end':
      state.atEnd = [...state.atEnd, to];
      break;
    case 'gap': {
      let from = state;
      for (let passed = 1; passed < element.most; passed += 1) {
        const between = makeState();
        from.byAny = [...from.byAny, between];
        between.free = [...between.free, to];
        from = between;
      }
      from.byAny = [...from.byAny, to];
      break;
    }
    case 'group':
      for (const run of element.runs) {
        const last = run.reduce((at, part) => follow({ state: at, element: part, next, makeState }), state);
        last.free = [...last.free, to];
      }
  }
  return to;
}

function withWays<Value>(ways: Ways<Value>, keys: Iterable<string>, to: State<Value>): Ways<Value> {
  const more = ways === NOWHERE ? new Map<string, readonly State<Value>[]>() : (ways as MutableWays<Value>);
  // One list for all words of a family.
  const only = [to];
  for (const key of keys) more.set(key, more.has(key) ? [...more.get(key)!, to] : only);
  return more;
}

function reachOf<Value>(state: State<Value>): State<Value>[] {
  const reach = new Set([state]);
  for (const each of reach) for (const to of each.free) reach.add(to);
  return [...reach];
}
