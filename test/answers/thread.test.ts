import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type Someone, tipsOf } from '../support/builders.js';

const THREAD = `query ($id: ID!) { post(id: $id) { answerCount answers(first: 20) { nodes { id body status replyCount author { name }
  replies(first: 20) { nodes { id body depth replies(first: 20) { nodes { id body depth } } } } } } } }`;

describe('A thread', () => {
  let app: TestApp;
  let asker: Someone;

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
  });
  afterAll(() => app.close());

  it('takes answers of guests and members, and replies at any depth', async () => {
    const post = await aPost(app, asker);
    const first = await anAnswer(app, {
      postId: post.id,
      body: 'Massage helped me.',
      guest: { name: 'Gil' },
    });
    const reply = await anAnswer(app, {
      postId: post.id,
      parentId: first.id,
      body: 'Which kind?',
      by: asker,
    });
    let parent = await anAnswer(app, { postId: post.id, parentId: reply.id, body: 'Deep tissue.' });
    for (let depth = 3; depth <= 30; depth += 1) {
      parent = await anAnswer(app, { postId: post.id, parentId: parent.id, body: `Depth ${depth}.` });
    }
    const { post: read } = await app.ask(THREAD, { id: post.id });
    expect(read.answerCount).toBe(31);
    expect(read.answers.nodes).toHaveLength(1);
    expect(read.answers.nodes[0].replies.nodes[0].replies.nodes[0]).toMatchObject({
      body: 'Deep tissue.',
      depth: 2,
    });
    const { answer } = await app.ask('query ($id: ID!) { answer(id: $id) { depth parent { depth } } }', {
      id: parent.id,
    });
    expect(answer).toEqual({ depth: 30, parent: { depth: 29 } });
  });

  it('shows a withdrawn answer as a gap while replies hang on it, and not at all without', async () => {
    const post = await aPost(app, asker);
    const gil = await aMember(app, 'Gil');
    const answer = await anAnswer(app, { postId: post.id, body: 'Massage helped me.', by: gil });
    const reply = await anAnswer(app, {
      postId: post.id,
      parentId: answer.id,
      body: 'Good to hear.',
      by: asker,
    });
    const withdraw = 'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }';
    await app.ask(withdraw, { id: answer.id }, gil.headers);
    const gap = (await app.ask(THREAD, { id: post.id })).post;
    expect(gap.answerCount).toBe(1);
    expect(gap.answers.nodes).toMatchObject([
      { body: null, author: null, status: 'WITHDRAWN', replyCount: 1 },
    ]);
    await app.ask(withdraw, { id: reply.id }, asker.headers);
    const empty = (await app.ask(THREAD, { id: post.id })).post;
    expect(empty).toMatchObject({ answerCount: 0, answers: { nodes: [] } });
    const gone = await app.graphql('query ($id: ID!) { answer(id: $id) { id } }', { id: answer.id });
    expect(gone.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('refuses answers to a closed post, and takes them again once it is open', async () => {
    const post = await aPost(app, asker);
    await app.ask(
      'mutation ($id: ID!) { closePost(postId: $id) { status } }',
      { id: post.id },
      asker.headers,
    );
    await expect(anAnswer(app, { postId: post.id, body: 'Too late.' })).rejects.toThrow('closed');
    await app.ask(
      'mutation ($id: ID!) { reopenPost(postId: $id) { status } }',
      { id: post.id },
      asker.headers,
    );
    await anAnswer(app, { postId: post.id, body: 'In time.' });
  });

  it('opens an answer to the key it was handed out with, and to no other', async () => {
    const post = await aPost(app, asker);
    const mine = await anAnswer(app, {
      postId: post.id,
      body: 'Rest helped.',
      guest: { name: 'Gil', email: 'gil@example.org' },
    });
    const edit = `mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { body version } }`;
    const input = { answerId: mine.id, version: mine.version, body: 'Rest did not help.' };
    const stranger = await app.graphql(edit, { input });
    expect(stranger.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const other = await anAnswer(app, {
      postId: post.id,
      body: 'Me again.',
      guest: { name: 'Gil', email: 'gil@example.org' },
    });
    const wrongKey = await app.graphql(edit, { input }, { 'afterword-guest-key': other.guestKey! });
    expect(wrongKey.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const own = await app.ask(edit, { input }, { 'afterword-guest-key': mine.guestKey! });
    expect(own.editAnswer).toEqual({ body: 'Rest did not help.', version: 2 });
    const stale = await app.graphql(edit, { input }, { 'afterword-guest-key': mine.guestKey! });
    expect(stale.errors?.[0]?.extensions['code']).toBe('CONFLICT');
  });

  it('answers once when the same request comes again with the same key', async () => {
    const post = await aPost(app, asker);
    const send = (body: string) => anAnswer(app, { postId: post.id, body, by: asker, idempotencyKey: 'k1' });
    const [a, b] = await Promise.all([send('Ice helped.'), send('Ice helped.')]);
    expect(a.id).toBe(b.id);
    expect((await app.ask(THREAD, { id: post.id })).post.answerCount).toBe(1);
    await expect(send('Something else.')).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  });

  it('hides an answer from everybody but moderators, and from every number', async () => {
    const post = await aPost(app, asker);
    const moderator = await aModerator(app);
    const answer = await anAnswer(app, { postId: post.id, body: 'Cupping fixed my canary.' });
    expect((await tipsOf(app, post.id))['cupping']).toMatchObject({ tried: 1, helped: 1 });
    await app.ask(
      'mutation ($id: ID!) { hideAnswer(answerId: $id) { status } }',
      { id: answer.id },
      moderator.headers,
    );
    expect(await tipsOf(app, post.id)).toEqual({});
    const found = await app.ask('{ search(words: "canary", first: 5) { nodes { excerpt } } }');
    expect(found.search.nodes).toEqual([]);
    expect(
      (await app.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: answer.id })).data.node,
    ).toBeNull();
    await app.ask(
      'mutation ($id: ID!) { showAnswer(answerId: $id) { status } }',
      { id: answer.id },
      moderator.headers,
    );
    expect((await tipsOf(app, post.id))['cupping']).toMatchObject({ tried: 1, helped: 1 });
  });

  it('shows moderators a hidden reply below an answer that has no other', async () => {
    const post = await aPost(app, asker);
    const moderator = await aModerator(app);
    const answer = await anAnswer(app, { postId: post.id, body: 'Massage helped.' });
    const reply = await anAnswer(app, { postId: post.id, parentId: answer.id, body: 'Buy pills here.' });
    const query = 'mutation ($id: ID!) { hideAnswer(answerId: $id) { status } }';
    await app.ask(query, { id: reply.id }, moderator.headers);
    const replies = 'query ($id: ID!) { answer(id: $id) { replies(first: 5) { nodes { body } } } }';
    const { answer: seen } = await app.ask(replies, { id: answer.id }, moderator.headers);
    expect(seen.replies.nodes).toEqual([{ body: 'Buy pills here.' }]);
    expect((await app.ask(replies, { id: answer.id })).answer.replies.nodes).toEqual([]);
  });
});
