/**
 * What is wrong, or without effect, in a vocabulary file: all of it at once, where loading stops at the
 * first fault.
 */
import { keyOf, wordsOf, writtenAliases } from './alias-phrases.js';
import { findMentions } from './mentions.js';
import { sentencesOf } from './sentences.js';
import { tokenize } from './tokens.js';
import { compileVocabulary, type Vocabulary, VocabularyError } from './vocabulary.js';
import type { VocabularyFile, VocabularyFileTag } from './vocabulary-file.js';

/** ERROR keeps the file from being loaded; WARNING names what never has an effect. */
export interface VocabularyFinding {
  readonly level: 'ERROR' | 'WARNING';
  /** Null where it is the file's as a whole. */
  readonly tag: string | null;
  readonly problem: string;
}

const FILE_FIELDS = new Set(['title', 'slug', 'version', 'description', 'symptoms', 'tags']);
const TAG_FIELDS = new Set(
  'tag kind name description aliases parent inflections notAfter notBefore notIn'.split(' '),
);

/** Every finding, errors first, in the order of the file. An empty list: nothing to mend. */
export function checkVocabulary(file: VocabularyFile): VocabularyFinding[] {
  const warnings = [...unknownFields(file)];
  try {
    const vocabulary = compileVocabulary(file);
    for (const entry of file.tags) {
      warnings.push(
        ...shadowed(entry, vocabulary),
        ...deadGuards(entry),
        ...strangeParent(entry, vocabulary),
      );
    }
    return warnings;
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    const collided = Array.isArray(file?.tags) ? collisions(file.tags) : [];
    const first = { level: 'ERROR' as const, tag: null, problem: error.message };
    return [...(collided.length > 0 ? collided : [first]), ...warnings];
  }
}

/** Aliases that two tags claim. */
function collisions(tags: readonly VocabularyFileTag[]): VocabularyFinding[] {
  const owners = new Map<string, string>();
  const found: VocabularyFinding[] = [];
  for (const entry of tags) {
    if (!Array.isArray(entry?.aliases)) continue;
    for (const alias of writtenAliases(entry).filter((each) => typeof each === 'string')) {
      const owner = owners.get(keyOf(alias));
      if (owner === undefined) owners.set(keyOf(alias), entry.tag);
      else if (owner !== entry.tag) {
        const problem = `The alias "${alias}" is also one of "${owner}". Remove it from one of them.`;
        found.push({ level: 'ERROR', tag: entry.tag, problem });
      }
    }
  }
  return found;
}

/** Aliases that never stand for their tag, since something else takes their words. */
function shadowed(entry: VocabularyFileTag, vocabulary: Vocabulary): VocabularyFinding[] {
  return writtenAliases(entry)
    .filter((alias) => !/[*{]/.test(alias))
    .flatMap((alias): VocabularyFinding[] => {
      const found = tagsIn(`We talked of my ${alias}.`, vocabulary);
      if (found.includes(entry.tag)) return [];
      const taken = found.length === 0 ? 'a guard, or its other meaning,' : `"${found.join('", "')}"`;
      const problem = `The alias "${alias}" is never found: ${taken} takes its words. Change it or remove it.`;
      return [{ level: 'WARNING', tag: entry.tag, problem }];
    });
}

function tagsIn(text: string, vocabulary: Vocabulary): string[] {
  const tokens = tokenize(text);
  const mentions = findMentions({ text, tokens, sentences: sentencesOf(text, tokens), vocabulary });
  return mentions.map(({ tag }) => tag);
}

/** Guards that can't meet an alias: more than a word beside it, or a phrase that holds none. */
function deadGuards(entry: VocabularyFileTag): VocabularyFinding[] {
  const found: VocabularyFinding[] = [];
  const put = (problem: string): void => void found.push({ level: 'WARNING', tag: entry.tag, problem });
  for (const field of ['notAfter', 'notBefore'] as const) {
    for (const word of entry[field] ?? []) {
      if (wordsOf(word).length === 1) continue;
      put(`The guard "${word}" in ${field} has no effect: only one word can be there. Put it in notIn.`);
    }
  }
  const names = [...writtenAliases(entry), entry.name ?? entry.tag.replaceAll('-', ' ')].map(wordsOf);
  for (const phrase of entry.notIn ?? []) {
    const words = wordsOf(phrase);
    if (names.some((name) => holds(words, name))) continue;
    put(`The guard "${phrase}" in notIn has no effect: no alias stands in it. Remove it.`);
  }
  return found;
}

/** Whether the words hold those of a name in one piece, be it with another ending ("iced", "ice"). */
function holds(words: readonly string[], name: readonly string[]): boolean {
  const meets = (at: number): boolean =>
    name.every((word, step) => {
      const other = words[at + step] ?? '';
      return other === word || (other.length > 2 && (other.startsWith(word) || word.startsWith(other)));
    });
  return words.some((_, at) => at + name.length <= words.length && meets(at));
}

function strangeParent(entry: VocabularyFileTag, { tags }: Vocabulary): VocabularyFinding[] {
  const parent = entry.parent == null ? undefined : tags.get(entry.parent);
  if (parent === undefined || parent.kind === entry.kind) return [];
  const problem = `It is a ${entry.kind} under the ${parent.kind} "${parent.tag}", so its people are counted nowhere there.`;
  return [{ level: 'WARNING', tag: entry.tag, problem }];
}

function unknownFields(file: VocabularyFile): VocabularyFinding[] {
  const warning = (tag: string | null, field: string): VocabularyFinding => {
    return {
      level: 'WARNING',
      tag,
      problem: `The field "${field}" is not known and does nothing. Is it misspelt?`,
    };
  };
  const strange = (entry: object, known: ReadonlySet<string>): string[] =>
    Object.keys(entry ?? {}).filter((field) => !known.has(field));
  return [
    ...strange(file, FILE_FIELDS).map((field) => warning(null, field)),
    ...(Array.isArray(file?.tags) ? file.tags : []).flatMap((entry) =>
      strange(entry, TAG_FIELDS).map((field) => warning(String(entry?.tag), field)),
    ),
  ];
}
