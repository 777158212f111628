import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
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
      const response = await fetch(app.url + address.path, { headers: { accept: 'text/html' } });
      expect(response.status, address.path).toBe(address.status ?? 200);
      const words = await check(await response.text(), address);
      if (Array.isArray(words) ? words.length > 0 : words) said[address.name] = words;
    }
    return said;
  };

  it('is valid HTML', async () => {
    const complaints = await overAll(async (html) => {
      const { results } = await validator.validateString(html);
      return results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`),
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
