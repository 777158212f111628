import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, aPost, PASSWORD } from '../support/builders.js';
import { type Shown, Visitor } from '../support/visitor.js';

describe('A form that is refused', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const titleOf = ({ html }: Shown) => /<title>([^<]*)/.exec(html)?.[1];
  /** Where the message above the fields leads. */
  const target = ({ html }: Shown) => /role="alert".*?<a href="#([^"]+)">/.exec(html)?.[1];

  it.each([
    ['en', 'Error: Open an account · Afterword', 'Open an account · Afterword'],
    ['de', 'Fehler: Konto eröffnen · Afterword', 'Konto eröffnen · Afterword'],
  ])('says so first of all in its title (%s), and leads to its field', async (language, refused, before) => {
    const visitor = new Visitor(app.url);
    expect(titleOf(await visitor.get(`/account/sign-up?lang=${language}`))).toBe(before);
    const sent = { name: 'B', email: 'b@example.org', password: 'short' };
    const shown = await visitor.send('/account/sign-up', sent);
    expect(titleOf(shown)).toBe(refused);
    expect(target(shown)).toBe('field-password');
    expect(shown.html).toContain('<input id="field-password"');
  });

  it('leads to all fields that there are, one by one', async () => {
    const ana = await aMember(app);
    const post = await aPost(app, ana);
    const place = `/posts/${keyOf(post.id)}`;
    const guest = new Visitor(app.url);
    const page = (await guest.get(place)).location!;
    const answered = (fields: Record<string, string>) =>
      guest.send(page, { body: 'Rest.', name: 'Gil', ...fields }, `${place}/answer`);
    const asker = new Visitor(app.url);
    await asker.send('/account/sign-in', { email: ana.email, password: PASSWORD });
    const asked = (fields: Record<string, string>) =>
      asker.send('/ask', { title: 'Hip', body: 'How?', vocabulary: 'race-recovery', do: 'send', ...fields });
    const refused: [string, Shown][] = [
      ['field-body', await answered({ body: ' ' })],
      ['field-name', await answered({ name: ' ' })],
      ['field-email', await answered({ email: 'x' })],
      ['field-question', await answered({ question: post.id })],
      ['field-title', await asked({ title: ' ' })],
      ['field-questions', await asked({ question: 'x'.repeat(2_000) })],
    ];
    for (const [field, shown] of refused) {
      expect(shown.status, field).toBe(422);
      expect(target(shown)).toBe(field);
      expect(shown.html).toContain(` id="${field}"`);
      expect(titleOf(shown)).toMatch(/^Error: /);
    }
  });

  it.each([
    [
      'en',
      'The title has invisible or stacked characters',
      'The story has only invisible characters',
      'This has only',
    ],
    [
      'de',
      'Im Titel stehen unsichtbare',
      'In der Geschichte stehen nur',
      'Hier stehen nur unsichtbare Zeichen',
    ],
  ])('says what can not be seen (%s)', async (language, title, story, answer) => {
    const ana = await aMember(app);
    const post = await aPost(app, ana);
    const visitor = new Visitor(app.url);
    await visitor.send(`/account/sign-in?lang=${language}`, { email: ana.email, password: PASSWORD });
    const asked = (fields: Record<string, string>) =>
      visitor.send('/ask', {
        title: 'Hip',
        body: 'How?',
        vocabulary: 'race-recovery',
        do: 'send',
        ...fields,
      });
    expect((await asked({ title: 'Hip\u202E' })).html).toContain(title);
    expect((await asked({ body: '\u3164' })).html).toContain(story);
    const place = `/posts/${keyOf(post.id)}`;
    const page = (await visitor.get(place)).location!;
    const answered = await visitor.send(page, { body: '\u2800' }, `${place}/answer`);
    expect([answered.status, target(answered)]).toEqual([422, 'field-body']);
    expect(answered.html).toContain(answer);
  });
});
