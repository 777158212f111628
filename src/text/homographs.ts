import { PhraseTrie } from './trie.js';
import type { Token } from './tokens.js';
import data from './words/homographs.json' with { type: 'json' };

/** What stands beside a word when it is, or is not, what it names elsewhere: see words/homographs.json. */
interface Guard {
  readonly always: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  /** Null where a word is meant unless something speaks against it. */
  readonly only: { readonly after: ReadonlySet<string>; readonly before: ReadonlySet<string> } | null;
}

interface WrittenGuard {
  readonly always: readonly string[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly onlyAfter?: readonly string[];
  readonly onlyBefore?: readonly string[];
}

const GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries<WrittenGuard>(data.beside).map(([word, written]) => [
    word,
    {
      always: new Set(written.always),
      notAfter: new Set(written.notAfter),
      notBefore: new Set(written.notBefore),
      only:
        written.onlyAfter && written.onlyBefore
          ? { after: new Set(written.onlyAfter), before: new Set(written.onlyBefore) }
          : null,
    },
  ]),
);

/** Phrases in which no tag is to be seen, unless an alias is longer. */
export const OTHER_PHRASES: PhraseTrie<true> = new PhraseTrie();
for (const phrase of data.phrases) OTHER_PHRASES.add(phrase.split(' '), true);

/** Forms in 's that own nothing: "it's back". */
const CONTRACTED = new Set("it's that's he's she's what's there's here's who's let's where's".split(' '));

/** Whether the single word at this place is something else here: the adverb "back", "the rest". */
export function isHomograph(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const guard = GUARDS.get(lower);
  if (!guard) return false;
  const [left, right] = [beside(tokens[at - 1]), beside(tokens[at + 1])];
  if (guard.always.has(left) || (/'s$|s'$/.test(left) && !CONTRACTED.has(left))) return false;
  if (tokens[at - 1]?.kind === 'number' && (lower === 'feet' || lower === 'foot')) return true;
  if (guard.notAfter.has(left) || guard.notBefore.has(right)) return true;
  return guard.only !== null && !guard.only.after.has(left) && !guard.only.before.has(right);
}

const ABILITY = new Set(data.ability);
const ABILITY_GAP = new Set(data.abilityGap);

/** "couldn't walk the next day": what somebody was able to do, not what they did about it. */
export function isAbility(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && ABILITY_GAP.has(beside(tokens[before])) && !ABILITY.has(beside(tokens[before])))
    before -= 1;
  return ABILITY.has(beside(tokens[before]));
}

function beside(token: Token | undefined): string {
  return token === undefined || token.kind === 'break' ? '' : token.lower;
}
