import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type MadePost, type Someone } from '../support/builders.js';

interface Names {
  readonly nodes: readonly { readonly body: string }[];
}

const bodiesOf = ({ nodes }: Names) => nodes.map(({ body }) => body);

describe('What the API opens', () => {
  let app: TestApp;
  let asker: Someone;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
    post = await aPost(app, asker);
  });
  afterAll(() => app.close());

  it('of a practice is what people say of it for each concern, and of a concern its own', async () => {
    await anAnswer(app, { postId: post.id, body: 'Massage helped my hip a lot.' });
    await anAnswer(app, {
      postId: post.id,
      body: 'Massage did nothing for my hip.',
      guest: { name: 'Hal', email: 'hal@example.org' },
    });
    const { tag } =
      await app.ask(`{ tag(vocabulary: "race-recovery", slug: "massage") { tip { concern { slug }
      byConcern(first: 5) { concern { slug } people { tried helped didNotHelp } byConcern { rank } } } } }`);
    expect(tag.tip.concern).toBeNull();
    expect(tag.tip.byConcern).toContainEqual({
      concern: { slug: 'hip' },
      people: { tried: 2, helped: 1, didNotHelp: 1 },
      byConcern: [],
    });
    const { tag: hip } = await app.ask(
      '{ tag(vocabulary: "race-recovery", slug: "hip") { summary { text } } }',
    );
    expect(hip.summary[0].text).toContain('2 people tried massage');
  });

  it('of a question is its summary, and every answer that tells something on it', async () => {
    const cupping = await aPost(app, asker, { title: 'Cupping' });
    await anAnswer(app, { postId: cupping.id, body: 'Cupping helped me.' });
    const other = await anAnswer(app, { postId: cupping.id, body: 'Cupping did not help me at all.' });
    await anAnswer(app, { postId: cupping.id, body: 'Good luck!' });
    const read = async () => {
      const { post: shown } = await app.ask(
        `query ($id: ID!) { post(id: $id) { questions { text summary { text } answers(first: 10) { nodes { body } } } } }`,
        { id: cupping.id },
      );
      return shown.questions.find(({ text }: { text: string }) => text.includes('cupping'));
    };
    const question = await read();
    expect(bodiesOf(question.answers)).toEqual(['Cupping helped me.', 'Cupping did not help me at all.']);
    expect(question.summary[0].text).toContain('2 people tried cupping');
    const moderator = await aModerator(app);
    await app.ask(
      'mutation ($id: ID!) { hideAnswer(answerId: $id) { id } }',
      { id: other.id },
      moderator.headers,
    );
    expect(bodiesOf((await read()).answers)).toEqual(['Cupping helped me.']);
  });

  it('to a member are their own posts and answers, page by page, and nobody else’s', async () => {
    const gil = await aMember(app, 'Gil');
    await aPost(app, gil, { title: 'Mine' });
    for (const body of ['The first.', 'The second.']) await anAnswer(app, { postId: post.id, body, by: gil });
    const own = `query ($after: String) { viewer { posts(first: 5) { nodes { title } }
      answers(first: 1, after: $after) { nodes { body } pageInfo { endCursor hasNextPage } } } }`;
    const { viewer } = await app.ask(own, {}, gil.headers);
    expect(viewer.posts.nodes).toEqual([{ title: 'Mine' }]);
    expect(bodiesOf(viewer.answers)).toEqual(['The second.']);
    const next = await app.ask(own, { after: viewer.answers.pageInfo.endCursor }, gil.headers);
    expect(bodiesOf(next.viewer.answers)).toEqual(['The first.']);
    expect((await app.ask(own)).viewer).toBeNull();
  });

  it('to a member is no answer in a post that is hidden', async () => {
    const gil = await aMember(app, 'Gil');
    const hidden = await aPost(app, asker, { title: 'Hidden' });
    await anAnswer(app, { postId: hidden.id, body: 'In the dark.', by: gil });
    const moderator = await aModerator(app);
    await app.ask(
      'mutation ($id: ID!) { hidePost(postId: $id) { id } }',
      { id: hidden.id },
      moderator.headers,
    );
    const { viewer } = await app.ask('{ viewer { answers(first: 5) { nodes { body } } } }', {}, gil.headers);
    expect(bodiesOf(viewer.answers)).toEqual([]);
  });
});
