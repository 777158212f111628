import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type MadeAnswer } from '../support/builders.js';
import { Visitor } from '../support/visitor.js';

describe('The words for a practice that was missed', () => {
  let app: TestApp;
  let answer: MadeAnswer;

  beforeAll(async () => {
    app = await startApp();
    const post = await aPost(app, await aMember(app));
    answer = await anAnswer(app, { postId: post.id, body: 'Massage helped. '.repeat(1_000) });
  });
  afterAll(() => app.close());

  it.each([
    ['spaces', `x${' '.repeat(30_000)}y`],
    ['letters', 'a'.repeat(30_000)],
    ['letters, fewer than the answer has', 'a'.repeat(15_000)],
  ])('are refused beside their field, and at once, when they are %s alone', async (_, words) => {
    const visitor = new Visitor(app.url);
    visitor.cookies.set('afterword.guest', answer.guestKey!);
    const before = process.cpuUsage();
    const fields = { act: 'add', practice: 'cupping', words, how: 'HELPED' };
    const { status, html } = await visitor.send(`/answers/${keyOf(answer.id)}/reading`, fields);
    expect(status).toBe(422);
    expect(/id="field-words-problem">([^<]*)/.exec(html)?.[1]).toBe(
      'These words are not in the answer. Copy them as they stand there.',
    );
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
  });
});
