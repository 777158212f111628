/** A guess at where a new term belongs: under the tag whose name it ends with, or beside one that ends alike. */
import type { TagKind } from './reading.js';
import type { Vocabulary, VocabularyTag } from './vocabulary.js';

export interface Belonging {
  readonly kind: TagKind;
  readonly parent: string | null;
}

/** "hot yoga" belongs under yoga; "cork ball" beside "massage ball", under what that is under. */
export function parentFor(term: string, vocabulary: Vocabulary): Belonging {
  const words = term.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const ending = words.slice(from).join(' ');
    const tag = taggedAs(ending, vocabulary);
    if (tag !== undefined) return { kind: tag.kind, parent: tag.tag };
  }
  const last = words.at(-1)!;
  const beside = [...vocabulary.tags.values()].filter(
    ({ parent, aliases }) => parent !== null && aliases.some((alias) => endsWithWord(alias, last)),
  );
  return { kind: beside[0]?.kind ?? 'PRACTICE', parent: commonest(beside.map(({ parent }) => parent!)) };
}

/** The one there is most of, the first by name where there are as many of another. */
function commonest(slugs: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}

function taggedAs(phrase: string, { tags }: Vocabulary): VocabularyTag | undefined {
  return [...tags.values()].find(({ aliases }) =>
    aliases.some((alias) => alias.toLowerCase() === phrase || alias.toLowerCase() === `${phrase}s`),
  );
}

function endsWithWord(alias: string, word: string): boolean {
  const last = alias.toLowerCase().split(' ').at(-1);
  return last === word || last === `${word}s`;
}
