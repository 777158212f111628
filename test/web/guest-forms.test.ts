import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, aPost, type MadePost, PASSWORD } from '../support/builders.js';
import { Visitor } from '../support/visitor.js';

const GUEST = 'afterword.guest';
const FORM = 'afterword.form';

describe("A guest's form", () => {
  let app: TestApp;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
    post = await aPost(app, await aMember(app));
  });
  afterAll(() => app.close());

  const place = () => `/posts/${keyOf(post.id)}`;
  /** The fields of the form as the page gives it, filled in. */
  const formFor = async (visitor: Visitor, once?: string): Promise<[string, string][]> => {
    const shown = await visitor.get(place());
    const { html } = shown.location ? await visitor.get(shown.location) : shown;
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1]!;
    return [
      ['token', valueOf('token')],
      ['once', once ?? valueOf('once')],
      ['body', 'Cupping helped.'],
      ['name', 'Gil'],
    ];
  };
  const keyAfter = async (visitor: Visitor, form: [string, string][]) => {
    visitor.cookies.delete(GUEST);
    expect((await visitor.post(`${place()}/answer`, form)).status).toBe(303);
    return visitor.cookies.get(GUEST)!;
  };

  it('comes from the same guest when it is sent twice, and another one from another', async () => {
    const visitor = new Visitor(app.url);
    const form = await formFor(visitor);
    const key = await keyAfter(visitor, form);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(await keyAfter(visitor, form)).toBe(key);
    expect(await keyAfter(visitor, await formFor(visitor))).not.toBe(key);
  });

  it('makes a key that nobody can reckon who knows the cookie of the browser alone', async () => {
    const visitor = new Visitor(app.url);
    const form = await formFor(visitor, '');
    expect(await keyAfter(visitor, form)).not.toBe(await keyAfter(visitor, form));
  });

  it('holds no more after somebody has signed out', async () => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    await visitor.send('/account/sign-in', { email, password: PASSWORD });
    const form = await formFor(visitor);
    const before = visitor.cookies.get(FORM);
    await visitor.send('/account', {}, '/account/sign-out');
    expect((await visitor.post(`${place()}/answer`, form)).status).toBe(403);
    await visitor.get((await visitor.get(place())).location!);
    expect(visitor.cookies.get(FORM)).not.toBe(before);
  });
});
