import { type Actor, isModerator, personOf } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { BODY_LIMIT, checkedStory, type PostStatus } from '../posts/posts.rules.js';

export const ANSWER_STATUSES = ['VISIBLE', 'WITHDRAWN', 'HIDDEN'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** Carries what is known of the answer and its post, so that nobody has to look it up again. */
export interface AnswerPosted {
  readonly type: 'AnswerPosted';
  readonly answer: {
    readonly id: string;
    readonly postId: string;
    readonly authorId: string;
    readonly body: string;
  };
  readonly post: {
    readonly id: string;
    readonly authorId: string;
    readonly status: PostStatus;
    readonly vocabulary: string;
    readonly vocabularyStamp: string | null;
    readonly questions: readonly { readonly id: string; readonly text: string }[];
  };
}

export interface AnswerEdited {
  readonly type: 'AnswerEdited';
  readonly answerId: string;
}

/** It became visible, or stopped being so: withdrawn by its writer, hidden or shown by a moderator. */
export interface AnswerVisibilityChanged {
  readonly type: 'AnswerVisibilityChanged';
  readonly answerId: string;
}

/** What the rules need to know of an answer. */
export interface AnswerFacts {
  readonly authorId: string;
  /** The hash of the guest key that opens it; null for members' and imported answers. */
  readonly authorKeyHash: string | null;
  readonly status: AnswerStatus;
}

/** A member by their account, a guest by the key that came with this very answer. */
export function wroteAnswer(actor: Actor, answer: Pick<AnswerFacts, 'authorId' | 'authorKeyHash'>): boolean {
  if (actor.kind === 'guest') return answer.authorKeyHash === actor.keyHash;
  return answer.authorKeyHash === null && personOf(actor) === answer.authorId;
}

export function mayEditAnswer(actor: Actor, answer: AnswerFacts): boolean {
  return answer.status === 'VISIBLE' && (isModerator(actor) || wroteAnswer(actor, answer));
}

export function mayWithdrawAnswer(actor: Actor, answer: AnswerFacts): boolean {
  return answer.status === 'VISIBLE' && wroteAnswer(actor, answer);
}

/** Who may say what was meant: the writer, and moderators. */
export function mayCorrectReading(actor: Actor, answer: AnswerFacts): boolean {
  return mayEditAnswer(actor, answer);
}

export function mayHideAnswer(actor: Actor): boolean {
  return isModerator(actor);
}

/** The text of an answer that isn't visible is for moderators, and for nobody else. */
export function maySeeAnswerText(actor: Actor, answer: Pick<AnswerFacts, 'status'>): boolean {
  return answer.status === 'VISIBLE' || isModerator(actor);
}

/**
 * An answer without visible text stands in the thread as a gap as long as replies hang on it.
 * `replyCount` counts the direct replies that are shown themselves, gaps included.
 */
export function isShown(answer: { readonly status: AnswerStatus; readonly replyCount: number }): boolean {
  return answer.status === 'VISIBLE' || answer.replyCount > 0;
}

/** The text exactly as it was sent. @throws Refusal BAD_USER_INPUT when nothing is to be read, or too much. */
export function checkedAnswer(body: string): string {
  return checkedStory({ text: body, field: 'body', name: 'The answer', limit: BODY_LIMIT });
}

export interface Place {
  readonly post: { readonly id: string; readonly questions: readonly { readonly id: string }[] };
  readonly parent: { readonly postId: string } | null;
  /** Ids of the questions that the answer is addressed to. */
  readonly addressed: readonly string[];
}

/** @throws Refusal BAD_USER_INPUT when the parent or a question belongs to another post. */
export function checkPlace({ post, parent, addressed }: Place): void {
  if (parent && parent.postId !== post.id) {
    throw badInput('parentId', 'notOfThisPost', 'parentId is an answer to another post.');
  }
  if (addressed.every((id) => post.questions.some((question) => question.id === id))) return;
  throw badInput('questionIds', 'notOfThisPost', 'questionIds names a question that this post does not ask.');
}
