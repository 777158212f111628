import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';
import { aMember, aPost } from '../support/builders.js';
import { troublesOf } from './on-the-page.js';

const JOURNEY = 120_000;

const BODIES = {
  'elements that run': `<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><iframe srcdoc="<script>alert(1)</script>">`,
  'an end of the field it is edited in': `</textarea><script>alert(1)</script><textarea>`,
  'ends of all that it could stand in': `</title></style></script></p></blockquote></main>--><script>alert(1)</script>]]><base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">`,
  'an end of an attribute': `" autofocus onfocus="alert(1)" x="' onmouseover='alert(1)`,
  'links that run': `[a](javascript:alert(1)) JaVaScRiPt:alert(1) java\tscript:alert(1) <javascript:alert(1)> data:text/html,<script>alert(1)</script> ![a](//evil.example/x.png)`,
  'names of what a page holds': `<form name=body><input name=token id=main></form><a id=answers>`,
  'letters that turn the direction': `abc \u202Edef\u202C \u2066ghi\u2069 \u200Fjkl`,
  'towers of marks': `Z\u0301${'\u0310\u0351\u0363'.repeat(60)}a${'\u0338\u0489'.repeat(60)}lgo`,
  'letters that can not be seen': `a\u200Bb\u3164c\uFEFFd\u2028e`,
  'placeholders of messages': `{name} {count, plural, other {#}} '{'x'}' <b>x</b> $& $1`,
};

describe.skipIf(NO_BROWSER)('A body that means harm', { timeout: JOURNEY }, () => {
  let app: TestApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let home: string;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    const post = await aPost(app, await aMember(app));
    home = `/posts/${keyOf(post.id)}`;
  }, JOURNEY);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ baseURL: app.url });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterEach(() => context.close());

  it.each(Object.entries(BODIES))('is shown as text wherever it stands: %s', async (_, harm) => {
    const body = `Massage helped. ${harm} So did cupping.`;
    const troubles = troublesOf(page);
    await page.goto(home);
    await page.getByLabel('What did you try').fill(body);
    // What nobody may be called is refused, and shown again as text.
    await page.getByLabel('Your name').fill(`${harm}\u202E`);
    await page.getByRole('button', { name: 'Send your answer' }).click();
    expect(await page.locator('.wrong').count()).toBe(1);
    await page.getByLabel('Your name').fill('<b>Gil</b>');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    await page.waitForURL(/\/reading$/);
    const own = page.url().replace(/\/reading$/, '');
    expect(await page.locator('.quoted').textContent()).toBe(body);
    await page.getByText('Something was missed').click();
    await page.getByLabel('What did you try?').fill('acupuncture');
    await page.getByLabel('The words that say so').fill(`${harm} nowhere`);
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await page.locator('.wrong').textContent()).toContain('not in the answer');

    await page.goto(own);
    expect(await page.locator('article.answer .said').textContent()).toBe(body);
    await page.goto(`${own}/edit`);
    expect(await page.getByLabel('Your answer').inputValue()).toBe(body);
    await page.goto(`${own}/withdraw`);
    expect(await page.locator('.quoted').textContent()).toBe(body);
    await page.goto(`${own}/reply`);
    expect(await page.locator('h1').textContent()).toBe('Reply to <b>Gil</b>');
    await page.goto(home);
    expect(await page.locator('.said', { hasText: 'So did cupping.' }).allTextContents()).toContain(body);
    expect(await page.locator('main script, main iframe, main img, main base, main meta').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('would be noticed if it were more than text', async () => {
    const troubles = troublesOf(page);
    await page.goto(home);
    await page.evaluate('document.body.innerHTML = `<img src=x onerror=alert(1)>`');
    await expect.poll(() => troubles.join('\n')).toMatch(/content security policy/i);
  });
});
