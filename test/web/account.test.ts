import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, PASSWORD } from '../support/builders.js';
import { Visitor } from '../support/visitor.js';

const SIGN_IN = '/account/sign-in';
const SIGN_UP = '/account/sign-up';

/** What stands beside a field, as its description says. */
function besideField(html: string, name: string): string | undefined {
  return new RegExp(`id="field-${name}-problem">([^<]*)`).exec(html)?.[1];
}

describe('The pages for signing in', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('open an account, and lead where somebody wanted to go', async () => {
    const visitor = new Visitor(app.url);
    expect((await visitor.get('/ask')).location).toBe('/account/sign-in?next=%2Fask');
    const { html } = await visitor.get('/account/sign-in?next=%2Fask');
    expect(html).toContain('href="/account/sign-up?next=%2Fask"');
    const fields = { name: 'Ana', email: 'ana@example.org', password: PASSWORD, next: '/ask' };
    expect(await visitor.send(SIGN_UP, fields)).toMatchObject({ status: 303, location: '/ask' });
    const ask = await visitor.get('/ask');
    expect(ask.status).toBe(200);
    expect(ask.html).toContain('<bdi>Ana</bdi>');
  });

  it('keep the session in a cookie that no script reads and no other site sends', async () => {
    const { email } = await aMember(app);
    const { headers } = await new Visitor(app.url).send(SIGN_IN, { email, password: PASSWORD });
    const cookie = headers.getSetCookie().find((each) => each.includes('session_token'))!;
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    expect(cookie).not.toMatch(/; Secure/i);
  });

  it('send their cookies by https alone where the board is reached by https', async () => {
    const secure = await startApp({ PUBLIC_URL: 'https://board.example' });
    try {
      const { email } = await aMember(secure);
      const visitor = new Visitor(secure.url);
      const form = await visitor.get(SIGN_IN);
      const { headers } = await visitor.send(SIGN_IN, { email, password: PASSWORD });
      const cookies = [...form.headers.getSetCookie(), ...headers.getSetCookie()];
      expect(cookies.some((each) => each.includes('session_token'))).toBe(true);
      for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i);
      // No neighbouring host can set those of ours.
      const ours = cookies.filter((each) => !each.includes('session_token'));
      expect(ours.length).toBeGreaterThan(0);
      for (const cookie of ours) expect(cookie).toMatch(/^__Host-afterword\.[^;]+;.* Path=\/;/);
      await visitor.get('/?lang=de');
      expect((await visitor.get('/')).html).toContain('<html lang="de"');
      expect((await visitor.get('/account')).status).toBe(200);
    } finally {
      await secure.close();
    }
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/.//elsewhere.example',
  ])('never lead to another host: %s', async (next) => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    const { html } = await visitor.get(`${SIGN_IN}?next=${encodeURIComponent(next)}`);
    expect(html).toContain('name="next" value="/"');
    const { location } = await visitor.send(SIGN_IN, { email, password: PASSWORD, next });
    expect(location).toBe('/');
    const again = await visitor.get(`${SIGN_IN}?next=${encodeURIComponent(next)}`);
    expect(again.location).toBe('/account');
  });

  it('tell of a wrong password and of an unknown address alike, beside the password, and keep the address', async () => {
    const { email } = await aMember(app);
    const told: unknown[] = [];
    for (const address of [email, 'nobody@example.org']) {
      const visitor = new Visitor(app.url);
      const { status, html } = await visitor.send(SIGN_IN, { email: address, password: 'a wrong phrase' });
      expect(html).toContain(`value="${address}"`);
      expect(html).not.toContain('a wrong phrase');
      expect((await visitor.get('/account')).location).toBe('/account/sign-in?next=%2Faccount');
      told.push([status, besideField(html, 'password')]);
    }
    expect(told[0]).toEqual([422, 'The e-mail address or the password is wrong.']);
    expect(told[1]).toEqual(told[0]);
  });

  it.each([
    [
      'name',
      { name: 'Gil\u202Ereversed' },
      'The name has invisible or stacked characters. Leave them out: type it anew where it was pasted.',
    ],
    ['name', { name: '  ' }, 'The name is empty. Give the name that others will see.'],
    ['name', { name: 'x'.repeat(51) }, 'The name is too long; at most 50 characters are allowed.'],
    ['name', { name: 'x'.repeat(201) }, 'The name is too long; at most 50 characters are allowed.'],
    [
      'email',
      { email: 'no address' },
      'This is not an e-mail address. It should look like name@example.org.',
    ],
    [
      'password',
      { password: 'short' },
      'The password is too short or too long; it must have 8 to 1,024 bytes.',
    ],
    [
      'password',
      { password: 'password' },
      'This password is among the first that are guessed. Choose another.',
    ],
  ])('say beside the %s what is wrong with it: %j', async (field, wrong, message) => {
    const fields = { name: 'Gil', email: 'gil@example.org', password: PASSWORD, ...wrong };
    const visitor = new Visitor(app.url);
    const { status, html } = await visitor.send(SIGN_UP, fields);
    expect(status).toBe(422);
    expect(besideField(html, field)).toBe(message);
    expect((await visitor.get('/account')).status).toBe(303);
  });

  it('say beside the address that it has an account', async () => {
    const { email } = await aMember(app);
    const { status, html } = await new Visitor(app.url).send(SIGN_UP, {
      name: 'B',
      email,
      password: PASSWORD,
    });
    expect([status, besideField(html, 'email')]).toEqual([
      422,
      'There is an account with this e-mail address already. Sign in.',
    ]);
  });

  it('say it in German to those who read German', async () => {
    const visitor = new Visitor(app.url);
    const sent = { name: 'B', email: 'b@example.org', password: 'short' };
    const { html } = await visitor.send(`${SIGN_UP}?lang=de`, sent, SIGN_UP);
    expect(besideField(html, 'password')).toContain('zu kurz');
  });

  it('make whoever tries too often wait, and say so', async () => {
    const own = await startApp();
    try {
      const visitor = new Visitor(own.url);
      const { html } = await visitor.get(SIGN_IN);
      const token = /name="token" value="([^"]+)"/.exec(html)![1]!;
      const trial = () =>
        visitor.post(SIGN_IN, [
          ['token', token],
          ['email', 'ana@example.org'],
          ['password', 'a guess'],
        ]);
      for (let tries = 0; tries < 32; tries += 1) await trial();
      const { status, headers, html: told } = await trial();
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(told).toContain('Too many tries.');
    } finally {
      await own.close();
    }
  });

  it('do nothing for a form that was not theirs', async () => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    const fields: [string, string][] = [
      ['email', email],
      ['password', PASSWORD],
    ];
    expect((await visitor.post(SIGN_IN, fields)).status).toBe(403);
    expect((await visitor.post(SIGN_IN, [...fields, ['token', 'made up']])).status).toBe(403);
    const { html } = await visitor.get(SIGN_IN);
    const token = /name="token" value="([^"]+)"/.exec(html)![1]!;
    const from = (site: string) =>
      visitor.post(SIGN_IN, [...fields, ['token', token]], { 'sec-fetch-site': site });
    expect((await from('cross-site')).status).toBe(403);
    expect((await from('same-site')).status).toBe(403);
    expect([...visitor.cookies.keys()].some((name) => name.includes('session'))).toBe(false);
    expect((await from('same-origin')).status).toBe(303);
  });

  it('sign out by a form alone', async () => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    await visitor.send(SIGN_IN, { email, password: PASSWORD });
    const session = new Map(visitor.cookies);
    expect((await visitor.get('/account/sign-out')).status).toBe(404);
    expect((await visitor.post('/account/sign-out', [])).status).toBe(403);
    expect((await visitor.get('/account')).status).toBe(200);
    expect(await visitor.send('/account', {}, '/account/sign-out')).toMatchObject({
      status: 303,
      location: '/',
    });
    expect((await visitor.get('/')).html).toContain('href="/account/sign-in"');
    // The session is over, not only forgotten.
    for (const [name, value] of session) visitor.cookies.set(name, value);
    expect((await visitor.get('/account')).status).toBe(303);
  });
});

