import { type Actor, isModerator, personOf } from '../kernel/actor.js';
import { badInput, forbidden } from '../kernel/errors.js';
import { refuseBlank, refuseUnseen } from '../kernel/unseen.js';

export const POST_STATUSES = ['OPEN', 'CLOSED', 'HIDDEN'] as const;
export type PostStatus = (typeof POST_STATUSES)[number];

export const TITLE_LIMIT = 300;
/** In code points. It keeps every text far below what a search index or a Markdown renderer chokes on. */
export const BODY_LIMIT = 30_000;
export const QUESTION_LIMIT = 500;
export const QUESTIONS_LIMIT = 20;

export interface PostPublished {
  readonly type: 'PostPublished';
  readonly postId: string;
}

/** The story, and with it perhaps the questions, or the questions alone changed. */
export interface PostEdited {
  readonly type: 'PostEdited';
  readonly postId: string;
}

export interface PostHidden {
  readonly type: 'PostHidden';
  readonly postId: string;
}

export interface PostShown {
  readonly type: 'PostShown';
  readonly postId: string;
}

/** What the rules need to know of a post. */
export interface PostFacts {
  readonly authorId: string;
  readonly status: PostStatus;
}

export function mayPublish(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'system';
}

export function mayEditPost(actor: Actor, post: PostFacts): boolean {
  if (isModerator(actor)) return true;
  return personOf(actor) === post.authorId && post.status !== 'HIDDEN';
}

/** Closing and opening again. */
export function mayClosePost(actor: Actor, post: PostFacts): boolean {
  return mayEditPost(actor, post) && post.status !== 'HIDDEN';
}

export function mayHidePost(actor: Actor): boolean {
  return isModerator(actor);
}

export function mayAnswerPost(post: Pick<PostFacts, 'status'>): boolean {
  return post.status === 'OPEN';
}

/** The title without outer blanks. @throws Refusal BAD_USER_INPUT when it is empty, too long, or hides something. */
export function checkedTitle(title: string): string {
  return checkedLine({ text: title, field: 'title', name: 'The title', limit: TITLE_LIMIT });
}

/** The story exactly as it was sent. @throws Refusal BAD_USER_INPUT when nothing is to be read, or too much. */
export function checkedBody(body: string): string {
  return checkedStory({ text: body, field: 'body', name: 'The text', limit: BODY_LIMIT });
}

/** One reader question. @throws Refusal BAD_USER_INPUT when it is empty, too long, or hides something. */
export function checkedQuestion(text: string): string {
  return checkedLine({ text, field: 'questions', name: 'A question', limit: QUESTION_LIMIT });
}

export function checkQuestionCount(count: number): void {
  if (count > QUESTIONS_LIMIT) {
    throw badInput(
      'questions',
      'tooMany',
      `A post asks at most ${QUESTIONS_LIMIT} questions; this one has ${count}.`,
    );
  }
}

export function refuseUnless(allowed: boolean, message: string): void {
  if (!allowed) throw forbidden(message);
}

export interface TextCheck {
  readonly text: string;
  readonly field: string;
  readonly name: string;
  /** In code points. */
  readonly limit: number;
}

/** A line that stands among others: trimmed. @throws Refusal BAD_USER_INPUT. */
function checkedLine(check: TextCheck): string {
  const text = checkedText(check);
  refuseUnseen({ ...check, text });
  return text;
}

/** What somebody tells, as it was sent: people paste what can't be seen. @throws Refusal BAD_USER_INPUT. */
export function checkedStory(check: TextCheck): string {
  checkedText(check);
  refuseBlank(check);
  return check.text;
}

/** Trimmed. @throws Refusal BAD_USER_INPUT when it is empty or too long. */
function checkedText({ text, field, name, limit }: TextCheck): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badInput(field, 'empty', `${name} is empty. Write something.`);
  // A text of n UTF-16 units has at most n code points, so that most texts need no counting.
  const length = text.length <= limit ? text.length : [...text].length;
  if (length > limit) {
    throw badInput(field, 'tooLong', `${name} has ${length} characters; at most ${limit} are allowed.`);
  }
  return trimmed;
}
