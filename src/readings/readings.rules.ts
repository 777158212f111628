import { type Actor, isModerator } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { type Passage, passagesOf } from '../text/quotes.js';
import type { Experience, Span, Stance, TagKind } from '../text/reading.js';

/** Who read it: the engine, the answer's writer, or a moderator. People outrank the engine for ever. */
export const READING_SOURCES = ['ENGINE', 'AUTHOR', 'MODERATOR'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

/** What was read from these answers is different now, or their visibility is. New answers are `AnswerRead`. */
export interface ReadingsChanged {
  readonly type: 'ReadingsChanged';
  readonly answerIds: readonly string[];
}

/** A new answer was read. Nothing was kept of it before, and all that counting needs of it is here. */
export interface AnswerRead extends ReadForCounting {
  readonly type: 'AnswerRead';
  readonly answer: { readonly id: string; readonly postId: string; readonly authorId: string };
  /** Written by the author of the post. */
  readonly byAuthor: boolean;
  /** On a post that everybody sees. */
  readonly isShown: boolean;
}

/** What of an answer's reading its numbers come from. */
export interface ReadForCounting {
  readonly tags: readonly Pick<
    TagReadingRow,
    'tagId' | 'kind' | 'stance' | 'experience' | 'cause' | 'rejected'
  >[];
  readonly mentions: readonly (Pick<PlacedMention, 'tagId' | 'start' | 'end'> & {
    readonly passage: Passage;
  })[];
  readonly questionIds: readonly string[];
  /** Each tag with all above it: ids from itself upwards. */
  readonly lineages: ReadonlyMap<string, readonly string[]>;
}

/** One tag of an answer, as it counts: the engine's word, or that of the person who corrected it. */
export interface TagReadingRow {
  readonly answerId: string;
  readonly tagId: string;
  readonly kind: TagKind;
  readonly stance: Stance | null;
  readonly experience: Experience | null;
  readonly confidence: number;
  readonly cause: boolean;
  readonly rule: string;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly source: ReadingSource;
  /** A person said that the answer doesn't speak of this tag. Kept, so that no re-reading brings it back. */
  readonly rejected: boolean;
}

/** What a person says an answer tells of one tag. */
export interface TagCorrection {
  readonly tagId: string;
  /** True: the answer doesn't speak of this tag at all. */
  readonly reject: boolean;
  readonly stance: Stance | null;
  readonly experience: Experience | null;
  /** Where the answer says so; needed for a tag that the engine didn't find. */
  readonly evidence: Span | null;
}

export const CORRECTIONS_LIMIT = 50;

export function sourceOf(actor: Actor): ReadingSource {
  return isModerator(actor) ? 'MODERATOR' : 'AUTHOR';
}

/** A moderator's word stands above the writer's, the writer's above the engine's. */
export function mayReplace(present: ReadingSource, by: ReadingSource): boolean {
  return READING_SOURCES.indexOf(by) >= READING_SOURCES.indexOf(present);
}

/** Stance and experience belong to practices, and a practice that isn't rejected needs both. */
export function checkCorrection(correction: TagCorrection, kind: TagKind): void {
  const { reject, stance, experience } = correction;
  if (reject) return;
  const given = stance !== null && experience !== null;
  if (kind === 'PRACTICE' && !given) {
    throw badInput(
      'tags',
      'incomplete',
      'A practice needs both a stance and an experience, or `reject: true`.',
    );
  }
  if (kind === 'CONCERN' && (stance !== null || experience !== null)) {
    throw badInput('tags', 'notForConcerns', 'A concern has no stance and no experience; leave them out.');
  }
}

/**
 * The words that evidence stands on.
 * @throws Refusal BAD_USER_INPUT when the span lies outside the text or cuts a character in two.
 */
export function quoteOf(body: string, span: Span): string {
  const quote = body.slice(span.start, span.end);
  const whole = span.start >= 0 && span.end <= body.length && span.start < span.end && quote.isWellFormed();
  if (!whole || quote.trim() === '') {
    throw badInput(
      'tags',
      'evidence',
      `Evidence must be a stretch of the answer's text (0 to ${body.length}).`,
    );
  }
  return quote;
}

export interface PlacedMention extends Span {
  readonly tagId: string;
  readonly quote: string;
}

/**
 * Mentions that people marked, found again after the text changed: at their place where it still reads
 * the same, else where the words stand now; gone when the words are gone. With the passages around them.
 */
export function replaceMentions<M extends PlacedMention>(
  body: string,
  mentions: readonly M[],
): (M & { readonly passage: Passage })[] {
  const passageOf = passagesOf(body);
  return mentions.flatMap((mention) => {
    const stays = body.slice(mention.start, mention.end) === mention.quote;
    const start = stays ? mention.start : body.indexOf(mention.quote);
    const placed = { ...mention, start, end: start + mention.quote.length };
    return start < 0 ? [] : [{ ...placed, passage: passageOf(placed) }];
  });
}
