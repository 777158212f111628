import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type MadePost, type Someone } from '../support/builders.js';

describe('A document with everything below a thing', () => {
  let app: TestApp;
  let asker: Someone;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
    post = await aPost(app, asker);
    for (const name of ['Gil', 'Hal', 'Ida'])
      await anAnswer(app, { postId: post.id, body: 'Massage helped my hip.', guest: { name } });
  });
  afterAll(() => app.close());

  it.each([
    [
      'a page of the wrong size beside a filter',
      'tips(first: 1000, filter: { tagId: $tag }) { nodes { rank } }',
    ],
    [
      'no quotes beside a group',
      'tips(first: 1) { nodes { rank quotes(first: 0, buckets: HELPED) { text } } }',
    ],
  ])('loses only the field that asks for %s', async (_, field) => {
    const { tag } = await app.ask('{ tag(vocabulary: "race-recovery", slug: "massage") { id } }');
    const { data, errors } = await app.graphql(
      `query ($id: ID!, $tag: ID!) { node(id: $id) { ... on Post { ${field} } } tag: node(id: $tag) { id }
        other: post(id: $id) { title } }`,
      { id: post.id, tag: tag.id },
    );
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(data.other.title).toBe('After the race');
  });

  it('refuses one field asked for in two ways at two places of one list, and tells why', async () => {
    const query = (nodes: string, node: string) =>
      `query ($id: ID!) { post(id: $id) { title answers(first: 2) {
        nodes { ${nodes} } edges { node { ${node} } } } } }`;
    const same = await app.ask(
      query('replies(first: 1) { totalCount }', 'body replies(first: 1) { totalCount }'),
      {
        id: post.id,
      },
    );
    expect(same.post.answers.edges[0].node.body).toBe('Massage helped my hip.');
    const differing = await app.graphql(
      query('replies(first: 1) { totalCount }', 'replies(first: 2) { totalCount }'),
      { id: post.id },
    );
    expect(differing.errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'replies' } });
  });

  it('gives under one name different fields at two places of one list', async () => {
    const { post: found } = await app.ask(
      `query ($id: ID!) { post(id: $id) { answers(first: 1) { nodes { it: body } edges { node { it: depth } } } } }`,
      { id: post.id },
    );
    expect(found.answers).toEqual({
      nodes: [{ it: 'Massage helped my hip.' }],
      edges: [{ node: { it: 0 } }],
    });
  });

  it('gives what a payload holds under each of its names', async () => {
    const { answer } = await app.ask(
      `mutation ($input: AnswerInput!) { answer(input: $input) { a: answer { id } b: answer { body author { name } } } }`,
      { input: { postId: post.id, body: 'Ice did nothing.', guest: { name: 'Jo' } } },
    );
    expect(answer.b).toEqual({ body: 'Ice did nothing.', author: { name: 'Jo' } });
    expect(answer.a.id).toBeTruthy();
  });

  it('gives what a payload holds by the variables of each request, wherever they stand', async () => {
    const mutation = `mutation ($input: AnswerInput!, $full: Boolean!) {
      answer(input: $input) { answer { id } ...Full @include(if: $full) } }
      fragment Full on AnswerPayload { answer { body } }`;
    for (const full of [false, true, false]) {
      const input = { postId: post.id, body: 'Yoga helped.', guest: { name: 'Kim' } };
      const { answer } = await app.ask(mutation, { input, full });
      expect(answer.answer.body).toBe(full ? 'Yoga helped.' : undefined);
    }
  });

  it('gives a field that stands twice by the variables of each request', async () => {
    const query = `query ($id: ID!, $first: Int!) { post(id: $id) { id } post(id: $id) { answers(first: $first) { nodes { id } } } }`;
    for (const first of [1, 2]) {
      const found = await app.ask(query, { id: post.id, first });
      expect(found.post.answers.nodes).toHaveLength(first);
    }
  });
});
