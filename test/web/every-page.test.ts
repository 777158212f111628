import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/web/routes.js';
import { startApp, type TestApp } from '../support/app.js';
import { Visitor } from '../support/visitor.js';
import { type Address, everyAddress } from './addresses.js';

/** What the standard rules ask for, but for what Preact writes in another of HTML's ways. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Preact closes void elements as XML does, which HTML allows; and it writes the doctype small as we do.
    'void-style': 'off',
    'doctype-style': 'off',
    // What people write may hold blanks at the ends of lines, and the `>` of whoever quotes.
    'no-trailing-whitespace': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
  },
});

describe('Every page', () => {
  let app: TestApp;
  let addresses: readonly Address[];

  beforeAll(async () => {
    app = await startApp();
    addresses = await everyAddress(app);
  });
  afterAll(() => app.close());

  /** What a check has to say of each page; nothing, where all is well. */
  const overAll = async (check: (html: string, address: Address) => Promise<unknown> | unknown) => {
    const said: Record<string, unknown> = {};
    for (const address of addresses) {
      const { path, cookie, typed } = address;
      const visitor = new Visitor(app.url, cookie);
      const { status, html } = await (typed ? visitor.send(path, typed) : visitor.get(path));
      expect(status, path).toBe(address.status ?? 200);
      const words = await check(html, address);
      if (Array.isArray(words) ? words.length > 0 : words) said[address.name] = words;
    }
    return said;
  };

  it('is checked: of every address of the site that answers one', async () => {
    const visitor = new Visitor(app.url);
    const listed = addresses.map(({ path }) => path.split('?')[0]!);
    const texts = await textsOf(visitor, listed);
    const unchecked: string[] = [];
    for (const { method, path } of ROUTES) {
      if (method !== 'GET' || [...listed, ...texts].some((each) => patternOf(path, '$').test(each))) continue;
      // What answers no page, but leads to one of them.
      const [, stem = path, rest = ''] = /^(.*:\w+)(.*)$/.exec(path) ?? [];
      const start = listed.map((each) => patternOf(stem, '(?=/|$)').exec(each)?.[0]).find(Boolean);
      const { location } = await visitor.get(`${start}${rest}`);
      if (location === null || !listed.includes(location)) unchecked.push(path);
    }
    expect(unchecked).toEqual([]);
  });

  it('is valid HTML', async () => {
    const complaints = await overAll(async (html) => {
      const { results } = await validator.validateString(html);
      return (
        results
          .flatMap(({ messages }) => messages)
          // In the text of a field, too, people may quote.
          .filter(({ message }) => !message.startsWith('Raw ">"'))
          .map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`)
      );
    });
    expect(complaints).toEqual({});
  });

  it('has one heading of its own, a title, and says its language', async () => {
    const lacks = await overAll((html) =>
      Object.entries({
        'one h1': html.match(/<h1[ >]/g)?.length === 1,
        'a title': /<title>[^<]*\S[^<]*<\/title>/.test(html),
        'its language': /<html lang="[a-z]{2}" dir="(ltr|rtl)">/.test(html),
      }).flatMap(([what, is]) => (is ? [] : [what])),
    );
    expect(lacks).toEqual({});
  });

  it('can be found under one address, or asks not to be found', async () => {
    const unsaid = await overAll((html, { status = 200 }) => {
      const canonical = /<link rel="canonical" href="https?:[^"]+"/.test(html);
      return canonical === html.includes('content="noindex"') || (status !== 200 && canonical);
    });
    expect(unsaid).toEqual({});
  });

  it('has no script, no style and no handler within', async () => {
    const within = await overAll((html) => {
      const own = html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
      return own.match(/<script(?! src="\/assets\/)|<style|\sstyle="|\son[a-z]+="|javascript:/g) ?? [];
    });
    expect(within).toEqual({});
  });
});

/** What is for machines, as pages and robots.txt lead to it, where it is no HTML. */
async function textsOf(visitor: Visitor, pages: readonly string[]): Promise<string[]> {
  const paths = new Set(['/robots.txt']);
  for (const page of pages) {
    const { html } = await visitor.get(page);
    for (const [, path] of html.matchAll(/type="application\/atom\+xml" href="([^"]+)"/g)) paths.add(path!);
  }
  const texts: string[] = [];
  for (const path of paths) {
    const { headers, html } = await visitor.get(path);
    if (headers.get('content-type')?.startsWith('text/html')) continue;
    texts.push(path);
    for (const [, url] of html.matchAll(/(?:Sitemap: |<sitemap><loc>)(http[^\s<]+)/g))
      paths.add(new URL(url!).pathname);
  }
  return texts;
}

function patternOf(path: string, end: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}${end}`);
}
