import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FillNewBoard } from '../../src/imports/fill-new-board.use-case.js';
import {
  answerAddress,
  editAddress,
  evidenceAddress,
  keyOf,
  questionAddress,
} from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';
import { aMember, anAnswer, aPost, PASSWORD } from '../support/builders.js';

const PHONE = { width: 390, height: 844 };

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const { activeElement: focused } = document;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (name.test(called)) return;
  }
  throw new Error(`No Tab leads to ${name}.`);
}

describe.skipIf(NO_BROWSER)('In a browser', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp();
    await app.get(FillNewBoard).execute(() => undefined);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A page of its own, on which nothing may go wrong or come from elsewhere. */
  async function visit<T>(options: BrowserContextOptions, journey: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ locale: 'en', ...options });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
    page.on('request', (request) => void (request.url().startsWith(app.url) || wrong.push(request.url())));
    const result = await journey(page);
    await context.close();
    expect(wrong).toEqual([]);
    return result;
  }

  const WAYS: [string, BrowserContextOptions][] = [
    ['with JavaScript', {}],
    ['without JavaScript, on a phone', { javaScriptEnabled: false, viewport: PHONE }],
  ];

  it.each(WAYS)('people browse to a tip and open a number to its words, %s', async (_, options) => {
    await visit(options, async (page) => {
      await page.goto(app.url);
      await page.getByRole('link', { name: 'Tips', exact: true }).click();
      await page
        .getByRole('row', { name: /massage/ })
        .getByRole('link', { name: 'massage', exact: true })
        .click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('massage');
      await page.getByRole('link', { name: /^Didn’t help 1$/ }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('massage: Didn’t help');
      expect(await page.locator('mark').allTextContents()).toEqual([
        'I went for a massage the day after my race and it made everything worse, I could hardly stand for two days.',
      ]);
      await page.getByRole('link', { name: /^Helped 3$/ }).click();
      expect(await page.locator('mark').count()).toBe(3);
    });
  });

  it.each(WAYS)('a point of the picture leads to its practice, %s', async (_, options) => {
    await visit(options, async (page) => {
      await page.goto(`${app.url}/tips`);
      // The other drawing, for other screens, is not there for anybody.
      const points = page.getByRole('link', { name: /^rest: 3 tried it/ });
      expect(await points.count()).toBe(1);
      await points.click();
      expect(page.url()).toBe(`${app.url}/tips/race-recovery/rest`);
    });
  });

  it.each(WAYS)('a concern leads to what was tried for it, %s', async (_, options) => {
    await visit(options, async (page) => {
      await page.goto(app.url);
      await page.getByRole('link', { name: 'Concerns', exact: true }).click();
      await page.getByRole('link', { name: 'calves', exact: true }).click();
      await page.getByRole('link', { name: /^foam rolling, Mixed: 1/ }).click();
      expect(await page.locator('mark').allTextContents()).toEqual([
        'Foam rolling helped with the tightness in my quads but did nothing for my calves.',
      ]);
    });
  });

  it.each(WAYS)('people search, and find a question on the way, %s', async (_, options) => {
    await visit(options, async (page) => {
      await page.goto(app.url);
      await page.getByRole('searchbox').fill('magnesium');
      await page.keyboard.press('Enter');
      expect(await page.locator('.hits mark').first().textContent()).toMatch(/magnesium/i);
      await page.getByRole('link', { name: 'magnesium Sleep' }).click();
      await page.getByRole('link', { name: 'Awake at three, every single night' }).click();
      await page
        .getByRole('link', { name: /What helped you sleep through/ })
        .first()
        .click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/What helped you sleep/);
      expect(await page.getByRole('link', { name: /^magnesium, Helped: 2/ }).count()).toBe(1);
    });
  });

  it('the keyboard alone leads from the board to the words behind a number', async () => {
    await visit({ javaScriptEnabled: true }, async (page) => {
      await page.goto(app.url);
      await tabTo(page, /^Tips$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tips');
      await tabTo(page, /^rest: 3 tried it/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tips/race-recovery/rest');
      await tabTo(page, /^\s*Helped 3$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/evidence/**');
      expect(await page.locator('mark').count()).toBe(3);
    });
  });

  it('the keyboard alone finds words', async () => {
    await visit({ javaScriptEnabled: true }, async (page) => {
      await page.goto(app.url);
      await tabTo(page, /^Search$/);
      await page.keyboard.type('foam rolling');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=foam+rolling');
      await tabTo(page, /^Answer to/);
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
    });
  });

  /** Those of the addresses whose page is wider than the screen, with how wide they are. */
  async function tooWide(page: Page, addresses: readonly string[]): Promise<Record<string, number>> {
    const wide: Record<string, number> = {};
    for (const address of addresses) {
      await page.goto(app.url + address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > page.viewportSize()!.width) wide[address] = width;
    }
    return wide;
  }

  it('no page is wider than a phone', async () => {
    const addresses = [
      '/tips',
      '/tips/race-recovery/ice',
      '/concerns',
      '/concerns/race-recovery/calves',
      '/search?q=ice',
    ];
    expect(await visit({ viewport: PHONE }, (page) => tooWide(page, addresses))).toEqual({});
  });

  it('no page is wider than a small phone, however long people’s names are', async () => {
    const member = await aMember(app, 'M'.repeat(40));
    const post = await aPost(app, member);
    const guest = { name: 'W'.repeat(50) };
    const told = 'Massage helped my calves, taping did not.';
    const byGuest = await anAnswer(app, { postId: post.id, body: told, guest });
    const byMember = await anAnswer(app, { postId: post.id, body: told, parentId: byGuest.id, by: member });
    const { tag } = await app.ask('{ tag(vocabulary: "race-recovery", slug: "massage") { id } }');
    const forAll = [
      '/',
      `/posts/${keyOf(post.id)}/after-the-race`,
      questionAddress(post.questions[0]!),
      ...[byGuest, byMember].flatMap((answer) => [answerAddress(answer), `${answerAddress(answer)}/reply`]),
      evidenceAddress({ kind: 'post', id: post.id }, tag),
      '/tips/race-recovery/massage',
      '/concerns/race-recovery/calves',
      '/search?q=taping',
    ];
    const own = ['reading', 'edit', 'withdraw'].map((doing) => `${answerAddress(byMember)}/${doing}`);
    const forMember = [...forAll, ...own, '/account', '/account/answers', '/ask', editAddress(post)];
    const viewport = { width: 360, height: 740 };
    await visit({ viewport }, async (page) => {
      await page.context().addCookies([{ name: 'afterword.guest-name', value: guest.name, url: app.url }]);
      expect(await tooWide(page, forAll)).toEqual({});
    });
    await visit({ viewport }, async (page) => {
      await page.goto(`${app.url}/account/sign-in`);
      await page.getByLabel('E-mail').fill(member.email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'MMM' }).first().waitFor();
      expect(await tooWide(page, forMember)).toEqual({});
    });
  });
});
