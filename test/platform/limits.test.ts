import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/kernel/errors.js';
import { checkDocument, DOCUMENT_LIMITS } from '../../src/platform/document-limits.js';
import { RICH_POST_PAGE } from '../support/rich-query.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** The limit that a document runs into; "none" for one that may run. */
function limitOf(document: string, variables: Record<string, unknown> = {}): string {
  try {
    checkDocument(parse(document, { maxTokens: DOCUMENT_LIMITS.tokens }), variables, schema);
    return 'none';
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'QUERY_TOO_COMPLEX') throw error;
    return error.details.rule!;
  }
}

/** `{a{a{a{b}}}}` */
const nested = (depth: number, field: string, leaf: string): string =>
  `${`${field}{`.repeat(depth)}${leaf}${'}'.repeat(depth)}`;

const numbered = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('The limits of a document', () => {
  it('let the whole page of a post through, with twenty answers and two levels of replies', () => {
    expect(validate(schema, parse(RICH_POST_PAGE))).toEqual([]);
    expect(limitOf(RICH_POST_PAGE, { answers: 20 })).toBe('none');
  });

  it('let the usual introspection through once, and not as a way to have the schema built many times', () => {
    expect(limitOf(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).toBe('none');
    expect(limitOf(`{ ${numbered(3, (i) => `a${i}: __schema { types { name } }`)} }`)).toBe('nodes');
  });

  it.each([
    ['depth', (count: number) => `{ answer(id: "x") { ${nested(count - 2, 'parent', 'id')} } }`],
    ['fields', (count: number) => `{ viewer { ${'email '.repeat(count - 1)} } }`],
    ['aliases', (count: number) => `{ viewer { ${numbered(count, (i) => `a${i}: email`)} } }`],
    ['rootFields', (count: number) => `{ ${'viewer { email } '.repeat(count)} }`],
    ['directives', (count: number) => `{ viewer { email ${'@skip(if: false) '.repeat(count)} } }`],
    [
      'nodes',
      (count: number) =>
        `{ nodes(ids: [${'"x" '.repeat(count / 50)}]) { ... on Post { answers(first: 49) { nodes { id } } } } }`,
    ],
  ] as const)('hold at exactly the figure that is said for %s', (limit, document) => {
    expect(limitOf(document(DOCUMENT_LIMITS[limit]))).toBe('none');
    const next = limit === 'nodes' ? 50 : 1;
    expect(limitOf(document(DOCUMENT_LIMITS[limit] + next))).toBe(limit);
  });

  it('refuse fragments that double each other, wherever they are spread, in less than a moment', () => {
    const bomb = numbered(21, (i) => `fragment F${i} on Answer { parent { id } ...F${i + 1} ...F${i + 1} }`);
    const end = 'fragment F21 on Answer { id }';
    const begin = performance.now();
    expect(limitOf(`{ answer(id: "x") { ...F0 } } ${bomb} ${end}`)).toBe('selections');
    expect(limitOf(`{ ...F0 } ${bomb.replaceAll('Answer', 'Query').replaceAll('parent', 'viewer')}`)).toBe(
      'rootFields',
    );
    expect(performance.now() - begin).toBeLessThan(250);
  });

  it('leave circles of fragments to validation', () => {
    const circle = 'fragment A on Answer { ...B } fragment B on Answer { ...A ...B }';
    expect(limitOf(`{ answer(id: "x") { ...A } } ${circle}`)).toBe('none');
    expect(limitOf(`{ viewer { email } } ${circle}`)).toBe('none');
  });

  it('let one document sign in once, by whatever name', () => {
    const signIn = 'signIn(input: { email: "a@example.org", password: "p" }) { token }';
    expect(limitOf(`mutation { ${signIn} }`)).toBe('none');
    expect(limitOf(`mutation { ${signIn} again: ${signIn} }`)).toBe('sensitive');
    expect(limitOf(`mutation { ${signIn} ...More } fragment More on Mutation { b: ${signIn} }`)).toBe(
      'sensitive',
    );
  });
});

describe('The items that a document asks for', () => {
  const pages = (outer: string, inner: string, head = '') =>
    `query ${head} { posts(${outer}) { nodes { answers(${inner}) { nodes { id } } } } }`;

  it.each([
    ['literals', pages('first: 100', 'first: 100'), {}],
    ['variables', pages('first: $n', 'first: $n', '($n: Int)'), { n: 100 }],
    ['sizes that no page has', pages('first: $n', 'first: 2000000000', '($n: Int)'), { n: 1e9 }],
    ['defaults of variables', pages('first: $n', 'first: $n', '($n: Int = 100)'), {}],
    ['pages from the end', pages('last: 100', 'last: 100'), {}],
    ['a page size behind one that is null', pages('first: null, last: 100', 'first: null, last: 100'), {}],
    ['the smaller of two', pages('first: 1, last: 100', 'first: 1, last: 100'), {}],
  ])('are counted from %s', (_, document, variables) => {
    expect(limitOf(document, variables)).toBe('nodes');
  });

  it('leave a single page that is too large to the rules of pages, which say it better', () => {
    expect(limitOf('query ($n: Int) { posts(first: $n) { nodes { id } } }', { n: 1e9 })).toBe('none');
  });

  it('are counted with the sizes that the schema gives where the document gives none', () => {
    const quotes = (count: number) =>
      `{ tips(first: ${count}) { nodes { quotes { answer { replies(first: 50) { nodes { id } } } } } } }`;
    expect(limitOf(quotes(64))).toBe('none');
    expect(limitOf(quotes(66))).toBe('nodes');
  });

  it('are as many as the ids of a list, in the document, a variable, or its default', () => {
    const document = (ids: string, head = '') =>
      `query ${head} { nodes(ids: ${ids}) { ... on Post { answers(first: 100) { nodes { id } } } } }`;
    const ids = Array.from({ length: 100 }, () => 'x');
    expect(limitOf(document(JSON.stringify(ids)))).toBe('nodes');
    expect(limitOf(document('$ids', '($ids: [ID!]!)'), { ids })).toBe('nodes');
    expect(limitOf(document('$ids', `($ids: [ID!]! = ${JSON.stringify(ids)})`))).toBe('nodes');
    expect(limitOf(document('$ids', '($ids: [ID!]!)'), { ids: ids.slice(0, 50) })).toBe('none');
  });

  it('count lists without pages, above all those that go round in circles', () => {
    const round = (times: number) =>
      `{ post(id: "x") { ${nested(times, 'questions { post', 'id')}${' }'.repeat(times)} } }`;
    expect(limitOf(round(2))).toBe('none');
    expect(limitOf(round(4))).toBe('nodes');
    const spread =
      '{ post(id: "x") { ...A } } fragment A on Post { questions { post { ...B } } } ' +
      'fragment B on Post { questions { post { ...C } } } fragment C on Post { questions { post { ...D } } } ' +
      'fragment D on Post { questions { id } }';
    expect(limitOf(spread)).toBe('nodes');
  });

  it('count the same whether written out or in fragments', () => {
    const tree = fc.letrec((tie) => ({
      answer: fc.record({
        first: fc.integer({ min: 1, max: 100 }),
        below: fc.oneof(fc.constant(null), tie('answer')),
      }),
    }));
    interface Level {
      readonly first: number;
      readonly below: Level | null;
    }
    const inline = (level: Level): string =>
      `replies(first: ${level.first}) { nodes { id ${level.below ? inline(level.below) : ''} } }`;
    const fragments = (level: Level, index: number): string => {
      const below = level.below ? `...F${index + 1}` : '';
      const own = `fragment F${index} on Answer { replies(first: ${level.first}) { nodes { id ${below} } } }`;
      return level.below ? `${own} ${fragments(level.below, index + 1)}` : own;
    };
    fc.assert(
      fc.property(tree.answer, (level) => {
        const written = limitOf(`{ answer(id: "x") { ${inline(level as Level)} } }`);
        expect(limitOf(`{ answer(id: "x") { ...F0 } } ${fragments(level as Level, 0)}`)).toBe(written);
      }),
    );
  });

  it('take no notice of fields that the schema does not have, which validation refuses', () => {
    expect(limitOf('{ nothing(first: 100) { nodes { more(first: 100) { id } } } }')).toBe('none');
  });
});

describe('What the limits let through', () => {
  const answers = 'answers(first: 1) { nodes { id } }';
  it.each([
    ['one field written 190 times', `{ posts(first: 1) { nodes { ${'id '.repeat(190)} } } }`],
    ['a field with fields, 99 times', `{ post(id: "x") { ${'author { id } '.repeat(99)} } }`],
    ['connections, 48 times', `{ post(id: "x") { ${`${answers} `.repeat(48)} } }`],
    [
      'inline fragments, 64 times',
      `{ answer(id: "x") { ${'... on Answer { author { id } } '.repeat(64)} } }`,
    ],
    [
      'many fragments at one place',
      `{ answer(id: "x") { ${numbered(44, (i) => `...F${i}`)} } } ${numbered(44, (i) => `fragment F${i} on Answer { author { id name } }`)}`,
    ],
  ])('is validated in a moment: %s', (_, document) => {
    expect(limitOf(document)).toBe('none');
    const times = Array.from({ length: 9 }, () => {
      const begin = performance.now();
      validate(schema, parse(document));
      return performance.now() - begin;
    });
    expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(100);
  });
});
