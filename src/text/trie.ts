import type { Token } from './tokens.js';

/** A word that some phrases go on with, or where some end. */
interface TrieNode<Value> {
  readonly next: Map<string, TrieNode<Value>>;
  values: Value[];
}

/** What a slot of a phrase may stand for, besides a word of its own. */
export const ANY_WORDS = '*';
export const SPAN_OF_TIME = '{time}';
const GAP = 4;

export interface Match<Value> {
  readonly value: Value;
  /** Token indexes. */
  readonly from: number;
  readonly to: number;
}

/** How the walk reads a text: which words a token may stand for, and where a span of time ends. */
export interface Reader {
  readonly tokens: readonly Token[];
  /** The folded forms of the token at this place: as written, without 's, with its spelling mended. */
  formsAt(index: number): readonly string[];
  /** The token index after a span of time that begins here ("2-3 days", "a full week"); null if none does. */
  timeAt(index: number): number | null;
}

/**
 * Phrases by their words. Hyphens and slashes between words, and single line ends, are passed over; `*`
 * stands for one to four words, `{time}` for a span of time.
 */
export class PhraseTrie<Value> {
  private readonly root: TrieNode<Value> = { next: new Map(), values: [] };

  add(words: readonly string[], value: Value): void {
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), values: [] }));
      node = next;
    }
    node.values.push(value);
  }

  /** All phrases that begin at this token, longest first. */
  matchesAt(reader: Reader, from: number): Match<Value>[] {
    const matches: Match<Value>[] = [];
    this.walk({ reader, from, matches }, this.root, from);
    return matches.sort((a, b) => b.to - a.to);
  }

  private walk(search: Search<Value>, node: TrieNode<Value>, at: number): void {
    for (const value of node.values) search.matches.push({ value, from: search.from, to: at });
    const { reader } = search;
    const place = at === search.from ? at : afterJoint(reader.tokens, at);
    if (place >= reader.tokens.length) return;
    for (const form of reader.formsAt(place)) {
      const next = node.next.get(form);
      if (next) this.walk(search, next, place + 1);
    }
    const timed = node.next.get(SPAN_OF_TIME);
    const end = timed ? reader.timeAt(place) : null;
    if (timed && end !== null) this.walk(search, timed, end);
    const gap = node.next.get(ANY_WORDS);
    if (gap) this.walkGap(search, gap, place);
  }

  private walkGap(search: Search<Value>, node: TrieNode<Value>, from: number): void {
    const { tokens } = search.reader;
    for (let to = from + 1; to <= from + GAP && to <= tokens.length; to += 1) {
      const { kind, text } = tokens[to - 1]!;
      if (kind === 'break' || (kind === 'punct' && text !== '-' && text !== "'")) return;
      this.walk(search, node, to);
    }
  }
}

interface Search<Value> {
  readonly reader: Reader;
  readonly from: number;
  readonly matches: Match<Value>[];
}

/** Over a hyphen or slash that touches both neighbours, or a single line end. */
function afterJoint(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === 'break') return token.text.indexOf('\n') === token.text.lastIndexOf('\n') ? at + 1 : at;
  const joins = token.text === '-' || token.text === '‑' || token.text === '–';
  const touches = tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
  return joins && touches ? at + 1 : at;
}
