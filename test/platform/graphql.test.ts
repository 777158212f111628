import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer, aPost } from '../support/builders.js';
import { placesOfTexts } from '../support/places-of-texts.js';
import { RICH_POST_PAGE } from '../support/rich-query.js';

const places = placesOfTexts();
const NUL = 'a\u0000b';
const HALF = 'a\ud800b';

describe('The API', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('passes all 61 checks of the audit of GraphQL over HTTP', async () => {
    const fetchFn = (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': '1' } });
    const results = await auditServer({ url: `${app.url}/graphql`, fetchFn });
    const failed = results.flatMap((result) =>
      result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`],
    );
    expect(failed).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it.each(places.map((place) => [`${place.operation} at ${place.path}`, place] as const))(
    'takes no text that the database could not keep: %s',
    async (_, { query, variables, path }) => {
      for (const [text, rule] of [
        [NUL, 'nullByte'],
        [HALF, 'notWellFormed'],
      ] as const) {
        const { status, errors } = await app.graphql(query, variables(text));
        const told = errors?.[0]?.extensions;
        expect({ status, ...told, field: told?.['field'].replaceAll(/\.0\b/g, '') }).toEqual({
          status: 400,
          code: 'BAD_USER_INPUT',
          rule,
          field: path,
        });
      }
    },
  );

  it('has texts to try in every mutation that takes any', () => {
    expect(places.length).toBeGreaterThan(60);
  });

  it.each([
    ['in the document', '{ search(words: "a\\u0000b", first: 1) { nodes { excerpt } } }', 'words'],
    [
      'in an object of the document',
      '{ posts(first: 1, filter: { vocabulary: "a\\u0000b" }) { nodes { id } } }',
      'filter.vocabulary',
    ],
    ['in a block of text', '{ search(words: """a\u0000b""", first: 1) { nodes { excerpt } } }', 'words'],
    [
      'as the default of a variable',
      'query ($w: String! = "a\\u0000b") { search(words: $w, first: 1) { nodes { excerpt } } }',
      'query',
    ],
  ])('takes no NUL %s', async (_, query, field) => {
    const { errors, data } = await app.graphql(query);
    expect(data).toBeUndefined();
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'nullByte', field });
  });

  it('keeps whole characters of every plane, in the document and in variables', async () => {
    const query = (words: string) => `{ search(words: ${words}, first: 1) { nodes { excerpt } } }`;
    expect(await app.ask(query('"\\ud83d\\ude00 \u{1f600}"'))).toEqual({ search: { nodes: [] } });
    expect(
      await app.ask('query ($w: String!) { search(words: $w, first: 1) { nodes { excerpt } } }', {
        w: '\u{1f600}\u0301',
      }),
    ).toEqual({ search: { nodes: [] } });
  });

  const INT = 'query ($first: Int) { posts(first: $first) { nodes { id } } }';
  const ID = 'query ($id: ID!) { post(id: $id) { id } }';
  it.each([
    ['a whole number beyond 32 bits', INT, { first: 2 ** 31 }],
    ['a fraction', INT, { first: 1.5 }],
    ['a text for a number', INT, { first: '1e5' }],
    ['an object for a number', INT, { first: {} }],
    ['a list for a number', INT, { first: [1] }],
    ['null for an id', ID, { id: null }],
    ['a list for an id', ID, { id: ['x'] }],
    ['an object for an id', ID, { id: { __typename: 'Post' } }],
    ['no id', ID, {}],
  ])('refuses %s', async (_, query, variables) => {
    const { errors, status } = await app.graphql(query, variables, {
      accept: 'application/graphql-response+json',
    });
    expect({ status, ...errors![0]!.extensions }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      field: Object.keys(variables)[0] ?? 'id',
      rule: 'type',
    });
  });

  it('reads a number that overflows as too large', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: INT }).replace('}"', '}", "variables": { "first": 1e309 }'),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('answers an input of 4,000 unknown fields in little space', async () => {
    const input = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`f${index}`, 1]));
    const { errors } = await app.graphql(
      'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
      { input },
    );
    expect(errors!.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(errors).length).toBeLessThan(10_000);
  });

  it('names at most a few of many mistakes', async () => {
    const { errors } = await app.graphql(
      `{ ${Array.from({ length: 20 }, (_, index) => `unknown${index}`).join(' ')} }`,
    );
    expect(errors).toHaveLength(5);
  });

  it.each([
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a fragment of itself',
      '{ ...A } fragment A on Query { ...A viewer { email } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['unknown directives', `{ viewer { email ${'@aa '.repeat(10)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['far too many directives', `{ viewer { email ${'@aa '.repeat(250)} } }`, 'QUERY_TOO_COMPLEX'],
    ['more tokens than are read', `{ ${'__typename '.repeat(9_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['brackets, 5,000 deep', `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`, 'GRAPHQL_PARSE_FAILED'],
    ['lists, 5,000 deep', `{ post(id: ${'['.repeat(5_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'a hundred aliases',
      `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'a schema that asks for itself',
      '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription', 'subscription { anything }', 'BAD_REQUEST'],
  ])('refuses %s within a moment', async (_, query, code) => {
    const begin = performance.now();
    const { errors, data } = await app.graphql(query);
    expect(errors![0]!.extensions['code']).toBe(code);
    expect(data).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(250);
  });

  it('keeps no documents for others to call by their hash', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });

  it('gives the whole page of a post in one answer', async () => {
    const asker = await aMember(app);
    const post = await aPost(app, asker);
    const answer = await anAnswer(app, { postId: post.id, body: 'Massage helped me within two days.' });
    await anAnswer(app, { postId: post.id, parentId: answer.id, body: 'Which kind?' });
    const page = await app.ask(RICH_POST_PAGE, { id: post.id, answers: 20 }, asker.headers);
    expect(page.post.answers.nodes[0].replies.nodes[0].body).toBe('Which kind?');
    expect(page.post.questions).toHaveLength(2);
  });

  it('shows its schema to everybody', async () => {
    expect(await app.ask('{ __type(name: "Tip") { name } }')).toEqual({ __type: { name: 'Tip' } });
  });
});

describe('A board that keeps its schema to itself', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ INTROSPECTION: 'off' });
  });
  afterAll(() => app.close());

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Tip") { name } }'])(
    'does not answer %s',
    async (query) => {
      const { errors, data } = await app.graphql(query);
      expect(errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(data).toBeUndefined();
    },
  );

  it('does not help out with names', async () => {
    for (const query of [
      '{ viewr { email } }',
      '{ viewer { emal } }',
      '{ posts(frist: 1) { nodes { id } } }',
    ]) {
      const { errors } = await app.graphql(query);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean|viewer"|email|first/i);
    }
  });
});
