import { GraphQLSchemaHost } from '@nestjs/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FillNewBoard } from '../../src/imports/fill-new-board.use-case.js';
import { LoadVocabulary } from '../../src/tags/load-vocabulary.use-case.js';
import { VocabularyQueries } from '../../src/tags/vocabulary.queries.js';
import type { TestApp } from '../support/app.js';
import {
  aMember,
  anAdmin,
  anAnswer,
  aPost,
  type MadeAnswer,
  type MadePost,
  PASSWORD,
  type Someone,
} from '../support/builders.js';
import { THREAD_PAGE } from '../support/rich-query.js';
import { countStatements } from '../support/statements.js';
import { startTwoBoards, type TwoBoards } from '../support/two-boards.js';

const BOARD = `{ posts(first: 50) { nodes { title answerCount author { name } } }
  tips(first: 50) { nodes { tag { name } people { tried helped } } } }`;

/** What is asked for the third time is kept. */
const TIMES = 3;

/** One thread is written in, the other isn't: its page should stay, and all pages should be those of a board without a cache. */
describe('Threads that strangers read', () => {
  let boards: TwoBoards;
  let board: TestApp;
  let uncached: TestApp;
  let asker: Someone;
  let admin: Someone;
  let post: MadePost;
  let other: MadePost;
  let answer: MadeAnswer;

  beforeAll(async () => {
    boards = await startTwoBoards();
    ({ board, uncached } = boards);
    asker = await aMember(board);
    admin = await anAdmin(board);
    await board.get(FillNewBoard).execute(() => undefined);
  }, 60_000);
  afterAll(() => boards?.close());

  /** The same people say the same in both threads, so that what is counted for one might touch the other. */
  beforeEach(async () => {
    [post, other] = [await aPost(board, asker), await aPost(board, asker)];
    for (const { id } of [post, other])
      answer = await anAnswer(board, { postId: id, body: 'Massage and ice helped my hip.', by: admin });
    answer = await anAnswer(board, { postId: post.id, body: 'Ice did nothing for my hip.', by: asker });
  });

  const pageOf = (app: TestApp, { id }: MadePost) => app.graphql(THREAD_PAGE, { id, answers: 20 });
  const readAll = async (app: TestApp) => {
    const all = [await pageOf(app, post), await pageOf(app, other), await app.graphql(BOARD, {})];
    return all.map(({ status, data, errors }) => ({ status, data, errors }));
  };
  const readUntilKept = async () => {
    for (let times = 0; times < TIMES; times += 1) await readAll(board);
  };
  const isMadeAnew = async (of: MadePost) => {
    const { texts } = await countStatements(() => pageOf(board, of));
    return texts.some((text) => !text.includes('pg_current_snapshot'));
  };

  const ids = () => ({ postId: post.id, answerId: answer.id });
  const mutate = (text: string, variables: object, by: Someone = admin) =>
    board.ask(`mutation ${text}`, variables, by.headers);
  const onAnswer = (name: string, by?: Someone) => () =>
    mutate(`($answerId: ID!) { ${name}(answerId: $answerId) { id } }`, ids(), by);
  const onPost = (name: string) => () => mutate(`($postId: ID!) { ${name}(postId: $postId) { id } }`, ids());
  const withInput = (name: string, type: string, input: () => object, by?: Someone) => () =>
    mutate(`($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input: input() }, by);
  const correction = async () => {
    const query = '{ tag(vocabulary: "race-recovery", slug: "ice") { id } }';
    const { tag } = await board.ask(query);
    return { tagId: tag.id, reject: true };
  };

  /** What somebody does; what was done before anybody read; and whether it changes the one thread alone, or maybe others. */
  interface Write {
    readonly act: () => Promise<unknown>;
    readonly before?: () => Promise<unknown>;
    readonly reaches: 'the thread' | 'anything';
  }
  const account = () => ({ email: `${Math.random()}@example.org`, password: PASSWORD });
  const mutations: Record<string, Write> = {
    answer: {
      act: () => anAnswer(board, { postId: post.id, body: 'Massage hurt.', by: admin }),
      reaches: 'the thread',
    },
    editAnswer: {
      act: withInput('editAnswer', 'EditAnswerInput', () => ({
        answerId: answer.id,
        version: answer.version,
        body: 'Ice helped after all.',
      })),
      reaches: 'the thread',
    },
    withdrawAnswer: {
      act: () => mutate('($answerId: ID!) { withdrawAnswer(answerId: $answerId) }', ids(), asker),
      reaches: 'the thread',
    },
    hideAnswer: { act: onAnswer('hideAnswer'), reaches: 'the thread' },
    showAnswer: { before: onAnswer('hideAnswer'), act: onAnswer('showAnswer'), reaches: 'the thread' },
    confirmReading: { act: onAnswer('confirmReading'), reaches: 'the thread' },
    correctReading: {
      act: async () =>
        mutate('($input: CorrectReadingInput!) { correctReading(input: $input) { id } }', {
          input: { answerId: answer.id, tags: [await correction()] },
        }),
      reaches: 'the thread',
    },
    publishPost: { act: () => aPost(board, asker), reaches: 'the thread' },
    editPost: {
      act: withInput('editPost', 'EditPostInput', () => ({
        postId: post.id,
        version: post.version,
        title: 'Another title',
        body: 'Have you ever tried ice for a hip?',
      })),
      reaches: 'the thread',
    },
    closePost: { act: onPost('closePost'), reaches: 'the thread' },
    reopenPost: { before: onPost('closePost'), act: onPost('reopenPost'), reaches: 'the thread' },
    hidePost: { act: onPost('hidePost'), reaches: 'the thread' },
    showPost: { before: onPost('hidePost'), act: onPost('showPost'), reaches: 'the thread' },
    signUp: {
      act: withInput('signUp', 'SignUpInput', () => ({ ...account(), name: 'New' })),
      reaches: 'anything',
    },
    signIn: {
      act: () =>
        mutate('($input: SignInInput!) { signIn(input: $input) { __typename } }', {
          input: { email: asker.email, password: PASSWORD },
        }),
      reaches: 'anything',
    },
    signOut: {
      act: async () => mutate('{ signOut }', {}, await aMember(board)),
      reaches: 'anything',
    },
    setRole: {
      act: withInput('setRole', 'SetRoleInput', () => ({
        personId: Buffer.from(`Person:${asker.personId}`).toString('base64'),
        role: 'MODERATOR',
      })),
      reaches: 'anything',
    },
  };

  const others: Record<string, Write> = {
    'the answer of a guest': {
      act: () => anAnswer(board, { postId: post.id, body: 'Yoga helped.', guest: { name: 'New' } }),
      reaches: 'the thread',
    },
    'a vocabulary with another name for ice': {
      act: async () => {
        const { source } = (await board.get(VocabularyQueries).readyBySlug('race-recovery'))!;
        const tags = source.tags.map((tag) => (tag.tag === 'ice' ? { ...tag, name: 'cold' } : tag));
        await board.get(LoadVocabulary).execute({ ...source, tags });
      },
      reaches: 'anything',
    },
    'an answer on another server': {
      act: () => anAnswer(uncached, { postId: post.id, body: 'Yoga helped.', by: admin }),
      reaches: 'anything',
    },
    'a write of which nothing is said': {
      act: () => board.sql('update answers set body = body where id = (select id from answers limit 1)'),
      reaches: 'anything',
    },
  };

  it('are tried with every mutation that there is', () => {
    const { schema } = board.get(GraphQLSchemaHost);
    expect(Object.keys(mutations).toSorted()).toEqual(
      Object.keys(schema.getMutationType()!.getFields()).toSorted(),
    );
  });

  it.each(Object.entries({ ...mutations, ...others }))(
    'are up to date after %s',
    async (_, { before, act, reaches }) => {
      await before?.();
      await readUntilKept();
      await act();
      expect(await isMadeAnew(other)).toBe(reaches === 'anything');
      const truth = await readAll(uncached);
      for (let times = 0; times <= TIMES; times += 1) expect(await readAll(board)).toEqual(truth);
    },
  );
});
