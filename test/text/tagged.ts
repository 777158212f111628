/** Answers of several fields whose mentions are written in them: "I tried [[foam-rolling|foam rolled]]". */
import { readFileSync } from 'node:fs';
import { findMentions, type FoundMention } from '../../src/text/mentions.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import { compileVocabulary, type Vocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';

export const TAGGED_FIELDS = [
  'sleep',
  'garden',
  'kitchen',
  'desk',
  'code',
  'family',
  'running',
  'dogs',
  'headache',
] as const;

export interface TaggedAnswer {
  readonly text: string;
  readonly mentions: readonly { readonly tag: string; readonly quote: string; readonly start: number }[];
}

/** The answers of a field with the vocabulary they are read with; it has the four required fields alone. */
export function taggedField(field: string): { vocabulary: Vocabulary; answers: TaggedAnswer[] } {
  const path = `${import.meta.dirname}/mentions/${field}.json`;
  const file = JSON.parse(readFileSync(path, 'utf8')) as { vocabulary: VocabularyFile; answers: string[] };
  return { vocabulary: compileVocabulary(file.vocabulary), answers: file.answers.map(parse) };
}

function parse(marked: string): TaggedAnswer {
  const mentions: { tag: string; quote: string; start: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[\[([a-z0-9-]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(last, match.index);
    mentions.push({ tag: match[1]!, quote: match[2]!, start: text.length });
    text += match[2]!;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), mentions };
}

/** The mentions that the engine finds. */
export function mentionsOf(text: string, vocabulary: Vocabulary): FoundMention[] {
  const tokens = tokenize(text);
  return findMentions({ text, tokens, sentences: sentencesOf(text, tokens), vocabulary });
}
