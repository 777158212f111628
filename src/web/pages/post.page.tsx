import { randomUUID } from 'node:crypto';
import { notFound } from '../../kernel/errors.js';
import { answerAddress, idOf, keyOf, postAddress } from '../rules/address.rules.js';
import { PostPage, type PostPageQuery } from '../documents/post.document.js';
import { plainWords } from '../markdown.js';
import { canonicalOf, pageOf } from '../paging.js';
import type { Answered, Route, Viewer } from '../route.js';
import { postStructured, type StructuredAnswer } from '../rules/structured.rules.js';
import type { FormState } from '../views/form.view.js';
import { PostView } from '../views/post.view.js';
import type { ThreadAnswer } from '../views/thread.view.js';
import type { WriterProps } from '../views/writer.view.js';
import { GUEST_NAME_COOKIE, type Visit } from '../visit.js';

/** Answers on one page, without their replies. */
const SIZE = 40;

export const postRoutes: readonly Route[] = ['/posts/:key', '/posts/:key/:slug'].map((path) => ({
  method: 'GET',
  path,
  answer: (visit) => postPage(visit),
}));

/** Of a long story its beginning is enough for search engines. */
const STRUCTURED_TEXT = 2_000;

/** The page of a post, with its answer form as it was sent where something in it is wrong. */
export async function postPage(visit: Visit, sent: Omit<FormState, 'token'> = {}): Promise<Answered> {
  const { viewer, post } = await visit.ask(PostPage, { id: postId(visit), ...pageOf(visit, SIZE) });
  const address = postAddress(post);
  const [path, query] = visit.address.split('?') as [string, string?];
  // A post that was renamed is found by its key, and shown under its new name.
  if (sent.values === undefined && path !== address)
    return { kind: 'redirect', to: query ? `${address}?${query}` : address, permanent: true };
  return {
    kind: 'page',
    status: sent.problem ? 422 : 200,
    viewer,
    head: {
      title: post.title,
      description: descriptionOf(post),
      canonical: canonicalOf(visit, address),
      feed: `/posts/${keyOf(post.id)}/feed.atom`,
      publishedAt: post.createdAt,
      structured: structuredOf(post, visit.publicUrl),
    },
    body: (
      <PostView
        post={post}
        form={{
          state: { token: visit.formToken, ...sent },
          writer: writerOf(visit, viewer),
          once: visit.field('once') || randomUUID(),
        }}
      />
    ),
  };
}

/** Who will have written what is sent: a member, a guest by their name, or somebody who has to give one. */
export function writerOf(visit: Visit, viewer: Viewer): WriterProps['writer'] {
  return { signedIn: viewer !== null, guestName: visit.cookie(GUEST_NAME_COOKIE) };
}

/** @throws Refusal NOT_FOUND for a key that can be none. */
export function postId(visit: Visit): string {
  const id = idOf('Post', visit.part('key'));
  if (id === null) throw notFound('The post');
  return id;
}

/** What its answers add up to says more than the story does. */
function descriptionOf({ summary, body }: PostPageQuery['post']): string {
  return plainWords(summary.map(({ text }) => text).join(' ') || body, 200);
}

/** The story with those answers that stand on the page. */
function structuredOf(post: PostPageQuery['post'], publicUrl: string): object {
  const answers = post.answers.nodes.map(structuredAnswer);
  const text = plainWords(post.body, STRUCTURED_TEXT);
  return postStructured({ ...post, text, address: postAddress(post), answers }, publicUrl);
}

function structuredAnswer(answer: ThreadAnswer): StructuredAnswer {
  return {
    ...answer,
    address: answerAddress(answer),
    replies: (answer.replies?.nodes ?? []).map(structuredAnswer),
  };
}
