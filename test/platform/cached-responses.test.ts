import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress } from '../../src/web/rules/address.rules.js';
import type { TestApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type MadePost, type Someone } from '../support/builders.js';
import { RICH_POST_PAGE } from '../support/rich-query.js';
import { countStatements } from '../support/statements.js';
import { startTwoBoards, type TwoBoards } from '../support/two-boards.js';

const FEED = `{ posts(first: 20) { nodes { id title answerCount author { name }
  tips(first: 3) { nodes { tag { name } people { tried helped } } } } } }`;
const TIPS = '{ tips(first: 20) { nodes { rank tag { slug name } people { tried helped noOutcome } } } }';
const SEARCH = '{ search(words: "massage", first: 20) { nodes { excerpt } } }';

/** What is asked for the third time is in the cache, unless somebody has written. */
const TIMES = 3;

describe('What strangers read', () => {
  let boards: TwoBoards;
  /** Two boards on one database, of which the second keeps nothing. */
  let board: TestApp;
  let other: TestApp;
  let asker: Someone;
  let moderator: Someone;
  let post: MadePost;
  let rude: string;
  let wrong: string;

  beforeAll(async () => {
    boards = await startTwoBoards();
    ({ board, uncached: other } = boards);
    asker = await aMember(board);
    moderator = await aModerator(board);
    post = await aPost(board, asker);
    await anAnswer(board, { postId: post.id, body: 'Massage helped my hip.' });
    rude = (await anAnswer(board, { postId: post.id, body: 'Massage? Buy mine!' })).id;
    wrong = (await anAnswer(board, { postId: post.id, body: 'Massage hurt my hip.', by: asker })).id;
  }, 60_000);
  afterAll(() => boards?.close());

  const questions = (): [string, object][] => [
    [RICH_POST_PAGE, { id: post.id, answers: 20 }],
    [FEED, {}],
    [TIPS, {}],
    [SEARCH, {}],
  ];
  const readAll = async (app: TestApp) => {
    const answers = [];
    for (const [query, variables] of questions()) {
      const { status, data, errors } = await app.graphql(query, variables);
      answers.push({ status, data, errors });
    }
    return answers;
  };
  const readUntilKept = async () => {
    for (let times = 0; times < TIMES; times += 1) await readAll(board);
  };
  const statementsOf = async (work: () => Promise<unknown>) => (await countStatements(work)).texts;
  const act = (app: TestApp, action: string, answerId: string, by: Someone) =>
    app.ask(`mutation ($answerId: ID!) { ${action} }`, { answerId }, by.headers);

  it('is kept: the database is only asked whether anything was written', async () => {
    await readUntilKept();
    const kept = await readAll(board);
    const texts = await statementsOf(() => readAll(board));
    expect(texts).toHaveLength(questions().length);
    for (const text of texts) expect(text).toContain('pg_current_snapshot');
    expect(kept).toEqual(await readAll(other));
  });

  it('is told in the same bytes, with the same headers', async () => {
    const ask = async (app: TestApp) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query: FEED }),
      });
      const { date: _, ...headers } = Object.fromEntries(response.headers);
      return { status: response.status, headers, text: await response.text() };
    };
    await readUntilKept();
    expect(await ask(board)).toEqual(await ask(other));
  });

  const writes: [string, () => Promise<unknown>][] = [
    [
      'an answer on the same board',
      () => anAnswer(board, { postId: post.id, body: 'Ice and massage helped.' }),
    ],
    [
      'an answer on another board',
      () => anAnswer(other, { postId: post.id, body: 'Yoga did nothing.', by: asker }),
    ],
    ['a post', () => aPost(other, asker, { title: 'Another race' })],
    ['an answer that is hidden', () => act(other, 'hideAnswer(answerId: $answerId) { id }', rude, moderator)],
    ['an answer that is taken back', () => act(other, 'withdrawAnswer(answerId: $answerId)', wrong, asker)],
    ['a name that is changed by hand', () => other.sql(`update persons set display_name = 'Somebody else'`)],
  ];

  it.each(writes)('is never older than %s', async (_, write) => {
    await readUntilKept();
    const before = await readAll(board);
    await write();
    const truth = await readAll(other);
    expect(truth).not.toEqual(before);
    for (let times = 0; times <= TIMES; times += 1) expect(await readAll(board)).toEqual(truth);
  });

  it('is the same on pages, which are made of it', async () => {
    const address = postAddress({ id: post.id, title: 'After the race' });
    const open = async () => {
      const response = await fetch(board.url + address, { headers: { accept: 'text/html' } });
      return (await response.text()).replaceAll(/<input type="hidden"[^>]*>/g, '');
    };
    const first = await open();
    for (let times = 0; times < TIMES; times += 1) expect(await open()).toBe(first);
    const texts = await statementsOf(open);
    expect(texts.map((text) => text.includes('pg_current_snapshot'))).toEqual([true]);
    await anAnswer(other, { postId: post.id, body: 'Cupping helped me.' });
    expect(await open()).toContain('Cupping helped me.');
  });

  it('is kept for strangers alone: members and guests are shown their own', async () => {
    const mine = `query ($id: ID!) { post(id: $id) { viewerMay { edit } } viewer { person { name } } }`;
    for (let times = 0; times < TIMES; times += 1)
      expect(await board.ask(mine, { id: post.id })).toEqual({
        post: { viewerMay: { edit: false } },
        viewer: null,
      });
    const { post: own, viewer } = await board.ask(mine, { id: post.id }, asker.headers);
    expect(own.viewerMay.edit).toBe(true);
    expect(viewer.person.name).not.toBeNull();
    expect((await board.ask(mine, { id: post.id })).viewer).toBeNull();
  });

  it('is not kept where something is wrong with it', async () => {
    const query = 'query ($id: ID!) { post(id: $id) { title answers(first: 1000) { nodes { id } } } }';
    const texts = async () => statementsOf(() => board.graphql(query, { id: post.id }));
    for (let times = 0; times < TIMES; times += 1) await texts();
    expect((await texts()).some((text) => !text.includes('pg_current_snapshot'))).toBe(true);
  });

  it('is kept apart where JSON has no word for a number', async () => {
    const send = async (first: string) => {
      const query = 'query ($first: Int) { posts(first: $first, after: null) { nodes { id } } }';
      const response = await fetch(`${board.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":${JSON.stringify(query)},"variables":{"first":${first}}}`,
      });
      return (await response.json()) as { data?: unknown };
    };
    const truth = [await send('null'), await send('1e400')];
    expect(truth[1]).not.toEqual(truth[0]);
    for (let times = 0; times < TIMES; times += 1) expect(await send('null')).toEqual(truth[0]);
    expect(await send('1e400')).toEqual(truth[1]);
  });

  it('is kept apart by variables and by operation', async () => {
    const query = `query Title($id: ID!) { post(id: $id) { title } } query Count($id: ID!) { post(id: $id) { answerCount } }`;
    const ask = async (operationName: string, id: string) => {
      const response = await fetch(`${board.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName, variables: { id } }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    const { id } = await aPost(board, asker, { title: 'A third race' });
    for (let times = 0; times < TIMES; times += 1) {
      expect(await ask('Title', post.id)).toEqual({ post: { title: 'After the race' } });
      expect(await ask('Title', id)).toEqual({ post: { title: 'A third race' } });
      expect(await ask('Count', id)).toEqual({ post: { answerCount: 0 } });
    }
  });
});
