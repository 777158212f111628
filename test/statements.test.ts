import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from './support/app.js';
import { aMember, anAnswer, aPost, type MadePost, PASSWORD, type Someone } from './support/builders.js';
import { countStatements } from './support/statements.js';
import { Visitor } from './support/visitor.js';
import {
  concernAddress,
  evidenceAddress,
  postAddress,
  questionAddress,
  tipAddress,
} from '../src/web/rules/address.rules.js';

/** Each operation with the most statements it may take, whatever there is to show. */
const OPERATIONS: readonly (readonly [name: string, most: number, query: string])[] = [
  [
    'the post page',
    // One for the whole tree, and three for the summary.
    4,
    `query ($id: ID!) { post(id: $id) { title author { name } questions { text practices { name } } answerCount summary { text } durations { people }
    answers(first: 20) { nodes { body author { name } reading { tags { stance tag { name } } mentions { quote } durations { text } }
      replies(first: 3) { nodes { body author { name } } } } }
    tips(first: 8) { nodes { tag { name } people { tried helped } quotes(first: 3) { text answer { id } } } } } }`,
  ],
  [
    'the feed',
    2,
    `{ posts(first: 20) { nodes { title author { name } questions { text } answerCount vocabulary { title } tips(first: 3) { nodes { people { tried } } } } } }`,
  ],
  [
    'the tips of the board',
    1,
    `{ tips(first: 50) { nodes { tag { name parent { name } } people { tried helped } quotes(first: 3) { text answer { author { name } } } } } }`,
  ],
  [
    'a search',
    1,
    `{ search(words: "helped", first: 20) { nodes { excerpt found { ... on Answer { body author { name } } ... on Post { title } } } } }`,
  ],
  ['the questions', 1, `{ questions(first: 50) { nodes { text post { title } practices { name } } } }`],
];

/** A post with the first of its practices and a concern: what the addresses of pages are made of. */
interface Places {
  readonly post: MadePost;
  readonly tag: {
    readonly id: string;
    readonly slug: string;
    readonly vocabulary: { readonly slug: string };
  };
}

const HIP = { slug: 'hip', vocabulary: { slug: 'race-recovery' } };

/** Each page of the site with the most statements it may take, with those that tell who visits. */
const PAGES: readonly (readonly [name: string, most: number, address: (places: Places) => string])[] = [
  ['the board', 6, () => '/'],
  ['a post', 11, ({ post }) => postAddress({ id: post.id, title: 'After the race' })],
  ['a question', 8, ({ post }) => questionAddress(post.questions[0]!)],
  ['a practice', 5, ({ tag }) => tipAddress(tag)],
  ['the practices', 7, () => '/tips'],
  ['a concern', 7, () => concernAddress(HIP)],
  ['the feed of a concern', 3, () => `${concernAddress(HIP)}/feed.atom`],
  ['the feed of a practice', 3, ({ tag }) => `${tipAddress(tag)}/feed.atom`],
  ['the concerns', 8, () => '/concerns'],
  ['the answers behind a number', 5, ({ tag }) => evidenceAddress({ kind: 'board' }, tag)],
  ['a search', 6, () => '/search?q=helped'],
  ['an account', 4, () => '/account'],
  ['the answers of an account', 5, () => '/account/answers'],
];

/** With what it takes to know who asks. */
const MOST_TO_ANSWER = 7;
const ANSWER = 'mutation ($input: AnswerInput!) { answer(input: $input) { answer { id } } }';
const ANSWER_AND_SEE = 'mutation ($input: AnswerInput!) { answer(input: $input) { answer { id body } } }';

