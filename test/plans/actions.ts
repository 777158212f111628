import type { TestApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type MadeAnswer, type Someone } from '../support/builders.js';
import { RICH_POST_PAGE } from '../support/rich-query.js';
import { FEED, POST_PAGE, SEARCH, TIP_PAGE } from '../bench/operations.js';
import { globalId } from '../../src/platform/global-id.js';
import { PostPage } from '../../src/web/documents/post.document.js';
import { TipPage } from '../../src/web/documents/tip.document.js';

/** Something that people do with a board. What it sends to the database is looked at. */
export interface Action {
  readonly name: string;
  act(app: TestApp, world: World): Promise<unknown>;
}

/** Whom and what the actions need. */
export interface World {
  readonly postId: string;
  readonly answerId: string;
  readonly personId: string;
  readonly member: Someone;
  readonly moderator: Someone;
  readonly own: MadeAnswer;
}

/** In a community that is there already. */
export async function worldOf(app: TestApp): Promise<World> {
  const [row] = await app.sql<{ post: string; answer: string; person: string }>(
    `select post_id as post, id as answer, author_id as person from answers where reply_count > 1 order by id limit 1`,
  );
  const [member, moderator] = [await aMember(app), await aModerator(app)];
  const postId = globalId('Post', row!.post);
  return {
    postId,
    answerId: globalId('Answer', row!.answer),
    personId: globalId('Person', row!.person),
    member,
    moderator,
    own: await anAnswer(app, { postId, body: 'Massage helped my hip.', by: member }),
  };
}

const SAID = 'I took 5 days off. Massage helped my hip, and ice did nothing.';
const ASKED_BACK = 'Did cupping help you too?';

/** Twice, so that statements which are prepared only when they come again have their names. */
const ask =
  (query: string, variables: (world: World) => object = () => ({})) =>
  async (app: TestApp, world: World) => {
    for (let times = 0; times < 2; times += 1) await app.ask(query, variables(world), world.member.headers);
  };

export const ACTIONS: readonly Action[] = [
  { name: 'the page of a post', act: ask(POST_PAGE.query, ({ postId }) => ({ id: postId })) },
  {
    name: 'everything that a page of a post could show',
    act: ask(RICH_POST_PAGE, ({ postId }) => ({ id: postId, answers: 20 })),
  },
  {
    name: 'the page of a post on the site',
    act: ask(PostPage.text, ({ postId }) => ({ id: postId, first: 40 })),
  },
  { name: 'the feed', act: ask(FEED.query) },
  {
    name: 'the feed of the most answered posts of a person',
    act: ask(
      `query ($filter: PostFilter) { posts(first: 20, orderBy: MOST_ANSWERED, filter: $filter) { nodes { title } } }`,
      ({ personId }) => ({ filter: { authorId: personId } }),
    ),
  },
  { name: 'a tip of the board', act: ask(TIP_PAGE.query, () => ({ slug: 'massage' })) },
  {
    name: 'a tip of the board on the site',
    act: ask(TipPage.text, () => ({ vocabulary: 'race-recovery', slug: 'massage', first: 6 })),
  },
  {
    name: 'the tips of the board',
    act: ask(
      `{ tips(first: 20) { nodes { tag { name } people { tried } quotes { text } } } summary { text } }`,
    ),
  },
  {
    name: 'the tips of a concern',
    act: ask(
      `{ tag(vocabulary: "race-recovery", slug: "hip") { tips(first: 5) { nodes { tag { name } people { tried } quotes { text } evidence(first: 5) { nodes { text } } } } } }`,
    ),
  },
  {
    name: 'the newest answers of a concern',
    act: ask(
      `{ tag(vocabulary: "race-recovery", slug: "hip") { answers(first: 20) { nodes { body author { name } } } } }`,
    ),
  },
  {
    name: 'the words behind a number of a practice',
    act: ask(
      `{ tag(vocabulary: "race-recovery", slug: "massage") { posts(first: 5, orderBy: NEWEST) { nodes { title } }
        tip { evidence(first: 20, buckets: [MIXED]) { nodes { text countedAs } } byConcern { people { tried } } } } }`,
    ),
  },
  {
    name: 'the concerns',
    act: ask(
      `{ concerns(first: 20) { nodes { name tips(first: 3) { nodes { people { tried } } } } totalCount } }`,
    ),
  },
  {
    name: 'what is said to a question',
    act: ask(
      `{ posts(first: 1) { nodes { questions { answers(first: 20) { nodes { body } } summary { text } } } } }`,
    ),
  },
  { name: 'a search', act: ask(SEARCH.query, () => ({ words: 'massage weeks' })) },
  {
    name: 'the questions',
    act: ask(`{ questions(first: 20) { nodes { text post { title } practices { name } } } }`),
  },
  { name: 'the months of the posts', act: ask(`{ postPeriods(first: 100) { month endCursor } }`) },
  {
    name: 'the posts of a month from the oldest on',
    act: ask(
      `query ($filter: PostFilter) { posts(last: 100, filter: $filter) { edges { cursor node { title questions { text } answers(last: 1) { nodes { createdAt } } } } } }`,
      () => ({ filter: { publishedFrom: '2026-03-01T00:00:00Z', publishedBefore: '2026-04-01T00:00:00Z' } }),
    ),
  },
  {
    name: 'an answer by its id',
    act: ask(
      `query ($id: ID!) { node(id: $id) { ... on Answer { body parent { body } post { title } } } }`,
      ({ answerId }) => ({ id: answerId }),
    ),
  },
  { name: 'answering', act: (app, { postId, member }) => anAnswer(app, { postId, body: SAID, by: member }) },
  {
    name: 'answering as a guest',
    act: (app, { postId }) =>
      anAnswer(app, {
        postId,
        body: SAID,
        guest: { name: 'Gil', email: 'gil@example.org' },
        idempotencyKey: 'a key of a guest',
      }),
  },
  {
    name: 'replying',
    act: (app, { postId, answerId, member }) =>
      anAnswer(app, { postId, parentId: answerId, body: ASKED_BACK, by: member }),
  },
  {
    name: 'editing an answer',
    act: (app, { own, member }) =>
      app.ask(
        `mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }`,
        { input: { answerId: own.id, version: own.version, body: SAID } },
        member.headers,
      ),
  },
  {
    name: 'confirming a reading',
    act: (app, { own, member }) =>
      app.ask(`mutation ($id: ID!) { confirmReading(answerId: $id) { id } }`, { id: own.id }, member.headers),
  },
  {
    name: 'hiding an answer',
    act: (app, { answerId, moderator }) =>
      app.ask(
        `mutation ($id: ID!) { hideAnswer(answerId: $id) { id } }`,
        { id: answerId },
        moderator.headers,
      ),
  },
  { name: 'asking', act: (app, { member }) => aPost(app, member) },
];
