import { findDurations } from './durations.js';
import { linkQuestions } from './links.js';
import { readMentions } from './mentions.js';
import type { AskedQuestion, Reading } from './reading.js';
import { sentencesOf } from './sentences.js';
import { readTags } from './stance.js';
import { tokenize } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

export interface ReadInput {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly questions?: readonly AskedQuestion[];
  /** Whether it is by the author of the post, who answers none of the questions. */
  readonly role?: 'reader' | 'author';
}

/** Reads one answer. The same input gives the same reading, always; nothing outside of it is looked at. */
export function read({ text, vocabulary, questions = [], role = 'reader' }: ReadInput): Reading {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const { mentions: found, cut } = readMentions({ text, tokens, sentences, vocabulary });
  const tags = readTags({ text, tokens, sentences, mentions: found, vocabulary, questions, role });
  const durations = findDurations({ text, tokens, sentences });
  return {
    mentions: found.map(({ tag, kind, start, end, quote }) => ({ tag, kind, start, end, quote })),
    cut,
    tags,
    questions: linkQuestions({
      tokens,
      sentences,
      mentions: found,
      tags,
      durations,
      questions,
      vocabulary,
      role,
    }),
    durations,
  };
}
