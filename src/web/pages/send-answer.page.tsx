import { randomUUID } from 'node:crypto';
import { notFound, Refusal } from '../../kernel/errors.js';
import { afterSending } from '../rules/answer-place.rules.js';
import { idOf } from '../rules/address.rules.js';
import { OneAnswer } from '../documents/answer.document.js';
import { type AnswerInput, SendAnswer } from '../documents/answering.document.js';
import { answeringProblem } from '../problems.js';
import type { Answered, Route } from '../route.js';
import type { FormState } from '../views/form.view.js';
import { ReplyView } from '../views/reply.view.js';
import { digestOf, GUEST_COOKIE, GUEST_NAME_COOKIE, newGuestKey, type Visit } from '../visit.js';
import { postId, postPage, writerOf } from './post.page.js';

const FIELDS = { body: 'body', name: 'name', email: 'email', questionIds: 'question' };

export const sendAnswerRoutes: readonly Route[] = [
  ...['/posts/:key/answer', '/posts/:key/:slug/answer'].map((path): Route => ({
    method: 'POST',
    path,
    answer: (visit) => sent(visit, { postId: postId(visit) }, (form) => postPage(visit, form)),
  })),
  // From a page that was shown after sending, by a link to the same page.
  { method: 'GET', path: '/posts/:key/:slug/answer', answer: (visit) => postPage(visit) },
  { method: 'GET', path: '/answers/:key/reply', answer: (visit) => replyPage(visit) },
  {
    method: 'POST',
    path: '/answers/:key/reply',
    answer: async (visit) => {
      const parentId = answerId(visit);
      return sent(visit, { postId: await postOf(visit), parentId }, (form) => replyPage(visit, form));
    },
  },
];

/** @throws Refusal NOT_FOUND for a key that can be none. */
export function answerId(visit: Visit): string {
  const id = idOf('Answer', visit.part('key'));
  if (id === null) throw notFound('The answer');
  return id;
}

/** What somebody wrote, with the ends of lines that they typed and not those of forms. */
export function written(visit: Visit, name: string): string {
  return visit.field(name).replaceAll('\r\n', '\n');
}

interface Place {
  readonly postId: string;
  readonly parentId?: string;
}

/** Sends an answer and leads to what was read from it, or shows its form again with what is wrong. */
async function sent(
  visit: Visit,
  place: Place,
  again: (form: Omit<FormState, 'token'>) => Promise<Answered>,
): Promise<Answered> {
  const values = { body: written(visit, 'body'), name: visit.field('name'), email: visit.field('email') };
  const chosen = visit.fields('question');
  if (visit.field('forget') !== '') {
    visit.setCookie(GUEST_COOKIE, newGuestKey());
    visit.setCookie(GUEST_NAME_COOKIE, '', 0);
    return again({ values: { body: values.body }, chosen });
  }
  const { body, ...guest } = values;
  try {
    const answer = await sentOnce(visit, { ...place, body, questionIds: chosen, guest });
    if (answer.author?.isGuest) {
      visit.setCookie(GUEST_COOKIE, visit.guestKey);
      visit.setCookie(GUEST_NAME_COOKIE, answer.author.name);
    }
    return { kind: 'redirect', to: afterSending(answer) };
  } catch (error) {
    const problem = answeringProblem(error, visit.language, FIELDS);
    // A name that a cookie brought and that is refused has to be typed.
    if (problem.field === 'name') visit.setCookie(GUEST_NAME_COOKIE, '', 0);
    return again({ values, chosen, problem });
  }
}

/**
 * Going back and sending once more brings the same words in a new form, so that it is by the words that they
 * are known. Those that were taken back may be said anew, once with each form.
 */
async function sentOnce(visit: Visit, input: AnswerInput) {
  const send = async (idempotencyKey: string) =>
    (await visit.ask(SendAnswer, { input: { ...input, idempotencyKey } }, visit.guestKey)).answer.answer;
  const { guest: _, ...words } = input;
  try {
    return await send(digestOf([words]));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
    return send(digestOf([words, visit.field('once')]));
  }
}

async function postOf(visit: Visit): Promise<string> {
  return (await visit.ask(OneAnswer, { id: answerId(visit) })).answer.post.id;
}

async function replyPage(visit: Visit, form: Omit<FormState, 'token'> = {}): Promise<Answered> {
  const { viewer, answer } = await visit.ask(OneAnswer, { id: answerId(visit) });
  if (answer.body === null) throw notFound('The answer');
  const title = visit.language.say('answering.reply.title', { name: answer.author?.name ?? '' });
  return {
    kind: 'page',
    status: form.problem ? 422 : 200,
    viewer,
    head: { title },
    body: (
      <ReplyView
        title={title}
        answer={answer}
        state={{ token: visit.formToken, ...form }}
        writer={writerOf(visit, viewer)}
        once={visit.field('once') || randomUUID()}
      />
    ),
  };
}
