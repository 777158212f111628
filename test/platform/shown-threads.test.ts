import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/platform/global-id.js';
import { ShownThreads } from '../../src/platform/shown-threads.js';
import { markThreadField, shownBy } from '../../src/platform/thread-fields.js';
import { startApp, type TestApp } from '../support/app.js';
import { THREAD_PAGE } from '../support/rich-query.js';

const [ONE, TWO] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const id = globalId('Post', ONE);

describe('The threads that a query shows', () => {
  let app: TestApp;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await startApp();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.close());

  const threadsOf = (query: string, variables: object = {}) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    return new ShownThreads().of({ document, schema, variables: { ...variables } });
  };
  const ofPost = (fields: string) => threadsOf(`query ($id: ID!) { post(id: $id) { ${fields} } }`, { id });

  it('is that of the post that it asks for, with all that hangs on it', () => {
    expect(threadsOf(THREAD_PAGE, { id, answers: 20 })).toEqual([ONE]);
  });

  it('are those of all posts that it asks for', () => {
    const query = `query ($id: ID!, $other: ID!) { post(id: $id) { title } other: post(id: $other) { title } }`;
    expect(threadsOf(query, { id, other: globalId('Post', TWO) })).toEqual([ONE, TWO]);
  });

  it('is the same where its id stands in the query', () => {
    expect(threadsOf(`{ post(id: "${id}") { title } }`)).toEqual([ONE]);
  });

  it.each([
    'title author { id name isGuest } vocabulary { title } viewerMay { edit }',
    'summary { text } durations { people } tips { nodes { tag { parent { name } children { name } } } }',
    'tips { nodes { concern { name } quotes { answer { post { title } } } evidence { nodes { text } } } }',
    'questions { practices { name } summary { text } durations { people } answers { totalCount } }',
    'answers { nodes { reading { tags { why tag { name } } questions { post { answerCount } } } } }',
  ])('is one with { %s }', (fields) => {
    expect(ofPost(fields)).toEqual([ONE]);
  });

  it.each([
    'tips { nodes { tag { tip { rank } } } }',
    'tips { nodes { tag { posts { nodes { title } } } } }',
    'tips { nodes { tag { answers { nodes { body } } } } }',
    'tips { nodes { tag { tips { nodes { rank } } } } }',
    'tips { nodes { tag { summary { text } } } }',
    'tips { nodes { tag { durations { people } } } }',
    'tips { nodes { byConcern { rank } } }',
    'questions { practices { tip { rank } } }',
  ])('may be any with { %s }, which leads out of it', (fields) => {
    expect(ofPost(fields)).toBeNull();
  });

  it.each([
    ['a list beside a post', `query ($id: ID!) { post(id: $id) { title } posts { nodes { title } } }`],
    [
      'a way out in a fragment',
      `query ($id: ID!) { post(id: $id) { ...Out } } fragment Out on Post { tips { nodes { byConcern { rank } } } }`,
    ],
    [
      'a way out that is left out',
      `query ($id: ID!) { post(id: $id) { tips { nodes { byConcern @skip(if: true) { rank } } } } }`,
    ],
    [
      'several operations',
      `query A($id: ID!) { post(id: $id) { title } } query B { posts { nodes { title } } }`,
    ],
    ['a field of an interface', 'query ($id: ID!) { post(id: $id) { ... on Node { id } } }'],
    ['a node', `query ($id: ID!) { node(id: $id) { id } }`],
    ['the schema', '{ __schema { queryType { name } } }'],
    ['an id of something else', `{ post(id: "${globalId('Answer', ONE)}") { title } }`],
    ['an id that is none', `{ post(id: "massage") { title } }`],
  ])('may be any with %s', (_, query) => {
    expect(threadsOf(query, { id })).toBeNull();
  });

  it('are none where strangers see nothing', () => {
    expect(threadsOf('{ __typename viewer { person { name } posts { nodes { title } } } }')).toEqual([]);
  });

  it('may be any with a field that leads out of it from one of its sources', () => {
    const field = schema.getQueryType()!.getFields()['viewer']!;
    const marked = (...marks: boolean[]) => {
      const copy = { ...field, extensions: {} };
      for (const stays of marks) markThreadField(copy, stays);
      return shownBy(copy).staysInThread;
    };
    expect([marked(true, true), marked(true, false), marked(false, true)]).toEqual([true, false, false]);
  });

  it('may be any where a variable is missing', () => {
    expect(threadsOf('query ($id: ID!) { post(id: $id) { title } }')).toBeNull();
  });
});
