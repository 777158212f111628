import { type Passage, passagesOf } from '../text/quotes.js';
import type { Reading } from '../text/reading.js';
import { read } from '../text/read.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { PlacedMention, ReadForCounting, ReadingSource, TagReadingRow } from './readings.rules.js';

/** What an answer is read with. */
export interface ReadWith {
  readonly post: { readonly authorId: string };
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly ready: {
    readonly version: string;
    readonly vocabulary: Vocabulary;
    readonly tagIds: ReadonlyMap<string, string>;
  };
}

export interface AnswerToRead {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
}

/** An answer with what the engine reads in it. */
export interface ReadAnswer extends Pick<ReadWith, 'ready'> {
  readonly answer: AnswerToRead;
  readonly reading: Reading;
}

/** What the engine says of one answer, as rows. */
export interface EngineRows {
  readonly tags: readonly Omit<TagReadingRow, 'kind' | 'source' | 'rejected'>[];
  readonly mentions: readonly (PlacedMention & {
    readonly answerId: string;
    readonly source: ReadingSource;
    readonly passage: Passage;
  })[];
  readonly links: readonly { readonly answerId: string; readonly questionId: string }[];
}

/** Reads an answer with its post's questions and vocabulary. */
export function readAnswer(answer: AnswerToRead, { post, questions, ready }: ReadWith): ReadAnswer {
  const reading = read({
    text: answer.body,
    vocabulary: ready.vocabulary,
    questions: questions.map(({ id, text }) => ({ id, text })),
    role: answer.authorId === post.authorId ? 'author' : 'reader',
  });
  return { answer, reading, ready };
}

export function engineRows({ answer, reading, ready }: ReadAnswer): EngineRows {
  const answerId = answer.id;
  const passageOf = passagesOf(answer.body);
  return {
    tags: reading.tags.map(({ tag, stance, experience, confidence, cause, reason }) => ({
      answerId,
      tagId: ready.tagIds.get(tag)!,
      stance,
      experience,
      confidence,
      cause,
      rule: reason.rule,
      cueStart: reason.cue?.start ?? null,
      cueEnd: reason.cue?.end ?? null,
    })),
    mentions: reading.mentions.map(({ tag, start, end, quote }) => {
      const passage = passageOf({ start, end });
      return {
        answerId,
        tagId: ready.tagIds.get(tag)!,
        start,
        end,
        quote,
        source: 'ENGINE' as const,
        passage,
      };
    }),
    links: reading.questions.map((questionId) => ({ answerId, questionId })),
  };
}

/** What the engine says of one answer, as far as its numbers come from it. */
export function readForCounting(
  { reading, ready }: Pick<ReadAnswer, 'reading' | 'ready'>,
  { mentions, links }: EngineRows,
): ReadForCounting {
  const idOf = (tag: string) => ready.tagIds.get(tag)!;
  return {
    tags: reading.tags.map(({ tag, kind, stance, experience, cause }) => {
      return { tagId: idOf(tag), kind, stance, experience, cause, rejected: false };
    }),
    mentions,
    questionIds: links.map(({ questionId }) => questionId),
    lineages: new Map(
      reading.tags.map(({ tag }) => {
        const ancestors = ready.vocabulary.tags.get(tag)!.ancestors;
        return [idOf(tag), [tag, ...ancestors].map(idOf)];
      }),
    ),
  };
}
