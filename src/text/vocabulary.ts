import { inflectionsOf } from './inflections.js';
import type { TagKind } from './reading.js';
import { ANY_CONCERN, isReadable, slotOf } from './slots.js';
import { isDictionaryWord, SpellingIndex } from './spelling.js';
import { tokenize } from './tokens.js';
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
const ACRONYM = /^[A-Z][A-Z0-9]{1,4}$/;

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

/** The words of an alias in folded form; slots are kept, hyphens and the stops of abbreviations part words. */
export function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+/).flatMap((part) => {
    const slot = slotOf(part);
    if (slot !== null) return [slot];
    return tokenize(part)
      .filter((token) => token.text !== '-' && token.text !== '.')
      .map((token) => token.lower);
  });
}

function tagsOf(file: VocabularyFile): Map<string, VocabularyTag> {
  if (!Array.isArray(file.tags) || file.tags.length === 0) {
    throw new VocabularyError(null, 'The vocabulary has no tags. Give a list of them under "tags".');
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
  if (
    !Array.isArray(entry.aliases) ||
    entry.aliases.some((alias) => typeof alias !== 'string' || alias.trim() === '')
  ) {
    throw new VocabularyError(entry.tag, '"aliases" must be a list of names, none of them empty.');
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

interface Phrase {
  readonly parts: readonly string[];
  readonly exactly: string | null;
  readonly written: boolean;
}

function writtenAliases(entry: VocabularyFileTag): string[] {
  return [...entry.aliases, ...(entry.inflections ?? [])];
}

/**
 * Aliases and listed forms; where no forms are listed, regular ones; where there is no name, the slug's
 * words too, unless they are an acronym in lower case. What another tag claims is left to it.
 */
function phrasesOf(entry: VocabularyFileTag, owners: Map<string, string>): Phrase[] {
  const phrases: Phrase[] = [];
  const seen = new Set<string>();
  const put = (parts: readonly string[], written: boolean): void => {
    const key = parts.join(' ');
    const owner = owners.get(key) ?? entry.tag;
    if (parts.length === 0 || seen.has(key) || owner !== entry.tag) return;
    owners.set(key, entry.tag);
    seen.add(key);
    phrases.push({ parts, exactly: null, written });
  };
  const plain = writtenAliases(entry).filter((alias) => !ACRONYM.test(alias));
  const acronyms = new Set<string>();
  for (const alias of plain) put(wordsOf(alias), true);
  for (const alias of writtenAliases(entry)) {
    if (!ACRONYM.test(alias)) continue;
    phrases.push(...spelledOut(alias));
    acronyms.add(alias.toLowerCase());
  }
  if (entry.inflections !== undefined) return phrases;
  for (const alias of entry.name === undefined ? [...plain, entry.tag.replaceAll('-', ' ')] : plain) {
    const parts = wordsOf(alias);
    if (acronyms.has(parts.join(' '))) continue;
    put(parts, false);
    for (const form of inflectionsOf(parts, entry.kind)) put(form.split(' '), false);
    if (isJoinable(parts)) put([parts.join('')], false);
  }
  return phrases;
}

/** "ART" as it is and as "A.R.T.". */
function spelledOut(acronym: string): Phrase[] {
  const dotted = [...acronym.toLowerCase()].flatMap((letter) => [letter, '.']);
  return [[acronym.toLowerCase()], dotted.slice(0, -1), dotted].map((parts) => ({
    parts,
    exactly: acronym,
    written: true,
  }));
}

/** Two words that may be written as one ("earplugs"), unless that is a word of its own ("backup"). */
function isJoinable(parts: readonly string[]): boolean {
  const joined = parts.join('');
  return parts.length === 2 && /^[a-z]{7,}$/.test(joined) && !isDictionaryWord(joined);
}

function keyOf(alias: string): string {
  return ACRONYM.test(alias) ? alias : wordsOf(alias).join(' ');
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
