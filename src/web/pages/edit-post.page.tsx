import { forbidden, type Refusal } from '../../kernel/errors.js';
import { editAddress, postAddress } from '../rules/address.rules.js';
import { ASK_SCRIPT } from '../assets.js';
import {
  ClosePost,
  DraftQuestions,
  EditPost,
  EditPostPage,
  type EditPostPageQuery,
  ReopenPost,
} from '../documents/edit-post.document.js';
import { signInAddress } from '../rules/next-address.rules.js';
import { mendable, problemOf } from '../rules/problem.rules.js';
import { askedOf, type QuestionRow, rowsOf } from '../rules/question-rows.rules.js';
import type { Answered, Route } from '../route.js';
import { EditPostView } from '../views/edit-post.view.js';
import type { Visit } from '../visit.js';
import { type Draft, draftOf } from './draft.page.js';
import { postId } from './post.page.js';

export const editPostRoutes: readonly Route[] = [
  { method: 'GET', path: '/posts/:key/edit', answer: (visit) => opened(visit) },
  { method: 'POST', path: '/posts/:key/edit', answer: (visit) => sent(visit) },
  {
    method: 'POST',
    path: '/posts/:key/close',
    answer: async (visit) => {
      const { closePost } = await visit.ask(ClosePost, { postId: postId(visit) });
      return { kind: 'redirect', to: postAddress(closePost) };
    },
  },
  {
    method: 'POST',
    path: '/posts/:key/reopen',
    answer: async (visit) => {
      const { reopenPost } = await visit.ask(ReopenPost, { postId: postId(visit) });
      return { kind: 'redirect', to: postAddress(reopenPost) };
    },
  },
];

async function opened(visit: Visit): Promise<Answered> {
  const page = await visit.ask(EditPostPage, { id: postId(visit) });
  const { post, viewer } = page;
  if (viewer === null) return { kind: 'redirect', to: signInAddress(editAddress(post)) };
  if (!post.viewerMay.edit) throw forbidden('Only its author or a moderator may edit this post.');
  const rows = post.questions.map(({ text, kind, start }) => ({
    text,
    kind,
    found: start === null ? '' : text,
    leftOut: false,
  }));
  return shown(visit, page, { title: post.title, body: post.body, rows });
}

async function sent(visit: Visit): Promise<Answered> {
  const draft = draftOf(visit);
  let rows = draft.rows ?? [];
  let page: EditPostPageQuery | undefined;
  try {
    page = await visit.ask(EditPostPage, { id: postId(visit) });
    rows = await rowsNow(visit, page, { ...draft, rows });
    if (visit.field('do') !== 'send') return shown(visit, page, { ...draft, rows });
    return { kind: 'redirect', to: await save(visit, draft, rows) };
  } catch (error) {
    const refusal = mendable(error);
    // Whoever was overtaken sees what they would write over.
    const now =
      refusal.code === 'CONFLICT' || !page ? await visit.ask(EditPostPage, { id: postId(visit) }) : page;
    return shown(visit, now, { ...draft, rows }, refusal);
  }
}

/** What the story that is kept asks and no row shows was left out before, and is not brought up again. */
async function rowsNow(visit: Visit, { post }: EditPostPageQuery, { body, rows }: Draft) {
  const { before, now } = await visit.ask(DraftQuestions, { before: post.body, now: body });
  return rowsOf({ body, rows: rows ?? [], found: now, settled: before });
}

/** Gives the address of the post, which may have changed with its title. */
async function save(visit: Visit, { title, body }: Draft, rows: readonly QuestionRow[]): Promise<string> {
  const { editPost } = await visit.ask(EditPost, {
    input: {
      postId: postId(visit),
      version: Number(visit.field('version')),
      title,
      body,
      questions: askedOf(rows),
    },
  });
  return postAddress(editPost);
}

function shown(visit: Visit, page: EditPostPageQuery, draft: Draft, refusal?: Refusal): Answered {
  const { language } = visit;
  // Only whoever was told of another's change may write over it.
  const overtaken = refusal?.code === 'CONFLICT';
  return {
    kind: 'page',
    status: refusal ? 422 : 200,
    viewer: page.viewer,
    head: { title: language.say('edit.title'), scripts: [ASK_SCRIPT.address] },
    body: (
      <EditPostView
        page={page}
        rows={draft.rows ?? []}
        version={overtaken ? page.post.version : Number(visit.field('version') || page.post.version)}
        overtaken={overtaken}
        state={{
          token: visit.formToken,
          values: { title: draft.title, body: draft.body },
          ...(refusal && { problem: problemOf(refusal, (told) => language.find(`edit.problem.${told}`)) }),
        }}
      />
    ),
  };
}
