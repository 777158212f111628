import { keyOf, phrasesOf, wordsOf, writtenAliases } from './alias-phrases.js';
import type { TagKind } from './reading.js';
import { ANY_CONCERN, isReadable } from './slots.js';
import { SpellingIndex } from './spelling.js';
import { PhraseTrie } from './trie.js';
import type { VocabularyFile, VocabularyFileTag } from './vocabulary-file.js';

/** A tag of a vocabulary that is ready to read with. */
export interface VocabularyTag {
  readonly tag: string;
  readonly kind: TagKind;
  readonly name: string;
  readonly description: string;
  readonly parent: string | null;
  /** From the parent upwards. */
  readonly ancestors: readonly string[];
  readonly aliases: readonly string[];
}

/** What a phrase stands for: a tag under conditions, or (null) nothing, so that no tag is seen in it. */
export interface PhraseMeaning {
  readonly tag: VocabularyTag | null;
  /** Whether the file has it so; a derived form gives way to a phrase of another meaning. */
  readonly written: boolean;
  /** The exact letters that must be there, for names in capitals ("ART"); null when the case is free. */
  readonly exactly: string | null;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
}

/** A vocabulary made ready for reading. */
export interface Vocabulary {
  readonly title: string;
  readonly slug: string;
  readonly version: string;
  readonly tags: ReadonlyMap<string, VocabularyTag>;
  readonly symptoms: ReadonlySet<string>;
  readonly phrases: PhraseTrie<PhraseMeaning>;
  /** The phrases of concerns that are not made of other concerns: what `{concern}` stands for. */
  readonly concerns: PhraseTrie<true>;
  readonly spelling: SpellingIndex;
}

/** A vocabulary file that can't be read with: says which tag, which field, and what to do. */
export class VocabularyError extends Error {
  constructor(tag: string | null, problem: string) {
    super(tag === null ? problem : `Tag "${tag}": ${problem}`);
    this.name = 'VocabularyError';
  }
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes a vocabulary ready. The order of tags and of aliases makes no difference.
 * @throws VocabularyError for a bad slug, an unknown or circular parent, or an alias of two tags.
 */
export function compileVocabulary(file: VocabularyFile): Vocabulary {
  const tags = tagsOf(file);
  const phrases = new PhraseTrie<PhraseMeaning>();
  const concerns = new PhraseTrie<true>();
  const owners = new Map<string, string>();
  const words = new Set<string>();
  const ordered = [...file.tags].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  for (const entry of ordered) {
    for (const alias of writtenAliases(entry)) claim(owners, alias, entry.tag);
  }
  for (const entry of ordered) {
    const tag = tags.get(entry.tag)!;
    const meaning = { tag, notAfter: wordSet(entry.notAfter), notBefore: wordSet(entry.notBefore) };
    for (const { parts, exactly, written } of phrasesOf(entry, owners)) {
      phrases.add(parts, { ...meaning, exactly, written });
      if (tag.kind === 'CONCERN' && !parts.includes(ANY_CONCERN)) concerns.add(parts, true);
      for (const part of parts) words.add(part);
    }
    const none = { tag: null, exactly: null, written: true, notAfter: wordSet(), notBefore: wordSet() };
    for (const phrase of entry.notIn ?? []) phrases.add(wordsOf(phrase), none);
  }
  return {
    title: file.title,
    slug: file.slug ?? slugOf(file.title),
    version: String(file.version),
    tags,
    symptoms: wordSet(file.symptoms),
    phrases,
    concerns,
    spelling: new SpellingIndex(words),
  };
}

function tagsOf(file: VocabularyFile): Map<string, VocabularyTag> {
  if (!Array.isArray(file?.tags) || file.tags.length === 0) {
    throw new VocabularyError(null, 'The vocabulary has no tags. Give a list of them under "tags".');
  }
  if (typeof file.title !== 'string' || file.title.trim() === '') {
    throw new VocabularyError(null, 'The vocabulary has no title. Give one under "title".');
  }
  const entries = new Map<string, VocabularyFileTag>();
  for (const entry of file.tags) {
    checkEntry(entry);
    if (entries.has(entry.tag)) throw new VocabularyError(entry.tag, 'it is listed twice. Merge the two.');
    entries.set(entry.tag, entry);
  }
  return new Map(
    [...entries.values()].map((entry) => [
      entry.tag,
      {
        tag: entry.tag,
        kind: entry.kind,
        name: entry.name ?? entry.tag.replaceAll('-', ' '),
        description: entry.description ?? '',
        parent: entry.parent ?? null,
        ancestors: ancestorsOf(entry, entries),
        aliases: [...entry.aliases],
      },
    ]),
  );
}

/** A file may come from anybody, so its shape is checked as it is, whatever its type says. */
function checkEntry(entry: VocabularyFileTag): void {
  if (typeof entry?.tag !== 'string' || !SLUG.test(entry.tag)) {
    throw new VocabularyError(
      String(entry?.tag),
      '"tag" must be a slug of lower-case letters, digits and hyphens.',
    );
  }
  if (entry.kind !== 'PRACTICE' && entry.kind !== 'CONCERN') {
    throw new VocabularyError(
      entry.tag,
      `"kind" is ${JSON.stringify(entry.kind)}; it must be PRACTICE or CONCERN.`,
    );
  }
  for (const field of ['aliases', 'inflections', 'notAfter', 'notBefore', 'notIn'] as const) {
    const list: unknown = entry[field] ?? (field === 'aliases' ? null : []);
    if (Array.isArray(list) && list.every((item) => typeof item === 'string' && item.trim() !== '')) continue;
    throw new VocabularyError(
      entry.tag,
      `"${field}" must be a list of words or phrases, none of them empty.`,
    );
  }
  for (const alias of writtenAliases(entry)) {
    if (isReadable(wordsOf(alias))) continue;
    throw new VocabularyError(
      entry.tag,
      `its alias "${alias}" can't be found in a text. Begin it with a word or {time}, and end it with no *.`,
    );
  }
}

function ancestorsOf(entry: VocabularyFileTag, entries: ReadonlyMap<string, VocabularyFileTag>): string[] {
  const ancestors: string[] = [];
  for (let parent = entry.parent ?? null; parent !== null; parent = entries.get(parent)!.parent ?? null) {
    if (!entries.has(parent))
      throw new VocabularyError(entry.tag, `its parent "${parent}" is no tag of this file.`);
    if (parent === entry.tag || ancestors.includes(parent)) {
      throw new VocabularyError(
        entry.tag,
        `its parents go round in a circle (${[...ancestors, parent].join(' → ')}).`,
      );
    }
    ancestors.push(parent);
  }
  return ancestors;
}

/** Written aliases belong to one tag alone; the same alias twice at one tag is harmless. */
function claim(owners: Map<string, string>, alias: string, tag: string): void {
  const key = keyOf(alias);
  const owner = owners.get(key);
  if (owner !== undefined && owner !== tag) {
    throw new VocabularyError(
      tag,
      `its alias "${alias}" is also one of "${owner}". Remove it from one of them.`,
    );
  }
  owners.set(key, tag);
}

function wordSet(words: readonly string[] = []): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

function slugOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'vocabulary'
  );
}
