/**
 * The shapes that the text engine speaks in. Every offset in them is a UTF-16 code unit of the text
 * as it was given (JavaScript's `slice`), so that `text.slice(start, end)` is always the evidence.
 */

/** A stretch of the text: `start` inclusive, `end` exclusive, `start < end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a tag is: something people try, or something they try it for. */
export type TagKind = 'PRACTICE' | 'CONCERN';

/** What an answer says a practice did. When unsure, the engine says NO_OUTCOME. */
export const STANCES = ['HELPED', 'MIXED', 'DID_NOT_HELP', 'NO_OUTCOME'] as const;
export type Stance = (typeof STANCES)[number];

/** Whose experience an answer tells, strongest first: where several apply, the leftmost wins. */
export const EXPERIENCES = ['FIRST_HAND', 'HEARSAY', 'NOT_TRIED', 'ASKING', 'ADVICE'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** A tag found in a text, with its evidence: `quote === text.slice(start, end)`. */
export interface Mention extends Span {
  readonly tag: string;
  readonly kind: TagKind;
  readonly quote: string;
}

/** Why a tag got its stance: the rule's name, and the words that decided (null where none did). */
export interface Reason {
  readonly rule: string;
  readonly cue: Span | null;
}

/** One tag of one answer, all its mentions taken together. */
export interface TagReading {
  readonly tag: string;
  readonly kind: TagKind;
  /** null where `kind` is CONCERN; so is `experience`. */
  readonly stance: Stance | null;
  readonly experience: Experience | null;
  /** 0 to 1: how sure the engine is of stance and experience; 1 for concerns. */
  readonly confidence: number;
  /** Named only as the suspected cause of the trouble: read, but kept out of the groups. */
  readonly cause: boolean;
  readonly reason: Reason;
}

/** A length of time said of time off, of recovery, or of how long until better. */
export interface Duration extends Span {
  readonly text: string;
  /** In days; null where the text has no number ("months"). `min <= max`. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
}

/** A question put to readers. The id is the caller's; it comes back in `Reading.questions`. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
}

/** Everything the engine reads from one answer. Arrays are in the order of the text. */
export interface Reading {
  readonly mentions: readonly Mention[];
  /** The text names more than is read of one answer: the last mentions are missing. */
  readonly cut: boolean;
  readonly tags: readonly TagReading[];
  /** Ids of the questions that the answer gives information on, in the order they were asked. */
  readonly questions: readonly string[];
  readonly durations: readonly Duration[];
}

export type QuestionKind = 'OPEN' | 'YES_NO';

/** A reader question found in a post: `text === body.slice(start, end)`. */
export interface FoundQuestion extends Span {
  readonly text: string;
  readonly kind: QuestionKind;
}
