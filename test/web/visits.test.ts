import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, PASSWORD } from '../support/builders.js';
import { Visitor } from '../support/visitor.js';

describe('A visit', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const cookiesOf = async (path: string) => (await new Visitor(app.url).get(path)).headers.getSetCookie();

  it.each(['', '?lang=de', '?lang=xx'])(
    'with a body in a coding that is not taken is refused as such: /%s',
    async (query) => {
      const { headers: given } = await fetch(`${app.url}/`, { headers: { accept: 'text/html' } });
      const response = await fetch(`${app.url}/${query}`, {
        headers: { 'content-encoding': 'gzip', accept: 'text/html' },
      });
      expect(response.status).toBe(415);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(response.headers.get('content-security-policy')).toBe(given.get('content-security-policy'));
      const german = query === '?lang=de';
      expect(await response.text()).toContain(german ? '<html lang="de"' : '<html lang="en"');
    },
  );

  it('keeps the language that was asked for, with a page', async () => {
    expect(await cookiesOf('/?lang=de')).toEqual([expect.stringMatching(/^afterword\.language=de; /)]);
    const visitor = new Visitor(app.url);
    expect((await visitor.get('/nowhere?lang=de')).status).toBe(404);
    expect((await visitor.get('/')).html).toContain('<html lang="de"');
  });

  it('keeps the language that was asked for where it is led on', async () => {
    const visitor = new Visitor(app.url);
    const { location } = await visitor.get('/ask?lang=de');
    expect(location).toBe('/account/sign-in?next=%2Fask');
    expect((await visitor.get(location!)).html).toContain('<html lang="de"');
  });

  it.each(['/feed.atom', '/sitemap.xml', '/robots.txt'])(
    'leaves no cookie with what others may keep: %s',
    async (path) => {
      const { status, headers } = await new Visitor(app.url).get(`${path}?lang=de`);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toMatch(/^public/);
      expect(headers.getSetCookie()).toEqual([]);
    },
  );

  it('of somebody who is signed in, or is about to be, is kept by no browser', async () => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    const keptAs = async (path: string) => (await visitor.get(path)).headers.get('cache-control');
    expect(await keptAs('/')).toBe('private, no-cache');
    expect(await keptAs('/nowhere')).toBe('private, no-cache');
    expect(await keptAs('/account/sign-in')).toBe('no-store');
    expect(await keptAs('/account/sign-up')).toBe('no-store');
    await visitor.send('/account/sign-in', { email, password: PASSWORD });
    for (const path of ['/', '/tips', '/ask', '/account', '/account/answers', '/nowhere'])
      expect(await keptAs(path), path).toBe('no-store');
    expect(await keptAs('/feed.atom')).toMatch(/^public/);
  });

  it('that sends a form is kept for going back, with its cookies and until they sign out', async () => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    const refused = await visitor.send('/account/sign-in', { email, password: 'not my password' });
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([422, 'no-store']);
    await visitor.send('/account/sign-in', { email, password: PASSWORD });
    for (const doing of ['preview', 'send']) {
      const { headers, html } = await visitor.send('/ask', { title: 'Mine', do: doing });
      expect(html).toContain('value="Mine"');
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(headers.get('vary')).toMatch(/\bcookie\b/);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
    const { headers } = await visitor.send('/account', {}, '/account/sign-out');
    expect(headers.get('clear-site-data')).toBe('"cache"');
  });

  it('is out of reach for the window that opened it where somebody is signed in, and nowhere else', async () => {
    const { email } = await aMember(app);
    const visitor = new Visitor(app.url);
    const openedBy = async (path: string) =>
      (await visitor.get(path)).headers.get('cross-origin-opener-policy');
    expect(await openedBy('/')).toBeNull();
    expect(await openedBy('/account/sign-in')).toBe('same-origin');
    await visitor.send('/account/sign-in', { email, password: PASSWORD });
    for (const path of ['/', '/tips', '/account']) expect(await openedBy(path), path).toBe('same-origin');
  });
});
