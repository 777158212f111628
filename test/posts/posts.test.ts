import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type Someone, STORY, tipsOf } from '../support/builders.js';

describe('A post', () => {
  let app: TestApp;
  let asker: Someone;

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
  });
  afterAll(() => app.close());

  it('shows its questions before it is published, and takes them as they were corrected', async () => {
    const { previewQuestions } = await app.ask(
      'query ($body: String!) { previewQuestions(body: $body) { text kind start end } }',
      { body: STORY },
    );
    expect(previewQuestions.map((q: { text: string; kind: string }) => [q.text, q.kind])).toEqual([
      ['How do you recover after a race?', 'OPEN'],
      ['Have you ever tried cupping?', 'YES_NO'],
    ]);
    for (const { start, end, text } of previewQuestions) expect(STORY.slice(start, end)).toBe(text);
    const post = await aPost(app, asker, { questions: [{ text: 'What do you eat?' }] });
    expect(post.questions.map(({ text }) => text)).toEqual(['What do you eat?']);
  });

  it('knows which practices its questions name', async () => {
    const post = await aPost(app, asker);
    const { node } = await app.ask(
      'query ($id: ID!) { node(id: $id) { ... on Question { practices { slug } post { id } } } }',
      { id: post.questions[1]!.id },
    );
    expect(node).toEqual({ practices: [{ slug: 'cupping' }], post: { id: post.id } });
  });

  it('keeps a question, and its answers, through an edit that keeps the words', async () => {
    const post = await aPost(app, asker);
    await anAnswer(app, { postId: post.id, body: 'Cupping helped me.' });
    const edit =
      'mutation ($input: EditPostInput!) { editPost(input: $input) { version questions { id text tips(first: 3) { nodes { tag { slug } } } } } }';
    const input = { postId: post.id, version: 1, body: `${STORY}\n\nWhat would you never do again?` };
    const { editPost } = await app.ask(edit, { input }, asker.headers);
    expect(editPost.questions).toHaveLength(3);
    expect(editPost.questions[1]).toEqual({
      id: post.questions[1]!.id,
      text: 'Have you ever tried cupping?',
      tips: { nodes: [{ tag: { slug: 'cupping' } }] },
    });
    const stale = await app.graphql(edit, { input }, asker.headers);
    expect(stale.errors?.[0]?.extensions['code']).toBe('CONFLICT');
  });

  it("is only its author's, and moderators', to edit and to close", async () => {
    const post = await aPost(app, asker);
    const other = await aMember(app, 'Other');
    const close = 'mutation ($id: ID!) { closePost(postId: $id) { status } }';
    expect((await app.graphql(close, { id: post.id }, other.headers)).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    expect((await app.graphql(close, { id: post.id })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    const moderator = await aModerator(app);
    expect(await app.ask(close, { id: post.id }, moderator.headers)).toEqual({
      closePost: { status: 'CLOSED' },
    });
    const may = await app.ask(
      'query ($id: ID!) { post(id: $id) { viewerMay { answer edit close hide } } }',
      { id: post.id },
      moderator.headers,
    );
    expect(may.post.viewerMay).toEqual({ answer: false, edit: true, close: true, hide: true });
  });

  it('that is hidden is nowhere, for anybody but moderators', async () => {
    const post = await aPost(app, asker, { title: 'A xylophone story' });
    const answer = await anAnswer(app, { postId: post.id, body: 'Glockenspiel and massage helped.' });
    const moderator = await aModerator(app);
    await app.ask(
      'mutation ($id: ID!) { hidePost(postId: $id) { status } }',
      { id: post.id },
      moderator.headers,
    );
    for (const headers of [{}, asker.headers]) {
      const seen = await app.graphql(
        `query ($post: ID!, $answer: ID!, $question: ID!) { posts(first: 50) { nodes { title } }
          node(id: $post) { id } gone: node(id: $answer) { id } asked: node(id: $question) { id }
          a: search(words: "xylophone", first: 5) { nodes { excerpt } } b: search(words: "glockenspiel", first: 5) { nodes { excerpt } }
          questions(first: 50) { nodes { post { title } } } }`,
        { post: post.id, answer: answer.id, question: post.questions[0]!.id },
        headers,
      );
      expect(seen.errors).toBeUndefined();
      expect(JSON.stringify(seen.data)).not.toMatch(/xylophone|glockenspiel/i);
      expect(seen.data).toMatchObject({ node: null, gone: null, asked: null });
      const scoped = await app.graphql(
        'query ($scope: ScopeInput) { tips(scope: $scope, first: 5) { nodes { rank } } }',
        { scope: { postId: post.id } },
        headers,
      );
      expect(scoped.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    expect(await tipsOf(app, post.id, moderator.headers)).toEqual({});
  });

  it('names a vocabulary that the board has', async () => {
    await expect(aPost(app, asker, { vocabulary: 'astronomy' })).rejects.toThrow('race-recovery, sleep');
    const left = await app.sql(`select 1 from posts where vocabulary = 'astronomy'`);
    expect(left).toEqual([]);
  });

  it('stands in pages that go both ways without losing or repeating any', async () => {
    for (let number = 1; number <= 7; number += 1) await aPost(app, asker, { title: `Page ${number}` });
    const page =
      'query ($first: Int, $after: String, $last: Int, $before: String) { posts(first: $first, after: $after, last: $last, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const all = (await app.ask(page, { first: 100 })).posts.nodes.map((node: { id: string }) => node.id);
    const forwards: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { posts } = await app.ask(page, { first: 3, after });
      forwards.push(...posts.nodes.map((node: { id: string }) => node.id));
      after = posts.pageInfo.endCursor;
      more = posts.pageInfo.hasNextPage;
    }
    expect(forwards).toEqual(all);
    const backwards: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const { posts } = await app.ask(page, { last: 3, before });
      backwards.unshift(...posts.nodes.map((node: { id: string }) => node.id));
      before = posts.pageInfo.startCursor;
      more = posts.pageInfo.hasPreviousPage;
    }
    expect(backwards).toEqual(all);
  });
});
