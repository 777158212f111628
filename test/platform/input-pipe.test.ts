import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';

describe('An input that breaks a rule of its type', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const told = async (query: string, variables: object) => {
    const { errors, status } = await app.graphql(query, variables);
    const [error] = errors ?? [];
    return { status, message: error?.message, ...error?.extensions };
  };
  const ANSWER = 'mutation ($input: AnswerInput!) { answer(input: $input) { guestKey } }';
  const POSTS = 'query ($filter: PostFilter) { posts(first: 1, filter: $filter) { nodes { id } } }';

  it('is refused with the field as the client spelt it, the rule, and words that name both', async () => {
    expect(await told(POSTS, { filter: { vocabulary: 'v'.repeat(101) } })).toEqual({
      status: 200,
      code: 'BAD_USER_INPUT',
      field: 'filter.vocabulary',
      rule: 'maxLength',
      message: 'filter.vocabulary must be shorter than or equal to 100 characters.',
    });
  });

  it('is refused by the field inside of the object that it stands in', async () => {
    const input = { postId: 'x', body: 'Massage.', guest: { name: 'n'.repeat(201) } };
    expect(await told(ANSWER, { input })).toMatchObject({ field: 'input.guest.name', rule: 'maxLength' });
  });

  it('may leave out, or give as null, whatever may be null', async () => {
    for (const filter of [undefined, null, {}, { vocabulary: null }])
      expect(await told(POSTS, { filter })).toEqual({ status: 200, message: undefined });
  });
});
