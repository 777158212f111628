import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsToFind } from '../../src/search/search.rules.js';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer, aPost } from '../support/builders.js';

const SEARCH = `query ($words: String!, $first: Int, $after: String) { search(words: $words, first: $first, after: $after) {
  nodes { excerpt marks { start end } found { __typename ... on Post { title } ... on Answer { body } } } pageInfo { hasNextPage endCursor } } }`;

describe('Search', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
    const asker = await aMember(app);
    const post = await aPost(app, asker, { title: 'Kettlebells after a marathon' });
    for (let index = 0; index < 5; index += 1) {
      await anAnswer(app, {
        postId: post.id,
        body: `Number ${index}: kettlebell swings helped my hips <b>a lot</b>.`,
        guest: { name: `G${index}` },
      });
    }
  });
  afterAll(() => app.close());

  it('finds posts and answers by their words, with the hits marked', async () => {
    const { search } = await app.ask(SEARCH, { words: 'kettlebell', first: 10 });
    expect(search.nodes).toHaveLength(6);
    expect(search.nodes[0].found).toEqual({ __typename: 'Post', title: 'Kettlebells after a marathon' });
    for (const { excerpt, marks } of search.nodes) {
      expect(marks.length).toBeGreaterThan(0);
      for (const { start, end } of marks) expect(excerpt.slice(start, end)).toMatch(/^kettlebells?$/i);
    }
  });

  it('pages through all hits, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { search } = await app.ask(SEARCH, { words: 'kettlebell', first: 2, after });
      seen.push(...search.nodes.map((hit: { found: object }) => JSON.stringify(hit.found)));
      after = search.pageInfo.endCursor;
      more = search.pageInfo.hasNextPage;
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it.each([`foo & | ! ( 'bar`, '"', ':*', '<->', '\\', '%', '🙂', `'; drop table posts --`])(
    'takes %j as words, whatever they mean elsewhere',
    async (words) => {
      const { errors } = await app.graphql(SEARCH, { words, first: 5 });
      expect(errors).toBeUndefined();
    },
  );

  describe('takes a hyphen between letters as a blank', () => {
    const TEXTS = [
      'We took an ice-bath daily.',
      'One cold ice bath was enough.',
      'Ice in the bath.',
      'Covid-19 took 2-3 days.',
    ];

    beforeAll(async () => {
      const post = await aPost(app, await aMember(app), { title: 'Hyphens' });
      for (const body of TEXTS) await anAnswer(app, { postId: post.id, body, guest: { name: 'Hy' } });
    });

    it.each([
      ['ice bath', [0, 1, 2]],
      ['ice-bath', [0, 1, 2]],
      ['Ice-baths', [0, 1, 2]],
      ['"ice-bath"', [0, 1]],
      ['"cold ice-bath was enough"', [1]],
      ['"took an ice-bath daily"', [0]],
      ['took "took an ice-bath', [0]],
      ['bath -ice-bath', [2]],
      ['bath -"an ice-bath daily"', [1, 2]],
      ['bath -ice', []],
      ['covid-19', [3]],
      ['"took 2-3 days"', [3]],
      ['covid-19 or ice-bath', [0, 1, 2, 3]],
    ])('%s', async (words, expected) => {
      const { search } = await app.ask(SEARCH, { words, first: 10 });
      const found = search.nodes.map((hit: any) => TEXTS.indexOf(hit.found.body));
      expect(found.sort()).toEqual(expected);
    });
  });

  it.each([
    'kettlebell',
    '-hips "a lot',
    'omega-3',
    'ana-b@example.org',
    'my-site.example/a-b',
    '- -x --y',
    'well -',
  ])('looks for %j as it is', (words) => {
    expect(wordsToFind(words)).toBe(words);
  });

  it('asks for words, and not for too many', async () => {
    for (const words of ['  ', 'a'.repeat(201)]) {
      const { errors } = await app.graphql(SEARCH, { words, first: 5 });
      expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'words' });
    }
  });
});
