import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FillNewBoard, SAMPLES } from '../../src/imports/fill-new-board.use-case.js';
import { CheckTips } from '../../src/tips/check-tips.use-case.js';
import { type TestApp, startApp } from '../support/app.js';

const POSTS = `{ posts(first: 10) { nodes { title answerCount questions { text } vocabulary { slug }
  answers(first: 20) { totalCount nodes { author { isGuest } replies(first: 20) { totalCount nodes { id } } } }
  tips(first: 50) { nodes { people { helped didNotHelp } } } } } }`;

describe('The sample community', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
    await app.get(FillNewBoard).execute(() => undefined);
  });
  afterAll(() => app.close());

  it('has at least three posts in two fields, each with a dozen answers, replies, a guest and outcomes both ways', async () => {
    const { posts } = await app.ask(POSTS);
    expect(posts.nodes).toHaveLength(SAMPLES.length);
    expect(posts.nodes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(posts.nodes.map((post: any) => post.vocabulary.slug)).size).toBe(2);
    for (const post of posts.nodes) {
      expect(post.questions, post.title).toHaveLength(2);
      expect(post.answers.nodes.length).toBeGreaterThanOrEqual(12);
      expect(post.answers.nodes.some((answer: any) => answer.author.isGuest)).toBe(true);
      expect(post.answers.nodes.some((answer: any) => answer.replies.totalCount > 0)).toBe(true);
      const both = post.tips.nodes.filter(({ people }: any) => people.helped > 0 && people.didNotHelp > 0);
      expect(both.length, post.title).toBeGreaterThanOrEqual(1);
    }
  });

  it('is put on a board once, and on no board that has a post', async () => {
    expect(await app.get(FillNewBoard).execute(() => undefined)).toBe(0);
  });

  it('is counted rightly', async () => {
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });
});
