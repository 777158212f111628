import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';
import { aMember, anAnswer, aPost, type MadePost, type Someone } from '../support/builders.js';
import { numbersFor, tabTo } from './on-the-page.js';

const JOURNEY = 60_000;

describe.skipIf(NO_BROWSER).each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('Answering, %s', { timeout: JOURNEY }, (_, javaScriptEnabled) => {
  let app: TestApp;
  let browser: Browser;
  let asker: Someone;
  let post: MadePost;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    asker = await aMember(app);
  }, JOURNEY);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    post = await aPost(app, asker);
    context = await browser.newContext({ baseURL: app.url, javaScriptEnabled });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`/posts/${keyOf(post.id)}`);
  });
  afterEach(() => context.close());

  const send = async (body: string, name: string | null = 'Gil') => {
    await page.getByLabel('What did you try').fill(body);
    if (name !== null) await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'Send your answer' }).click();
  };
  const bodies = async () => {
    const rows = await app.sql<{ body: string }>(
      'select a.body from answers a join posts p on p.id = a.post_id where a.post_id = $1 order by a.created_at',
      [atob(post.id).split(':')[1]],
    );
    return rows.map(({ body }) => body);
  };

  it('a guest sees what was read from their answer, and confirms it in one tap', async () => {
    await page.getByRole('checkbox', { name: 'Have you ever tried cupping?' }).check();
    await send('Massage helped my hip.\nI rested for 3 days.');
    expect(await page.locator('.we-read').textContent()).toBe(
      'We read: massage, helped; hip; rest, not said. Right?',
    );
    await page.getByRole('button', { name: 'Yes, that’s right' }).click();
    expect(new URL(page.url()).pathname).toContain('/posts/');
    const answer = page.locator('article.answer', { hasText: 'Massage helped my hip.' });
    expect(page.url()).toContain(`#${await answer.getAttribute('id')}`);
    expect(await answer.locator('.read li').allTextContents()).toContain('massage: helped');
    expect(await numbersFor(page, 'massage')).toMatchObject({ tried: 1, helped: 1 });
    expect(await bodies()).toEqual(['Massage helped my hip.\nI rested for 3 days.']);
    await answer.getByRole('link', { name: 'What was read' }).click();
    expect(await page.getByText('This was confirmed').count()).toBe(1);
  });

  it('what was read wrongly is put right in two taps, and the number in the table follows', async () => {
    await send('Massage helped my hip.');
    await page.getByRole('group', { name: 'massage' }).getByLabel('Didn’t help').check();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await numbersFor(page, 'massage')).toMatchObject({ tried: 1, helped: 0, 'did-not-help': 1 });
    const answer = page.locator('article.answer', { hasText: 'Massage helped my hip.' });
    await answer.getByRole('link', { name: 'What was read' }).click();
    await page.getByRole('group', { name: 'massage' }).getByText('Something else').click();
    await page.getByRole('group', { name: 'massage' }).getByLabel('Not about this').check();
    await page.getByRole('checkbox', { name: 'hip' }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await numbersFor(page, 'massage')).toEqual({});
    expect(await page.locator('article.answer .read').count()).toBe(0);
  });

  it('a practice that was missed is added with the words that say so', async () => {
    await send('The dunking barrel did wonders.');
    expect(await page.locator('.we-read').textContent()).toContain('We read nothing');
    await page.getByLabel('What did you try?').fill('zzz');
    await page.getByLabel('The words that say so').fill('the dunking barrels');
    await page.getByRole('radio', { name: 'Helped' }).check();
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await page.locator('.wrong').textContent()).toContain('knows no practice that begins so');
    await page.getByLabel('What did you try?').fill('mass');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByLabel('Which one?').selectOption('massage ball');
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await page.locator('.wrong').textContent()).toContain('These words are not in the answer');
    expect(await page.getByLabel('What did you try?').inputValue()).toBe('massage ball');
    await page.getByLabel('The words that say so').fill('the Dunking  barrel');
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await numbersFor(page, 'massage ball')).toMatchObject({ tried: 1, helped: 1 });
    expect(await page.locator('article.answer mark').allTextContents()).toContain('The dunking barrel');
  });

  it('an answer is edited, and taken back with its number', async () => {
    await send('Massage helped.');
    await page.getByRole('link', { name: 'Leave it as it is' }).click();
    await page.getByRole('link', { name: 'Edit' }).click();
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Massage helped.');
    await page.getByLabel('Your answer').fill('Massage did nothing for me.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Yes, that’s right' }).click();
    expect(await numbersFor(page, 'massage')).toMatchObject({ tried: 1, helped: 0, 'did-not-help': 1 });
    await page.getByRole('link', { name: 'Take back' }).click();
    expect(await page.locator('.quoted').textContent()).toBe('Massage did nothing for me.');
    await page.getByRole('button', { name: 'Take it back' }).click();
    expect(await numbersFor(page, 'massage')).toEqual({});
    expect(await page.getByText('Massage did nothing for me.').count()).toBe(0);
  });

  it('a reply hangs on its answer, and its guest stays the same person', async () => {
    await anAnswer(app, { postId: post.id, body: 'Cupping helped.', guest: { name: 'Hal' } });
    await send('I only rested.');
    await page.getByRole('link', { name: 'Leave it as it is' }).click();
    const answer = page.locator('article.answer', { hasText: 'Cupping helped.' });
    await answer.getByRole('link', { name: 'Reply' }).click();
    expect(await page.locator('.quoted').textContent()).toBe('Cupping helped.');
    expect(await page.getByText('You answer as Gil.').count()).toBe(1);
    await page.getByLabel('What do you want to say?').fill('Good to hear!');
    await page.getByRole('button', { name: 'Send your reply' }).click();
    expect(await page.locator('.thread .thread article.answer .said').textContent()).toBe('Good to hear!');
    const writers = await app.sql<{ writers: number }>(
      `select count(distinct author_id)::int as writers from answers where body in ('I only rested.', 'Good to hear!') and post_id = $1`,
      [atob(post.id).split(':')[1]],
    );
    expect(writers).toEqual([{ writers: 1 }]);
  });

  it('sending twice answers once, and whoever sent it may change it', async () => {
    await page.getByLabel('What did you try').fill('Massage helped.');
    await page.getByLabel('Your name').fill('Gil');
    await page.getByLabel('Your e-mail').fill('gil@example.org');
    await page.getByRole('button', { name: 'Send your answer' }).dblclick({ noWaitAfter: true });
    await page.waitForURL(/\/reading$/);
    await page.goBack();
    expect(await page.getByLabel('What did you try').inputValue()).toBe('Massage helped.');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    await page.getByRole('button', { name: 'Yes, that’s right' }).click();
    expect(await numbersFor(page, 'massage')).toMatchObject({ tried: 1 });
    expect(await bodies()).toEqual(['Massage helped.']);
  });

  it('is done by keyboard alone', async () => {
    await tabTo(page, page.getByLabel('What did you try'));
    await page.keyboard.type('Massage helped.');
    await tabTo(page, page.getByLabel('Your name'));
    await page.keyboard.type('Gil');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reading$/);
    await tabTo(page, page.getByRole('group', { name: 'massage' }).getByLabel('Helped'));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/posts\//);
    expect(await numbersFor(page, 'massage')).toMatchObject({ tried: 1, helped: 0, mixed: 1 });
    await tabTo(page, page.getByRole('link', { name: 'Take back' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Take it back' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/posts\//);
    expect(await page.locator('article.answer').count()).toBe(0);
  });
});
