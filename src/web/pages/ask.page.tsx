import { badInput, type Refusal } from '../../kernel/errors.js';
import { postAddress } from '../rules/address.rules.js';
import { ASK_SCRIPT } from '../assets.js';
import { AskPage, AskPreview, type AskPageQuery, PublishPost } from '../documents/ask.document.js';
import { signInAddress } from '../rules/next-address.rules.js';
import { mendable, problemOf } from '../rules/problem.rules.js';
import { askedOf, type QuestionRow, rowsOf } from '../rules/question-rows.rules.js';
import type { Answered, Route } from '../route.js';
import { AskView } from '../views/ask.view.js';
import { digestOf, type Visit } from '../visit.js';
import { type Draft, draftOf } from './draft.page.js';

export const askRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ask',
    answer: async (visit) => {
      const page = await visit.ask(AskPage, {});
      if (page.viewer === null) return { kind: 'redirect', to: signInAddress('/ask') };
      return shown(visit, page, null);
    },
  },
  { method: 'POST', path: '/ask', answer: (visit) => sent(visit) },
];

async function sent(visit: Visit): Promise<Answered> {
  const draft = draftOf(visit);
  let page: AskPageQuery | undefined;
  let rows = draft.rows;
  try {
    const previewed = await visit.ask(AskPreview, { body: draft.body });
    page = previewed;
    rows = rowsOf({ body: draft.body, rows: rows ?? [], found: previewed.previewQuestions });
    if (visit.field('do') !== 'send') return shown(visit, page, rows);
    return { kind: 'redirect', to: await publish(visit, draft, rows) };
  } catch (error) {
    const refusal = mendable(error);
    return shown(visit, page ?? (await visit.ask(AskPage, {})), rows, refusal);
  }
}

/** Gives the address of the new post. */
async function publish(visit: Visit, { title, body }: Draft, rows: readonly QuestionRow[]): Promise<string> {
  const vocabulary = visit.field('vocabulary');
  if (vocabulary === '') throw badInput('vocabulary', 'empty', 'No field was chosen.');
  const words = { title, body, vocabulary, questions: askedOf(rows) };
  // Going back and sending once more brings the same words in a new form: they are known by themselves.
  const { publishPost } = await visit.ask(PublishPost, {
    input: { ...words, idempotencyKey: digestOf(words) },
  });
  return postAddress(publishPost);
}

function shown(
  visit: Visit,
  page: AskPageQuery,
  rows: readonly QuestionRow[] | null,
  refusal?: Refusal,
): Answered {
  const { title, body } = draftOf(visit);
  const { language } = visit;
  return {
    kind: 'page',
    status: refusal ? 422 : 200,
    viewer: page.viewer,
    head: { title: language.say('ask.title'), scripts: [ASK_SCRIPT.address] },
    body: (
      <AskView
        page={page}
        rows={rows}
        state={{
          token: visit.formToken,
          values: { title, body, vocabulary: visit.field('vocabulary') },
          ...(refusal && { problem: problemOf(refusal, (told) => language.find(`ask.problem.${told}`)) }),
        }}
      />
    ),
  };
}
