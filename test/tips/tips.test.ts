import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CheckTips } from '../../src/tips/check-tips.use-case.js';
import { RebuildTips } from '../../src/tips/rebuild-tips.use-case.js';
import { type TestApp, startApp } from '../support/app.js';
import {
  aMember,
  aModerator,
  anAnswer,
  aPost,
  type MadePost,
  type Someone,
  tipsOf,
} from '../support/builders.js';

describe('The tips of a post', () => {
  let app: TestApp;
  let asker: Someone;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
  });
  afterAll(() => app.close());

  const newPost = async () => (post = await aPost(app, asker));

  it('count people and not mentions, with children rolled up into their parents', async () => {
    await newPost();
    const guest = { name: 'Gil', email: 'gil@example.org' };
    await anAnswer(app, {
      postId: post.id,
      body: 'Deep tissue massage helped me. Massage is brilliant.',
      guest,
    });
    await anAnswer(app, { postId: post.id, body: 'As I said, massage helped me.', guest });
    await anAnswer(app, {
      postId: post.id,
      body: 'I tried massage and it did nothing for me.',
      guest: { name: 'Hal' },
    });
    const tips = await tipsOf(app, post.id);
    expect(tips['massage']).toMatchObject({ tried: 2, helped: 1, didNotHelp: 1 });
    expect(tips['deep-tissue-massage']).toMatchObject({ tried: 1, helped: 1 });
  });

  it('leave the author of the post out', async () => {
    await newPost();
    const answer = await anAnswer(app, { postId: post.id, body: 'Massage helped me too.', by: asker });
    expect(await tipsOf(app, post.id)).toEqual({});
    const { answer: read } = await app.ask(
      'query ($id: ID!) { answer(id: $id) { reading { tags { stance } } } }',
      { id: answer.id },
    );
    expect(read.reading.tags).toEqual([{ stance: 'HELPED' }]);
  });

  it('show what the author says apart from what readers say', async () => {
    await newPost();
    const answer = await anAnswer(app, { postId: post.id, body: 'Did massage help you?' });
    await anAnswer(app, {
      postId: post.id,
      parentId: answer.id,
      body: 'Massage helped me a lot.',
      by: asker,
    });
    const { post: read } = await app.ask(
      `query ($id: ID!) { post(id: $id) { tips(first: 5) { nodes { people { tried asking }
        quotes(first: 5) { text } authorQuotes { text bucket } } } } }`,
      { id: post.id },
    );
    expect(read.tips.nodes).toEqual([
      {
        people: { tried: 0, asking: 1 },
        quotes: [{ text: 'Did massage help you?' }],
        authorQuotes: [{ text: 'Massage helped me a lot.', bucket: 'HELPED' }],
      },
    ]);
  });

  it('call helped and did not help of one person mixed', async () => {
    await newPost();
    const gil = await aMember(app, 'Gil');
    await anAnswer(app, { postId: post.id, body: 'Ice helped me.', by: gil });
    await anAnswer(app, { postId: post.id, body: 'Ice did nothing for me this time.', by: gil });
    expect((await tipsOf(app, post.id))['ice']).toMatchObject({
      tried: 1,
      mixed: 1,
      helped: 0,
      didNotHelp: 0,
    });
  });

  it('follow an edit, a withdrawal and a hidden post at once', async () => {
    await newPost();
    const gil = await aMember(app, 'Gil');
    const moderator = await aModerator(app);
    const answer = await anAnswer(app, { postId: post.id, body: 'Cupping helped me.', by: gil });
    const edit =
      'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { post { tips(first: 5) { nodes { people { helped didNotHelp } } } } } }';
    const input = { answerId: answer.id, version: answer.version, body: 'Cupping did not help me at all.' };
    const edited = await app.ask(edit, { input }, gil.headers);
    expect(edited.editAnswer.post.tips.nodes).toEqual([{ people: { helped: 0, didNotHelp: 1 } }]);
    await app.ask(
      'mutation ($id: ID!) { hidePost(postId: $id) { status } }',
      { id: post.id },
      moderator.headers,
    );
    expect(await app.get(CheckTips).execute()).toEqual([]);
    const board = await app.ask('{ tips(first: 100) { nodes { tag { slug } } } }');
    expect(board.tips.nodes.map((tip: { tag: { slug: string } }) => tip.tag.slug)).not.toContain('cupping');
    await app.ask(
      'mutation ($id: ID!) { showPost(postId: $id) { status } }',
      { id: post.id },
      moderator.headers,
    );
    await app.ask('mutation ($id: ID!) { withdrawAnswer(answerId: $id) }', { id: answer.id }, gil.headers);
    expect(await tipsOf(app, post.id)).toEqual({});
  });

  it('open their numbers: every quote stands in its answer, in the group it is shown for', async () => {
    await newPost();
    await anAnswer(app, {
      postId: post.id,
      body: '🙂 So sore. Epsom salt baths helped me a lot! Nothing else.',
    });
    await anAnswer(app, { postId: post.id, body: 'Epsom salt baths did nothing for me.' });
    const { post: read } = await app.ask(
      `query ($id: ID!) { post(id: $id) { tips(first: 5) { nodes { tag { slug }
        evidence(first: 10, buckets: HELPED) { nodes { text start end bucket answer { body } } } } } } }`,
      { id: post.id },
    );
    const [tip] = read.tips.nodes;
    expect(tip.evidence.nodes).toHaveLength(1);
    for (const quote of tip.evidence.nodes) {
      expect(quote.bucket).toBe('HELPED');
      expect(quote.answer.body.slice(quote.start, quote.end)).toBe(quote.text);
      expect(quote.text).toContain('helped me a lot');
    }
  });

  it('open the number of a person who says one thing in one answer and the opposite in another', async () => {
    await newPost();
    const gil = await aMember(app, 'Gil');
    await anAnswer(app, { postId: post.id, body: 'Massage helped me.', by: gil });
    await anAnswer(app, { postId: post.id, body: 'Massage did nothing for me.', by: gil });
    await anAnswer(app, { postId: post.id, body: 'I tried massage last week.', by: gil });
    const { post: read } = await app.ask(
      `query ($id: ID!) { post(id: $id) { tips(first: 1) { nodes { people { mixed tried }
        mixed: evidence(first: 10, buckets: [MIXED]) { nodes { bucket countedAs } }
        helped: evidence(first: 10, buckets: [HELPED]) { nodes { bucket } }
        all: evidence(first: 10) { nodes { bucket countedAs } } } } } }`,
      { id: post.id },
    );
    const [tip] = read.tips.nodes;
    expect(tip.people).toEqual({ mixed: 1, tried: 1 });
    expect(new Set(tip.mixed.nodes.map((quote: { bucket: string }) => quote.bucket))).toEqual(
      new Set(['HELPED', 'DID_NOT_HELP']),
    );
    expect(tip.helped.nodes).toEqual([]);
    expect(tip.all.nodes).toHaveLength(3);
    for (const quote of tip.all.nodes) expect(quote.countedAs).toBe('MIXED');
  });

  it('are found by vocabulary, and the concerns that they are told for by their names', async () => {
    await newPost();
    await anAnswer(app, { postId: post.id, body: 'I tried cupping for my knee and it helped.' });
    const { running, cooking, concerns } = await app.ask(
      `{ running: tips(first: 100, filter: { vocabulary: "race-recovery" }) { nodes { tag { slug } } }
        cooking: tips(first: 1, filter: { vocabulary: "kitchen" }) { nodes { tag { slug } } }
        concerns(first: 10, vocabulary: "race-recovery") { totalCount nodes { slug } } }`,
    );
    expect(running.nodes).toContainEqual({ tag: { slug: 'cupping' } });
    expect(cooking.nodes).toEqual([]);
    expect(concerns.nodes).toContainEqual({ slug: 'knee' });
    expect(concerns.totalCount).toBe(concerns.nodes.length);
  });

  it('are counted by question, by concern and over the board', async () => {
    await newPost();
    await anAnswer(app, { postId: post.id, body: 'I tried cupping for my hip and it helped.' });
    const yesNo = post.questions[1]!.id;
    const { tag } = await app.ask(
      '{ tag(slug: "hip", vocabulary: "race-recovery") { id tips(first: 5) { nodes { tag { slug } people { helped } } } } }',
    );
    expect(tag.tips.nodes).toEqual([{ tag: { slug: 'cupping' }, people: { helped: 1 } }]);
    const scoped = await app.ask(
      'query ($scope: ScopeInput) { tips(scope: $scope, first: 5) { nodes { tag { slug } } } }',
      { scope: { questionId: yesNo } },
    );
    expect(scoped.tips.nodes).toEqual([{ tag: { slug: 'cupping' } }]);
    const filtered = await app.ask(
      '{ tips(first: 100, filter: { stance: DID_NOT_HELP }) { nodes { people { didNotHelp } } } }',
    );
    for (const tip of filtered.tips.nodes) expect(tip.people.didNotHelp).toBeGreaterThan(0);
  });

  it('are found wrong by the check when they are changed behind its back, and mended by a rebuild', async () => {
    await newPost();
    await anAnswer(app, { postId: post.id, body: 'Massage helped me.' });
    expect(await app.get(CheckTips).execute()).toEqual([]);
    await app.sql('update tips set helped = helped + 1');
    await app.sql(`delete from tip_scopes where ctid in (select ctid from tip_scopes limit 1)`);
    await app.sql(
      `update tip_evidence set bucket = 'ASKING' where ctid in (select ctid from tip_evidence limit 1)`,
    );
    const found = (await app.get(CheckTips).execute()).map(({ where }) => where.split(' ')[0]);
    expect(new Set(found)).toEqual(new Set(['tips', 'tip_scopes', 'tip_evidence']));
    await app.get(RebuildTips).execute();
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  it('stay right when many people write at once', async () => {
    await newPost();
    const write = async (name: string) => {
      const answer = await anAnswer(app, {
        postId: post.id,
        body: 'Massage and ice helped me, foam rolling did nothing.',
        guest: { name },
      });
      await app.ask(
        'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }',
        { input: { answerId: answer.id, version: 1, body: 'Ice did nothing for me.' } },
        { 'afterword-guest-key': answer.guestKey! },
      );
    };
    await Promise.all(Array.from({ length: 24 }, (_, index) => write(`Guest ${index}`)));
    expect(await tipsOf(app, post.id)).toMatchObject({ ice: { tried: 24, didNotHelp: 24 } });
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });
});