describe('The page of an account', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('shows what somebody asked and answered, and nothing of others', async () => {
    const [ana, bo] = [await aMember(app, 'Ana'), await aMember(app, 'Bo')];
    const asked = await aPost(app, ana, { title: 'Asked by Ana' });
    await aPost(app, bo, { title: 'Asked by Bo' });
    await anAnswer(app, { postId: asked.id, body: 'Massage helped me, says Bo.', by: bo });
    await anAnswer(app, { postId: asked.id, body: 'Nothing helped me, says Gil.' });
    const visitor = new Visitor(app.url);
    await visitor.send(SIGN_IN, { email: bo.email, password: PASSWORD });
    const posts = await visitor.get('/account');
    expect(posts.html).toContain('Asked by Bo');
    expect(posts.html).toContain(bo.email);
    expect(posts.html).not.toContain('Asked by Ana');
    const answers = await visitor.get('/account/answers');
    expect(answers.html).toContain('Asked by Ana');
    expect(answers.html).toContain('helped me, says Bo.');
    expect(answers.html).not.toContain('says Gil');
    expect(answers.headers.get('cache-control')).toBe('no-store');
  });

  it('goes on from page to page', async () => {
    const cleo = await aMember(app, 'Cleo');
    for (let number = 1; number <= 21; number += 1) await aPost(app, cleo, { title: `Story ${number}.` });
    const visitor = new Visitor(app.url);
    await visitor.send(SIGN_IN, { email: cleo.email, password: PASSWORD });
    const first = await visitor.get('/account');
    expect(first.html).toContain('Story 21.');
    expect(first.html).not.toContain('Story 1.');
    const next = /<a rel="next" href="([^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    expect((await visitor.get(next)).html).toContain('Story 1.');
  });
});
