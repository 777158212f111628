import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import { CheckTips } from '../../src/tips/check-tips.use-case.js';
import { type TestApp, startApp } from '../support/app.js';
import {
  aMember,
  aModerator,
  anAnswer,
  aPost,
  type MadePost,
  type Someone,
  tipsOf,
} from '../support/builders.js';

const BODIES = [
  'Massage helped me.',
  'Deep tissue massage did nothing for me.',
  'Massage helped my hip. Have you tried ice?',
];
const WITHDRAW = 'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }';
const SHOW = 'mutation ($id: ID!) { showPost(postId: $id) { id } }';
const HIDE = 'mutation ($id: ID!) { hidePost(postId: $id) { id } }';

describe('Numbers stay right', () => {
  let app: TestApp;
  let post: MadePost;
  let people: Someone[];

  beforeAll(async () => {
    app = await startApp();
    post = await aPost(app, await aMember(app));
    people = await Promise.all(['Gil', 'Hal', 'Ida', 'Jon'].map((name) => aMember(app, name)));
  });
  afterAll(() => app.close());

  const write = (index: number, by: Someone) =>
    anAnswer(app, { postId: post.id, body: BODIES[index % BODIES.length]!, by });

  it('when one person writes many answers at once, and takes them back at once', async () => {
    const [gil] = people as [Someone];
    const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => write(index, gil)));
    expect((await tipsOf(app, post.id))['massage']).toMatchObject({ tried: 1, mixed: 1 });
    expect(await app.get(CheckTips).execute()).toEqual([]);
    await Promise.all(answers.map(({ id }) => app.ask(WITHDRAW, { id }, gil.headers)));
    expect(await tipsOf(app, post.id)).toEqual({});
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  it('when many people write to one post, and reply to one answer', async () => {
    const first = await write(0, people[0]!);
    const reply = (index: number, by: Someone) =>
      anAnswer(app, { postId: post.id, parentId: first.id, body: BODIES[index % BODIES.length]!, by });
    await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        (index % 2 ? write : reply)(index, people[index % people.length]!),
      ),
    );
    expect((await tipsOf(app, post.id))['massage']).toMatchObject({ tried: people.length });
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  it('when the post is hidden and shown while they write', async () => {
    const moderator = await aModerator(app);
    const change = async () => {
      await app.ask(HIDE, { id: post.id }, moderator.headers);
      await app.ask(SHOW, { id: post.id }, moderator.headers);
    };
    const tries = Array.from({ length: 24 }, (_, index) => write(index, people[index % people.length]!));
    await Promise.allSettled([...tries, change(), change()]);
    expect(await app.get(CheckTips).execute()).toEqual([]);
    await app.ask(SHOW, { id: post.id }, moderator.headers);
    await app.ask(HIDE, { id: post.id }, moderator.headers);
    expect(await app.get(CheckTips).execute()).toEqual([]);
    const tips = await app.sql(`select from tips where scope_kind in ('POST', 'BOARD')`);
    expect(tips).toEqual([]);
  });
});
