import { ANY_CONCERN, ANY_DETERMINER, ANY_WORDS, DETERMINERS, LONGEST_GAP, SPAN_OF_TIME } from './slots.js';
import type { Token } from './tokens.js';

/** A word that some phrases go on with, or where some end. */
interface TrieNode<Value> {
  /** Null where no phrase goes on: a map for each of these would take memory for good. */
  next: Ways<Value> | null;
  values: readonly Value[];
}

type Ways<Value> = Map<string, TrieNode<Value>>;

/** For the many places where no phrase ends. */
const NONE: readonly never[] = [];

export interface Match<Value> {
  readonly value: Value;
  /** Token indexes. */
  readonly from: number;
  readonly to: number;
  /** The words that a slot of the phrase stands for, if it has one: something else may be named in them. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** How the walk reads a text: which words a token may stand for, and where a span of time ends. */
export interface Reader {
  readonly tokens: readonly Token[];
  /** The folded forms of the token at this place: as written, without 's, with its spelling mended. */
  formsAt(index: number): readonly string[];
  /** The token index after a span of days or more that begins here ("a full week"); null if none does. */
  timeAt(index: number): number | null;
  /** The token index after the longest concern that is named from here; null if none is. */
  concernAt(index: number): number | null;
}

/** Two tokens are read as one word only when that is a long one: "ear plugs", but not "a part". */
const SHORTEST_JOINED = 6;

/**
 * Phrases by their words, with the slots of slots.ts. Hyphens and slashes between words and single line ends are passed
 * over, and a word may be written in two: "ear plugs" is "earplugs".
 */
export class PhraseTrie<Value> {
  private readonly root: TrieNode<Value> = { next: null, values: NONE };
  private readonly shapes = new Set<number>();

  add(words: readonly string[], value: Value): void {
    let node = this.root;
    for (const word of words) {
      node.next ??= new Map<string, TrieNode<Value>>();
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: null, values: NONE }));
      if (word.length >= SHORTEST_JOINED) this.shapes.add(shapeOf(word, word) + word.length);
      node = next;
    }
    node.values = [...node.values, value];
  }

  /** All phrases that begin at this token, longest first. */
  matchesAt(reader: Reader, from: number): Match<Value>[] {
    const matches: Match<Value>[] = [];
    this.walk({ reader, from, gap: null, matches }, this.root, from);
    return matches.length > 1 ? matches.sort((a, b) => b.to - a.to) : matches;
  }

  private walk(search: Search<Value>, node: TrieNode<Value>, at: number): void {
    for (const value of node.values) {
      search.matches.push({ value, from: search.from, to: at, gap: search.gap });
    }
    const { next: ways } = node;
    if (ways === null) return;
    const { reader } = search;
    const place = at === search.from ? at : afterJoint(reader.tokens, at);
    if (place >= reader.tokens.length) return;
    for (const form of reader.formsAt(place)) {
      const next = ways.get(form);
      if (next) this.walk(search, next, place + 1);
    }
    this.walkJoined(search, ways, place);
    if (at !== search.from) this.walkSlots(search, ways, place);
    else this.walkTime(search, ways, place);
  }

  private walkJoined(search: Search<Value>, ways: Ways<Value>, place: number): void {
    const { tokens } = search.reader;
    const other = afterJoint(tokens, place + 1);
    const [first, second] = [tokens[place]!, tokens[other]];
    if (first.kind !== 'word' || second?.kind !== 'word') return;
    const length = first.lower.length + second.lower.length;
    if (!this.shapes.has(shapeOf(first.lower, second.lower) + length)) return;
    const next = ways.get(first.lower + second.lower);
    if (next) this.walk(search, next, other + 1);
  }

  private walkSlots(search: Search<Value>, ways: Ways<Value>, place: number): void {
    const { tokens } = search.reader;
    this.walkTime(search, ways, place);
    const determined = ways.get(ANY_DETERMINER);
    if (determined) {
      if (DETERMINERS.has(tokens[place]!.lower)) this.walk(search, determined, place + 1);
      this.walk(search, determined, place);
    }
    const concerned = ways.get(ANY_CONCERN);
    const concern = concerned ? search.reader.concernAt(place) : null;
    if (concerned && concern !== null)
      this.walk({ ...search, gap: { from: place, to: concern } }, concerned, concern);
    const gap = ways.get(ANY_WORDS);
    if (!gap) return;
    for (let to = place + 1; to <= place + LONGEST_GAP && to < tokens.length; to += 1) {
      const { kind, text } = tokens[to - 1]!;
      if (kind === 'break' || (kind === 'punct' && text !== '-' && text !== "'")) return;
      this.walk({ ...search, gap: { from: place, to } }, gap, to);
    }
  }

  private walkTime(search: Search<Value>, ways: Ways<Value>, place: number): void {
    const timed = ways.get(SPAN_OF_TIME);
    const end = timed ? search.reader.timeAt(place) : null;
    if (timed && end !== null) this.walk(search, timed, end);
  }
}

/** First letter, last letter and length of two halves or of one word: putting halves together costs more. */
function shapeOf(first: string, last: string): number {
  return (first.charCodeAt(0) * 1024 + last.charCodeAt(last.length - 1)) * 64;
}

interface Search<Value> {
  readonly reader: Reader;
  readonly from: number;
  readonly gap: Match<Value>['gap'];
  readonly matches: Match<Value>[];
}

const JOINTS = new Set(['-', '‐', '‑', '–', '/']);

/** Over a hyphen or slash that touches both neighbours, or a single line end. */
function afterJoint(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === 'break') return token.lower === '\n' ? at + 1 : at;
  const touches = tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
  return touches && JOINTS.has(token.text) ? at + 1 : at;
}
