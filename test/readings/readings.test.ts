import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadAnswers } from '../../src/readings/read-answers.use-case.js';
import { CheckTips } from '../../src/tips/check-tips.use-case.js';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type Someone, tipsOf } from '../support/builders.js';

const READING = `query ($id: ID!) { answer(id: $id) { body reading { engineVersion questions { text }
  durations { text minDays maxDays } mentions { start end quote tag { slug } }
  tags { stance experience confidence source rule tag { id slug } } } } }`;
const CORRECT = 'mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { id } }';

describe('What is read from an answer', () => {
  let app: TestApp;
  let asker: Someone;
  let gil: Someone;

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
    gil = await aMember(app, 'Gil');
  });
  afterAll(() => app.close());

  const readingOf = async (id: string) => (await app.ask(READING, { id })).answer;
  const tagId = async (slug: string): Promise<string> =>
    (
      await app.ask('query ($slug: String!) { tag(slug: $slug, vocabulary: "race-recovery") { id } }', {
        slug,
      })
    ).tag.id;

  it('is there at once, with evidence, questions and durations', async () => {
    const post = await aPost(app, asker);
    const answer = await anAnswer(app, {
      postId: post.id,
      by: gil,
      body: 'I took 2-3 days off after the race, and cupping helped.',
    });
    const { body, reading } = await readingOf(answer.id);
    expect(reading.tags.map((tag: { tag: { slug: string } }) => tag.tag.slug).sort()).toEqual([
      'cupping',
      'rest',
    ]);
    expect(reading.durations).toEqual([{ text: '2-3 days', minDays: 2, maxDays: 3 }]);
    expect(reading.questions.map((question: { text: string }) => question.text)).toContain(
      'Have you ever tried cupping?',
    );
    for (const { start, end, quote } of reading.mentions) expect(body.slice(start, end)).toBe(quote);
  });

  it('can be corrected by its writer, and the tips follow in the same transaction', async () => {
    const post = await aPost(app, asker);
    const answer = await anAnswer(app, {
      postId: post.id,
      by: gil,
      body: 'Ice and cupping helped. The dunking barrel too.',
    });
    const cupping = await tagId('cupping');
    const iceBath = await tagId('ice-bath');
    const start = 'Ice and cupping helped. The '.length;
    await app.ask(
      CORRECT,
      {
        input: {
          answerId: answer.id,
          tags: [
            { tagId: cupping, reject: true },
            {
              tagId: iceBath,
              stance: 'MIXED',
              experience: 'FIRST_HAND',
              evidence: { start, end: start + 'dunking barrel'.length },
            },
          ],
        },
      },
      gil.headers,
    );
    const tips = await tipsOf(app, post.id);
    expect(tips['cupping']).toBeUndefined();
    expect(tips['ice-bath']).toMatchObject({ tried: 1, mixed: 1 });
    expect(tips['ice']).toMatchObject({ tried: 1, mixed: 1 });
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  it('keeps what people said through every re-reading and edit', async () => {
    const post = await aPost(app, asker);
    const answer = await anAnswer(app, { postId: post.id, by: gil, body: 'Cupping helped me.' });
    const input = {
      answerId: answer.id,
      tags: [{ tagId: await tagId('cupping'), stance: 'DID_NOT_HELP', experience: 'FIRST_HAND' }],
    };
    await app.ask(CORRECT, { input }, gil.headers);
    const [row] = await app.sql<{ id: string }>('select id from answers order by created_at desc limit 1');
    await app.get(ReadAnswers).execute([row!.id]);
    expect((await tipsOf(app, post.id))['cupping']).toMatchObject({ helped: 0, didNotHelp: 1 });
    await app.ask(
      'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }',
      { input: { answerId: answer.id, version: 1, body: 'Well: cupping helped me a lot.' } },
      gil.headers,
    );
    expect((await tipsOf(app, post.id))['cupping']).toMatchObject({ helped: 0, didNotHelp: 1 });
    expect((await readingOf(answer.id)).reading.tags).toMatchObject([{ source: 'AUTHOR', rule: 'person' }]);
  });

  it('can be decided by a moderator, whom the writer does not overrule', async () => {
    const post = await aPost(app, asker);
    const moderator = await aModerator(app);
    const answer = await anAnswer(app, { postId: post.id, by: gil, body: 'Cupping helped me.' });
    const input = {
      answerId: answer.id,
      tags: [{ tagId: await tagId('cupping'), stance: 'NO_OUTCOME', experience: 'FIRST_HAND' }],
    };
    await app.ask(CORRECT, { input }, moderator.headers);
    const overruled = await app.graphql(CORRECT, { input }, gil.headers);
    expect(overruled.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const stranger = await app.graphql(CORRECT, { input }, asker.headers);
    expect(stranger.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is confirmed in one step, and stays as it was read', async () => {
    const post = await aPost(app, asker);
    const answer = await anAnswer(app, { postId: post.id, by: gil, body: 'Cupping helped me.' });
    const { confirmReading } = await app.ask(
      'mutation ($id: ID!) { confirmReading(answerId: $id) { reading { tags { source stance confidence } } } }',
      { id: answer.id },
      gil.headers,
    );
    expect(confirmReading.reading.tags).toEqual([{ source: 'AUTHOR', stance: 'HELPED', confidence: 1 }]);
  });

  it.each([
    [{ stance: 'HELPED' }, 'incomplete'],
    [{ stance: 'HELPED', experience: 'FIRST_HAND', evidence: { start: 5, end: 5000 } }, 'evidence'],
    [{ stance: 'HELPED', experience: 'FIRST_HAND', evidence: { start: 19, end: 20 } }, 'evidence'],
  ])('refuses a correction that says too little or points outside: %j', async (correction, rule) => {
    const post = await aPost(app, asker);
    const answer = await anAnswer(app, { postId: post.id, by: gil, body: 'Cupping helped me. 🙂' });
    const input = { answerId: answer.id, tags: [{ tagId: await tagId('cupping'), ...correction }] };
    const refused = await app.graphql(CORRECT, { input }, gil.headers);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule });
    expect((await tipsOf(app, post.id))['cupping']).toMatchObject({ helped: 1 });
  });
});
