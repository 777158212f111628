import type { TagKind } from './reading.js';

/** One tag of a vocabulary file. Only the first three fields and `parent` are required. */
export interface VocabularyFileTag {
  /** A slug: lower-case letters, digits and hyphens. */
  readonly tag: string;
  readonly kind: TagKind;
  /**
   * Names and phrases that stand for the tag. An alias of two to five capitals alone (ART, PT, ITB) is
   * case-exact. A word may be a slot: `*` (one to four words), `{time}`, `{the}`, `{concern}`; see slots.ts.
   */
  readonly aliases: readonly string[];
  readonly parent?: string | null;
  /** The name people see; without it, the slug with spaces, which then counts as an alias. */
  readonly name?: string;
  readonly description?: string;
  /**
   * Further forms that count as aliases ("massages", "foam rolled"). Where they are listed, be it an empty
   * list, they are all there is; where not, regular forms are made of the aliases.
   */
  readonly inflections?: readonly string[];
  /** Words that, standing directly before or after an alias, make it something else. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Whole phrases that contain an alias but mean something else ("ice cream", "rest of"). */
  readonly notIn?: readonly string[];
}

/** A vocabulary as it stands in a file: the tags of one field, readable by a moderator. */
export interface VocabularyFile {
  readonly title: string;
  readonly version: string | number;
  /** A slug for the vocabulary; without it, one is made of the title. */
  readonly slug?: string;
  readonly description?: string;
  /** Nouns of this field's trouble ("pain", "wilting") whose going or staying is an outcome. */
  readonly symptoms?: readonly string[];
  readonly tags: readonly VocabularyFileTag[];
}
