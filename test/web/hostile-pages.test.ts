import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress, questionAddress } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';
import { aMember, anAnswer, aPost, PASSWORD } from '../support/builders.js';
import { Visitor } from '../support/visitor.js';
import { HARMS } from './harms.js';
import { troublesOf } from './on-the-page.js';
import { show } from './showing.js';

/** What a story may consist of. */
const ELEMENTS =
  'p,a,code,pre,h2,h3,h4,h5,h6,strong,em,s,br,hr,ul,ol,li,blockquote,table,thead,tbody,tr,th,td';
const REL = ['nofollow', 'ugc', 'noopener'];

describe.skipIf(NO_BROWSER)('Whoever writes to do harm', { timeout: 120_000 }, () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it.each(Object.entries(HARMS))('does none, wherever it stands: %s', async (_, { line, story = '' }) => {
    // The API refuses some of these names, titles and questions; a page must not depend on that.
    const writer = await aMember(app, line.slice(0, 50));
    const title = `${line} or not`;
    const question = `Does ${line} help?`;
    const plain = randomUUID();
    const post = await aPost(app, writer, {
      title: plain,
      body: `${line}\n\n${story}\n\nAny help?`,
      questions: [{ text: plain }, { text: 'Any help?' }],
    });
    await app.sql('update posts set title = $1 where title = $2', [title, plain]);
    await app.sql('update questions set text = $1 where text = $2', [question, plain]);
    const body = `Massage helped. ${line} So did cupping.`;
    await anAnswer(app, { postId: post.id, body, by: writer });
    const visitor = new Visitor(app.url);
    await visitor.send('/account/sign-in', { email: writer.email, password: PASSWORD });

    const page = await browser.newPage();
    const troubles = troublesOf(page);
    page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())));
    const open = async (path: string) => {
      await show(page, { name: path, path, cookie: visitor.cookie }, app.url);
      troubles.push(...(await oddThingsOn(page)));
    };
    await open(postAddress({ id: post.id, title }));
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('article.answer .said').allTextContents()).toContain(body);
    await open('/');
    expect(await page.locator('main').textContent()).toContain(title);
    await open(questionAddress({ ...post.questions[0]!, text: question }));
    expect(await page.locator('h1').textContent()).toBe(question);
    await open(`/search?q=${encodeURIComponent(line.slice(0, 200))}`);
    await open('/account');
    expect(await page.locator('h1').textContent()).toBe(line.slice(0, 50));
    expect(await page.locator('main').textContent()).toContain(title);
    await page.context().close();
    expect(troubles).toEqual([]);
  });

  it('would be noticed', async () => {
    const post = await aPost(app, await aMember(app));
    const page = await browser.newPage();
    const path = postAddress({ id: post.id, title: 'After the race' });
    await show(page, { name: 'post', path }, app.url);
    expect(await oddThingsOn(page)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('.story')!.innerHTML =
        '<b id=x onclick=alert(1)></b><img><script></script><a href="javascript:x" rel="nofollow"></a>';
    });
    const odd = (await oddThingsOn(page)).map((each) => each.split(':')[0]);
    expect(odd.toSorted()).toEqual(
      ['element', 'handler', 'link', 'rel', 'script', ...Array(3).fill('in the story')].toSorted(),
    );
    await page.context().close();
  });

  /** What no page may hold, whoever wrote what. */
  const oddThingsOn = (page: Page): Promise<string[]> =>
    page.evaluate(
      ({ elements, rel }) => {
        const odd: string[] = [];
        const find = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
        const tell = (what: string, { outerHTML }: Element) =>
          odd.push(`${what}: ${outerHTML.slice(0, 150)}`);
        for (const each of find('*')) {
          if ([...each.attributes].some(({ name }) => name.startsWith('on'))) tell('handler', each);
        }
        for (const each of find('main img, main iframe, main base, main meta, main object, main style'))
          tell('element', each);
        for (const each of find('.story *')) if (!each.matches(elements)) tell('in the story', each);
        for (const each of find('script')) {
          const { type, src } = each as HTMLScriptElement;
          if (type === 'application/ld+json') JSON.parse(each.textContent ?? '');
          else if (!src.startsWith(`${location.origin}/assets/`)) tell('script', each);
        }
        for (const each of find('a')) {
          const { protocol, origin, relList } = each as HTMLAnchorElement;
          if (!['http:', 'https:', 'mailto:'].includes(protocol)) tell('link', each);
          if (origin !== location.origin && !rel.every((word) => relList.contains(word))) tell('rel', each);
        }
        return odd;
      },
      { elements: ELEMENTS, rel: REL },
    );
});
