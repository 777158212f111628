import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/platform/global-id.js';
import { type TestApp, startApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import { Chance, Zipf } from './community/chance.js';
import { makeCommunity } from './community/community.js';
import { BEST_SQL } from './limit/best-sql.js';
import { median, quantile, type Sample } from './measure.js';
import { FEED, POST_PAGE, TIP_PAGE } from './operations.js';
import { growthOf } from './report/figures.js';
import { goalsOf } from './report/goals.js';
import type { Figure, ScaleResult } from './result.js';

const TINY = { posts: 20, answers: 600, persons: 60, bodies: 20 };

const SAMPLE: Sample = {
  perSecond: 100,
  serverCpu: 1,
  databaseCpu: 1,
  p50: 1,
  p99: 2,
  failures: 0,
  bytes: 10,
};

describe('Chance', () => {
  it('is the same on every run, and from 0 up to 1', () => {
    const [one, other] = [new Chance(7), new Chance(7)];
    const drawn = Array.from({ length: 1_000 }, () => one.next());
    expect(Array.from({ length: 1_000 }, () => other.next())).toEqual(drawn);
    expect(drawn.every((each) => each >= 0 && each < 1)).toBe(true);
  });

  it('falls on the first ones most, by the law of Zipf', () => {
    const zipf = new Zipf(1_000, 1);
    const chance = new Chance(1);
    const times = Array.from({ length: 1_000 }, () => 0);
    for (let drawn = 0; drawn < 100_000; drawn += 1) times[zipf.draw(chance)]! += 1;
    expect(times[0]! / times[9]!).toBeGreaterThan(7);
    expect(times[0]! / times[9]!).toBeLessThan(14);
  });
});

describe('The figures', () => {
  it('are those in the middle', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(3);
    expect(quantile([1, 2, 3], 0.99)).toBe(3);
    const rounds = [3, 1, 2].map((perSecond) => ({ ...SAMPLE, perSecond, failures: 1 }));
    expect(median(rounds)).toMatchObject({ perSecond: 2, failures: 3 });
  });

  const figure = (contender: string, perSecond: number, databaseCpu = 1): Figure => ({
    ...SAMPLE,
    work: 'R1',
    contender,
    connections: 16,
    perSecond,
    databaseCpu,
  });
  const scaleOf = (scale: 's' | 'l', figures: readonly Figure[]): ScaleResult => ({
    scale,
    posts: 1,
    answers: 1,
    figures,
    database: [],
    memory: null,
    upkeep: [],
  });

  it('are held against what is wanted of them', () => {
    const figures = [figure('afterword', 60), figure('limit', 100), figure('mercurius', 40)];
    const goals = goalsOf({ scales: [scaleOf('s', figures)], start: { first: 4, later: 5 } });
    const reached = Object.fromEntries(goals.map(({ what, isReached }) => [what, isReached]));
    expect(reached).toMatchObject({
      'S R1: share of the limit': true,
      'S R1: as fast as mercurius': false,
      'first start': true,
      'later start': false,
    });
  });

  it('tell how much more an answer costs in a large community', () => {
    const scales = [scaleOf('s', [figure('afterword', 60)]), scaleOf('l', [figure('afterword', 60, 2)])];
    expect(growthOf({ scales })).toEqual([{ work: 'R1', small: 2, large: 3, times: 1.5 }]);
  });
});

describe('A generated community', () => {
  let app: TestApp;

  beforeAll(async () => {
    const database = await createTestDatabase();
    // It throws where the check finds a difference.
    await makeCommunity({ databaseUrl: database.url, secret: 'x'.repeat(40), size: TINY });
    app = await startApp({}, database);
  }, 60_000);
  afterAll(() => app.close());

  const best = async (name: keyof typeof BEST_SQL, key: string) => {
    const [row] = await app.sql<{ answer: string }>(BEST_SQL[name], [key]);
    return JSON.parse(row!.answer);
  };

  it('shows the same post by the API as by the best statement', async () => {
    const [row] = await app.sql<{ id: string }>('select id from posts order by answer_count desc limit 1');
    const { post } = await app.ask(POST_PAGE.query, { id: globalId('Post', row!.id) });
    const told = await best('R1', row!.id);
    const textsOf = (answers: any[], repliesOf: (answer: any) => any[]) =>
      answers.map((answer) => [
        answer.body,
        answer.author.name,
        ...repliesOf(answer).map((reply) => [reply.body, reply.author.name]),
      ]);
    expect(textsOf(post.answers.nodes, ({ replies }) => replies.nodes)).toEqual(
      textsOf(told.answers, ({ replies }) => replies ?? []),
    );
    const tipsOf = (tips: any[]) =>
      tips.map(({ tag, people, quotes }) => [tag.name, people, quotes.map(({ text }: any) => text)]);
    expect(tipsOf(post.tips.nodes)).toEqual(tipsOf(told.tips));
    expect(post.answers.nodes).toHaveLength(20);
  });

  it('shows the same feed, and the same tip', async () => {
    const { posts } = await app.ask(FEED.query);
    const feed = await best('R2', '');
    const titles = (list: any[]) =>
      list.map(({ title, author, questions }) => [
        title,
        author.name,
        questions.map((each: any) => each.text),
      ]);
    expect(titles(posts.nodes)).toEqual(titles(feed));
    const { tag } = await app.ask(TIP_PAGE.query, { slug: 'massage' });
    const told = await best('R3', 'massage');
    expect(tag.tip.people).toEqual(told.tip.people);
    expect(tag.tip.quotes.map(({ text }: any) => text)).toEqual(told.tip.quotes.map(({ text }: any) => text));
    expect(tag.posts.nodes.map(({ title }: any) => title)).toEqual(told.posts.map(({ title }: any) => title));
  });
});
