import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type MadePost, type Someone } from '../support/builders.js';

const PUBLISH =
  'mutation ($input: PublishPostInput!) { publishPost(input: $input) { title body questions { text } } }';
const EDIT_POST = 'mutation ($input: EditPostInput!) { editPost(input: $input) { title } }';
const ANSWER = 'mutation ($input: AnswerInput!) { answer(input: $input) { answer { id body } } }';
const EDIT_ANSWER = 'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }';
const FAMILY = '👨‍👩‍👧';

describe('What can not be seen', () => {
  let app: TestApp;
  let ana: Someone;
  let post: MadePost;
  const story = { title: 'Sore', body: 'How do you rest?', vocabulary: 'race-recovery' };

  beforeAll(async () => {
    app = await startApp();
    ana = await aMember(app);
    post = await aPost(app, ana);
  });
  afterAll(() => app.close());

  const refusal = async (mutation: string, input: object) =>
    (await app.graphql(mutation, { input }, ana.headers)).errors?.[0]?.extensions;

  it.each([
    ['\u200B', 'zero-width'],
    ['\u3164', 'Hangul filler'],
    ['\u2800', 'blank Braille'],
    ['Sore \u202Egnirts', 'turned'],
    ['Sore \u2066hip\u2069', 'isolated'],
    [`Sore${'\u0317'.repeat(180)}`, 'stacked'],
  ])('is refused in a title and in a question: %j (%s)', async (text) => {
    const rule = { code: 'BAD_USER_INPUT', rule: 'unseenCharacters' };
    const titled = { ...rule, field: 'title' };
    expect(await refusal(PUBLISH, { ...story, title: text })).toMatchObject(titled);
    expect(await refusal(EDIT_POST, { postId: post.id, version: 1, title: text })).toMatchObject(titled);
    const questions = [{ text }];
    expect(await refusal(PUBLISH, { ...story, questions })).toMatchObject({ ...rule, field: 'questions' });
  });

  it.each(['\u200B', '\u3164', '\u2800 \n\u2800'])('is no story and no answer alone: %j', async (body) => {
    const rule = { code: 'BAD_USER_INPUT', field: 'body', rule: 'nothingSeen' };
    expect(await refusal(PUBLISH, { ...story, body })).toMatchObject(rule);
    expect(await refusal(EDIT_POST, { postId: post.id, version: 1, body })).toMatchObject(rule);
    expect(await refusal(ANSWER, { postId: post.id, body })).toMatchObject(rule);
    const answer = await anAnswer(app, { postId: post.id, body: 'Rest.', by: ana });
    expect(await refusal(EDIT_ANSWER, { answerId: answer.id, version: 1, body })).toMatchObject(rule);
  });

  it('stays in stories and answers as it was sent, and goes from the questions that are found there', async () => {
    const body = `\u202AMy hip is sore.\u202C\n\nHow do you re\u200Bst ${FAMILY}?`;
    const { publishPost } = await app.ask(PUBLISH, { input: { ...story, body } }, ana.headers);
    expect(publishPost).toMatchObject({ body, questions: [{ text: `How do you rest ${FAMILY}?` }] });
    const said = { postId: post.id, body: 'Re\u200Bst \u2067helped\u2069.' };
    const { answer } = await app.ask(ANSWER, { input: said }, ana.headers);
    expect(answer.answer.body).toBe(said.body);
  });

  it('is no hindrance to emoji and to languages that join their letters', async () => {
    for (const title of [`${FAMILY} ❤️‍🔥`, 'می\u200Cخواهم بدوم', 'क्\u200Dष']) {
      const { publishPost } = await app.ask(PUBLISH, { input: { ...story, title } }, ana.headers);
      expect(publishPost.title).toBe(title);
    }
    await anAnswer(app, { postId: post.id, body: 'Rest.', guest: { name: `نیم\u200Cفاصله ${FAMILY}` } });
  });

  it('lets the story of an old post be changed whose title had such characters', async () => {
    const old = await aPost(app, ana);
    await app.sql(`update posts set title = $1 where title = 'After the race'`, ['Old\u200B']);
    const input = { postId: old.id, version: 1, body: 'Told anew.' };
    expect((await app.ask(EDIT_POST, { input }, ana.headers)).editPost.title).toBe('Old\u200B');
  });
});
