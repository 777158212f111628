import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, aPost, type MadePost } from '../support/builders.js';

const ANSWER = `mutation ($input: AnswerInput!) {
  answer(input: $input) { guestKey answer { id author { id name } viewerMay { edit } } }
}`;

describe("A guest's key", () => {
  let app: TestApp;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    post = await aPost(app, await aMember(app));
  });

  const answer = async (key: string, input: object = {}) => {
    const whole = { postId: post.id, body: 'Cupping helped.', guest: { name: 'Gil' }, ...input };
    return (await app.ask(ANSWER, { input: whole }, { 'afterword-guest-key': key })).answer;
  };

  it("may be of a client's own making, and makes one person", async () => {
    const key = 'a'.repeat(32);
    const [first, second] = await Promise.all([answer(key), answer(key, { body: 'Rest too.' })]);
    expect([first.guestKey, second.guestKey]).toEqual([null, null]);
    expect(first.answer.author.id).toBe(second.answer.author.id);
    expect(first.answer.viewerMay.edit).toBe(true);
  });

  it('is taken from nobody when it is short enough to guess', async () => {
    const first = await answer('a'.repeat(31));
    const second = await answer('a'.repeat(31));
    expect(first.guestKey).toMatch(/^[\w-]{43}$/);
    expect(second.answer.author.id).not.toBe(first.answer.author.id);
  });

  it('says who repeats a request, whatever name comes along', async () => {
    const key = 'b'.repeat(32);
    const first = await answer(key, { idempotencyKey: 'one' });
    const again = await answer(key, { idempotencyKey: 'one', guest: { name: 'Gilbert' } });
    expect(again.answer).toEqual(first.answer);
  });

  it('opens no answer of another key, though it came with the same name and the same e-mail', async () => {
    const guest = { name: 'Ida', email: 'ida@example.org' };
    const [ida, other] = ['c'.repeat(32), 'd'.repeat(32)] as const;
    const { id: answerId, author } = (await answer(ida, { body: 'Massage helped.', guest })).answer;
    expect((await answer(other, { guest })).answer.author.id).toBe(author.id);
    const headers = { 'afterword-guest-key': other };
    const tries: [string, object][] = [
      [
        '($input: EditAnswerInput!) { editAnswer(input: $input) { id } }',
        { input: { answerId, version: 1, body: 'Mine.' } },
      ],
      ['($answerId: ID!) { withdrawAnswer(answerId: $answerId) }', { answerId }],
      ['($answerId: ID!) { confirmReading(answerId: $answerId) { id } }', { answerId }],
      [
        '($input: CorrectReadingInput!) { correctReading(input: $input) { id } }',
        { input: { answerId, tags: [] } },
      ],
    ];
    for (const [operation, variables] of tries) {
      const { errors } = await app.graphql(`mutation ${operation}`, variables, headers);
      expect(
        errors?.map(({ extensions }) => extensions['code']),
        operation,
      ).toEqual(['FORBIDDEN']);
    }
    const MAY = `query ($answerId: ID!) {
      answer(id: $answerId) { body status viewerMay { edit withdraw correctReading } }
    }`;
    const kept = { body: 'Massage helped.', status: 'VISIBLE' };
    expect((await app.ask(MAY, { answerId }, headers)).answer).toEqual({
      ...kept,
      viewerMay: { edit: false, withdraw: false, correctReading: false },
    });
    expect((await app.ask(MAY, { answerId }, { 'afterword-guest-key': ida })).answer).toEqual({
      ...kept,
      viewerMay: { edit: true, withdraw: true, correctReading: true },
    });
  });
});
