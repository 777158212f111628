import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type Someone } from '../support/builders.js';

const SUGGESTED = `query ($vocabulary: String!) { tagSuggestions(vocabulary: $vocabulary) { answers nodes {
  term people kind parent { slug } examples { start end quote answer { body } } } } }`;

describe('Suggestions of tags', () => {
  let app: TestApp;
  let moderator: Someone;

  beforeAll(async () => {
    app = await startApp();
    moderator = await aModerator(app);
    const asker = await aMember(app);
    const post = await aPost(app, asker);
    for (const body of ['I tried moon boots and they helped.', 'Moon boots, massage and a nap.'])
      await anAnswer(app, { postId: post.id, by: await aMember(app), body });
    await anAnswer(app, { postId: post.id, by: asker, body: 'I used a magic carpet. Magic carpet!' });
  });
  afterAll(() => app.close());

  it('tell moderators what people use and no tag stands for, with the sentences', async () => {
    const { tagSuggestions } = await app.ask(SUGGESTED, { vocabulary: 'race-recovery' }, moderator.headers);
    expect(tagSuggestions.answers).toBe(2);
    expect(tagSuggestions.nodes[0]).toMatchObject({ term: 'moon boot', people: 2, kind: 'PRACTICE' });
    for (const { start, end, quote, answer } of tagSuggestions.nodes[0].examples)
      expect(answer.body.slice(start, end)).toBe(quote);
  });

  it('are for nobody else', async () => {
    const { errors } = await app.graphql(SUGGESTED, { vocabulary: 'race-recovery' });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const member = await aMember(app);
    const refused = await app.graphql(SUGGESTED, { vocabulary: 'race-recovery' }, member.headers);
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('are refused for a vocabulary that the board does not have', async () => {
    const { errors } = await app.graphql(SUGGESTED, { vocabulary: 'knitting' }, moderator.headers);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/no vocabulary "knitting"\. It has: .*race-recovery/);
  });
});
