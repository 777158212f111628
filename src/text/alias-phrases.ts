import { inflectionsOf } from './inflections.js';
import { slotOf } from './slots.js';
import { isDictionaryWord } from './spelling.js';
import { tokenize } from './tokens.js';
import type { VocabularyFileTag } from './vocabulary-file.js';

/** Marks that part the words of an alias; a text may have others in their place, or blanks. */
const LEFT_OUT = new Set(['-', '‐', '‑', '–', '/', '.']);
const ACRONYM = /^[A-Z][A-Z0-9]{1,4}$/;

/** The words of an alias in folded form; slots are kept; hyphens, slashes and stops part words. */
export function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+/).flatMap((part) => {
    const slot = slotOf(part);
    if (slot !== null) return [slot];
    return tokenize(part)
      .filter((token) => !LEFT_OUT.has(token.text))
      .map((token) => token.lower);
  });
}

/** One way to name a tag: its words, the exact letters that must be there, and whether the file has it so. */
export interface Phrase {
  readonly parts: readonly string[];
  readonly exactly: string | null;
  readonly written: boolean;
}

/** What the file lists for a tag. */
export function writtenAliases(entry: VocabularyFileTag): string[] {
  return [...entry.aliases, ...(entry.inflections ?? [])];
}

/**
 * Aliases and listed forms; where no forms are listed, regular ones; where there is no name, the slug's
 * words too, unless they are an acronym in lower case. What another tag claims is left to it.
 */
export function phrasesOf(entry: VocabularyFileTag, owners: Map<string, string>): Phrase[] {
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

/** What makes two aliases the same; an acronym is not the word of its letters. */
export function keyOf(alias: string): string {
  return ACRONYM.test(alias) ? alias : wordsOf(alias).join(' ');
}
