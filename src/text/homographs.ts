import { PhraseTrie } from './trie.js';
import type { Token } from './tokens.js';
import data from './words/homographs.json' with { type: 'json' };

/** What stands beside a word when it is something else than it names. */
interface Guard {
  /** Directly before it, these settle that it is meant: "my back". */
  readonly always: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
}

const GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries(data.beside).map(([word, { always, notAfter, notBefore }]) => [
    word,
    { always: new Set(always), notAfter: new Set(notAfter), notBefore: new Set(notBefore) },
  ]),
);

/** Phrases in which no tag is to be seen, unless an alias is longer. */
export const OTHER_PHRASES: PhraseTrie<true> = new PhraseTrie();
for (const phrase of data.phrases) OTHER_PHRASES.add(phrase.split(' '), true);

/** Whether the single word at this place is something else here: the adverb "back", "the rest". */
export function isHomograph(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const guard = GUARDS.get(token.lower);
  if (!guard) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const possessed = before !== undefined && /['’]s$|s['’]$/.test(before.lower);
  if (possessed || (before?.kind === 'word' && guard.always.has(before.lower))) return false;
  if (before?.kind === 'number' && (token.lower === 'feet' || token.lower === 'foot')) return true;
  if (before?.kind === 'word' && guard.notAfter.has(before.lower)) return true;
  return after?.kind === 'word' && guard.notBefore.has(after.lower);
}
