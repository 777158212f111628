import { randomUUID } from 'node:crypto';
import { AUTH } from '../../src/accounts/auth-gate.use-case.js';
import { KeepMember } from '../../src/accounts/keep-member.use-case.js';
import type { Auth } from '../../src/accounts/auth.js';
import type { RequestHeaders, TestApp } from './app.js';

export interface Someone {
  readonly personId: string;
  readonly headers: RequestHeaders;
  readonly email: string;
}

export const PASSWORD = 'a long enough phrase';

/** A member who is signed in. Not through the API, whose limit on sign-ups is meant to be met. */
export async function aMember(app: TestApp, name = 'Ana'): Promise<Someone> {
  const auth = app.get(AUTH as never) as unknown as Auth;
  const email = `${randomUUID()}@example.org`;
  const { headers, response } = await auth.api.signUpEmail({
    body: { name, email, password: PASSWORD },
    returnHeaders: true,
  });
  const person = await app.get(KeepMember).execute(response.user.id);
  return {
    personId: person.id,
    email,
    headers: { authorization: `Bearer ${headers.get('set-auth-token')}` },
  };
}

export async function aModerator(app: TestApp, name = 'Mo'): Promise<Someone> {
  const member = await aMember(app, name);
  await app.sql(`update persons set role = 'MODERATOR' where id = $1`, [member.personId]);
  return member;
}

export async function anAdmin(app: TestApp, name = 'Ada'): Promise<Someone> {
  const member = await aMember(app, name);
  await app.sql(`update persons set role = 'ADMIN' where id = $1`, [member.personId]);
  return member;
}

export const STORY = `My knee has been sore since the race.

How do you recover after a race?

Have you ever tried cupping?`;

export interface MadePost {
  readonly id: string;
  readonly version: number;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

/** A published post with the two questions of `STORY`. */
export async function aPost(app: TestApp, by: Someone, input: object = {}): Promise<MadePost> {
  const { publishPost } = await app.ask(
    `mutation ($input: PublishPostInput!) { publishPost(input: $input) { id version questions { id text } } }`,
    { input: { title: 'After the race', body: STORY, vocabulary: 'race-recovery', ...input } },
    by.headers,
  );
  return publishPost;
}

export interface MadeAnswer {
  readonly id: string;
  readonly version: number;
  readonly guestKey: string | null;
}

/** An answer to a post; by a guest of this name where nobody is signed in. */
export async function anAnswer(
  app: TestApp,
  input: {
    postId: string;
    body: string;
    parentId?: string;
    by?: Someone;
    guest?: object;
    idempotencyKey?: string;
  },
): Promise<MadeAnswer> {
  const { by, ...rest } = input;
  const guest = by ? {} : { guest: input.guest ?? { name: 'Gil' } };
  const { answer } = await app.ask(
    `mutation ($input: AnswerInput!) { answer(input: $input) { guestKey answer { id version } } }`,
    { input: { ...rest, ...guest } },
    by?.headers ?? {},
  );
  return { ...answer.answer, guestKey: answer.guestKey };
}

/** The people of a post's tips, by the slug of the practice. */
export async function tipsOf(
  app: TestApp,
  postId: string,
  headers: RequestHeaders = {},
): Promise<Record<string, Record<string, number>>> {
  const { post } = await app.ask(
    `query ($id: ID!) { post(id: $id) { tips(first: 100) { nodes { tag { slug }
      people { tried helped mixed didNotHelp noOutcome notTried hearsay asking advice } } } } }`,
    { id: postId },
    headers,
  );
  return Object.fromEntries(post.tips.nodes.map((tip: any) => [tip.tag.slug, tip.people]));
}
