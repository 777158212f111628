import { forbidden, Refusal } from '../../kernel/errors.js';
import { afterSending } from '../rules/answer-place.rules.js';
import { answerAddress, postAddress } from '../rules/address.rules.js';
import { OneAnswer, type OneAnswerQuery } from '../documents/answer.document.js';
import { ChangeAnswer, TakeBack } from '../documents/answering.document.js';
import { answeringProblem } from '../problems.js';
import type { Answered, Route } from '../route.js';
import { EditAnswerView } from '../views/edit-answer.view.js';
import type { FormState } from '../views/form.view.js';
import { WithdrawAnswerView } from '../views/withdraw-answer.view.js';
import type { Visit } from '../visit.js';
import { answerId, written } from './send-answer.page.js';

export const changeAnswerRoutes: readonly Route[] = [
  { method: 'GET', path: '/answers/:key/edit', answer: (visit) => editPage(visit) },
  { method: 'POST', path: '/answers/:key/edit', answer: (visit) => edited(visit) },
  { method: 'GET', path: '/answers/:key/withdraw', answer: (visit) => withdrawPage(visit) },
  { method: 'POST', path: '/answers/:key/withdraw', answer: (visit) => withdrawn(visit) },
];

async function edited(visit: Visit): Promise<Answered> {
  const body = written(visit, 'body');
  const version = Number.parseInt(visit.field('version'), 10) || 0;
  try {
    const input = { answerId: answerId(visit), version, body };
    const { editAnswer } = await visit.ask(ChangeAnswer, { input });
    return { kind: 'redirect', to: afterSending(editAnswer) };
  } catch (error) {
    const isOld = error instanceof Refusal && error.code === 'CONFLICT';
    const problem = isOld
      ? { message: visit.language.say('answering.edit.conflict') }
      : answeringProblem(error, visit.language, { body: 'body' });
    return editPage(visit, { values: { body }, problem }, isOld);
  }
}

/** @param isOld another edit came between: what was typed is kept, and shown beside what is there now. */
async function editPage(visit: Visit, form: Omit<FormState, 'token'> = {}, isOld = false): Promise<Answered> {
  const { viewer, answer } = await oneWhere(visit, ({ edit }) => edit);
  // Only after a conflict is the newest version the one that was looked at.
  const sentVersion = Number.parseInt(visit.field('version'), 10);
  const version = isOld || Number.isNaN(sentVersion) ? answer.version : sentVersion;
  return {
    kind: 'page',
    status: form.problem ? 422 : 200,
    viewer,
    head: { title: visit.language.say('answering.edit.title') },
    body: (
      <EditAnswerView
        answer={answer}
        version={version}
        now={isOld ? answer.body : null}
        state={{ token: visit.formToken, values: { body: answer.body ?? '' }, ...form }}
      />
    ),
  };
}

async function withdrawPage(visit: Visit): Promise<Answered> {
  const { viewer, answer } = await oneWhere(visit, ({ withdraw }) => withdraw);
  return {
    kind: 'page',
    viewer,
    head: { title: visit.language.say('answering.withdraw.title') },
    body: <WithdrawAnswerView answer={answer} state={{ token: visit.formToken }} />,
  };
}

/** Leads to the post without it: a page of its own is there no more. */
async function withdrawn(visit: Visit): Promise<Answered> {
  const { answer } = await visit.ask(OneAnswer, { id: answerId(visit) });
  await visit.ask(TakeBack, { answerId: answer.id });
  return { kind: 'redirect', to: postAddress(answer.post) };
}

/** @throws Refusal FORBIDDEN before anybody fills in a form for nothing. */
async function oneWhere(
  visit: Visit,
  may: (viewerMay: OneAnswerQuery['answer']['viewerMay']) => boolean,
): Promise<OneAnswerQuery> {
  const found = await visit.ask(OneAnswer, { id: answerId(visit) });
  if (!may(found.answer.viewerMay)) throw forbidden(answerAddress(found.answer));
  return found;
}