describe('An operation takes no more statements for many rows than for few:', () => {
  let app: TestApp;
  let post: MadePost;
  let asker: Someone;

  const fill = async (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      const guest = { name: `Guest ${index}` };
      const answer = await anAnswer(app, {
        postId: post.id,
        guest,
        body: `I took ${index + 2} days off, and massage helped. Ice did nothing for my hip.`,
      });
      await anAnswer(app, { postId: post.id, parentId: answer.id, guest, body: 'Cupping helped too.' });
    }
  };

  /** More of everything that a page lists: posts, their questions, answers, and those of one member. */
  const fillAround = async () => {
    for (let index = 0; index < 3; index += 1) {
      const { id } = await aPost(app, asker);
      await anAnswer(app, { postId: id, body: 'Yoga and ice helped my hip and my knee.', by: asker });
    }
    await fill(14, 20);
  };

  beforeAll(async () => {
    // Whether others write meanwhile must not change what is counted.
    app = await startApp({ RESPONSE_CACHE: '0' });
    asker = await aMember(app);
    for (let index = 0; index < 5; index += 1) post = await aPost(app, asker);
    await fill(0, 2);
  });
  afterAll(() => app.close());

  it.each(OPERATIONS)('%s takes at most %i', async (_, most, query) => {
    const variables = { id: post.id };
    const few = await countStatements(() => app.ask(query, variables));
    await fill(2, 14);
    const many = await countStatements(() => app.ask(query, variables));
    expect(many.count, many.texts.join('\n\n')).toBe(few.count);
    expect(many.count, many.texts.join('\n\n')).toBeLessThanOrEqual(most);
  });

  it('an answer takes no more of them the more it tells', async () => {
    const gil = await aMember(app, 'Gil');
    const tell = (body: string) =>
      countStatements(() => app.ask(ANSWER, { input: { postId: post.id, body } }, gil.headers));
    const little = await tell('Massage helped.');
    const much = await tell(
      'Massage helped. Ice, cupping and yoga did nothing for my hip. I took 3 days off.',
    );
    expect(much.count, much.texts.join('\n\n')).toBe(little.count);
    expect(much.count, much.texts.join('\n\n')).toBeLessThanOrEqual(MOST_TO_ANSWER);
  });

  it('an answer takes one more where responses are kept, to know afterwards which of them it changed', async () => {
    const keeping = await startApp();
    try {
      const kay = await aMember(keeping, 'Kay');
      const { id } = await aPost(keeping, kay);
      const tell = (body: string) =>
        countStatements(() => keeping.ask(ANSWER, { input: { postId: id, body } }, kay.headers));
      await tell('Massage helped.');
      const { count, texts } = await tell('Yoga helped.');
      expect(count, texts.join('\n\n')).toBeLessThanOrEqual(MOST_TO_ANSWER + 1);
    } finally {
      await keeping.close();
    }
  });

  it('an answer of which more is asked than its id takes one more', async () => {
    const kim = await aMember(app, 'Kim');
    const tell = (mutation: string, body: string) =>
      countStatements(() => app.ask(mutation, { input: { postId: post.id, body } }, kim.headers));
    const told = await tell(ANSWER, 'Massage helped.');
    const shown = await tell(ANSWER_AND_SEE, 'Yoga helped.');
    expect(shown.count, shown.texts.join('\n\n')).toBe(told.count + 1);
  });

  it.each(PAGES)('the page of %s takes at most %i', async (_, most, addressOf) => {
    const visitor = new Visitor(app.url);
    await visitor.send('/account/sign-in', { email: asker.email, password: PASSWORD });
    const { tag } = await app.ask(
      `{ tag(vocabulary: "race-recovery", slug: "massage") { id slug vocabulary { slug } } }`,
    );
    const { cookie } = visitor;
    const show = async () => {
      const response = await fetch(app.url + addressOf({ post, tag }), {
        headers: { accept: 'text/html', cookie },
        redirect: 'manual',
      });
      expect(response.status, await response.text()).toBe(200);
    };
    const few = await countStatements(show);
    await fillAround();
    const many = await countStatements(show);
    expect(many.count, many.texts.join('\n\n')).toBe(few.count);
    expect(many.count, many.texts.join('\n\n')).toBeLessThanOrEqual(most);
  });
});
