import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type MadePost } from '../support/builders.js';
import { RICH_POST_PAGE } from '../support/rich-query.js';

/** The first two times a document is walked; from the third on it is compiled. */
const TIMES = 4;

describe('A document that comes again and again', () => {
  let app: TestApp;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
    post = await aPost(app, await aMember(app));
    const body = 'I took 5 days off. Massage helped my hip 🙂, and ice did nothing.';
    const { id } = await anAnswer(app, { postId: post.id, body, guest: { name: 'Gil' } });
    await anAnswer(app, {
      postId: post.id,
      parentId: id,
      body: 'Cupping helped too.',
      guest: { name: 'Hal' },
    });
  });
  afterAll(() => app.close());

  const answersTo = async (query: string, variables: object) => {
    const answers = [];
    for (let times = 0; times < TIMES; times += 1) answers.push(await app.graphql(query, variables));
    return answers.map(({ status, data, errors }) => ({ status, data, errors }));
  };

  it('is answered the same each time', async () => {
    const [first, ...later] = await answersTo(RICH_POST_PAGE, { id: post.id, answers: 10 });
    expect(first).toMatchObject({ status: 200, errors: undefined });
    expect(first!.data.post.answers.nodes[0].replies.nodes[0].body).toBe('Cupping helped too.');
    for (const answer of later) expect(answer).toEqual(first);
  });

  it('tells of what it may not ask in the same words, at the same place, and of nothing else', async () => {
    const query = 'query ($id: ID!) { post(id: $id) { title answers(first: 1000) { nodes { id } } } }';
    const [first, ...later] = await answersTo(query, { id: post.id });
    expect(first!.errors).toMatchObject([
      { path: ['post', 'answers'], extensions: { code: 'BAD_USER_INPUT', field: 'first' } },
    ]);
    for (const answer of later) expect(answer).toEqual(first);
  });

  it('keeps apart what it asks for under several names', async () => {
    const query = `query ($id: ID!) { post(id: $id) {
      one: answers(first: 1) { nodes { body } } none: tips(first: 1, filter: { stance: MIXED }) { nodes { rank } }
      tips(first: 1, filter: { stance: HELPED }) { nodes { people { helped } } } } }`;
    for (const { data } of await answersTo(query, { id: post.id })) {
      expect(data.post.one.nodes).toHaveLength(1);
      expect(data.post.none.nodes).toEqual([]);
      expect(data.post.tips.nodes).toEqual([{ people: { helped: 1 } }]);
    }
  });
});
