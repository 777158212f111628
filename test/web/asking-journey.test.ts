import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD } from '../support/builders.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';

const STORY = `I ran **Berlin**, and my hip is sore.

How do you recover after a race?

Have you ever tried cupping?`;

describe.skipIf(NO_BROWSER)('In a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let context: BrowserContext;
  let members = 0;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
  });
  afterEach(() => context?.close());
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A page in a browser of its own, with whatever went wrong in it. */
  async function openPage(options: object = {}): Promise<{ page: Page; wrong: string[] }> {
    context = await browser.newContext({ baseURL: app.url, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) wrong.push(message.text());
    });
    page.on('dialog', (dialog) => wrong.push(`a dialog: ${dialog.message()}`));
    return { page, wrong };
  }

  /** From where somebody wanted to ask, through a new account. */
  async function signUp(page: Page, name = 'Ana'): Promise<string> {
    const email = `member-${(members += 1)}@example.org`;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ask' }).click();
    await page.getByRole('link', { name: 'Open an account' }).click();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Open an account' }).click();
    return email;
  }

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('Somebody new, %s', (_, javaScriptEnabled) => {
    it('opens an account, asks with the questions corrected, edits, closes, and finds it all again', async () => {
      const { page, wrong } = await openPage({ javaScriptEnabled });
      await page.goto('/');
      const email = await signUp(page);
      await page.getByRole('heading', { name: 'Ask the community' }).waitFor();

      await page.getByLabel('Title').fill('Ten days after Berlin');
      await page.getByLabel('Your story').fill(STORY);
      await page.getByLabel('What is it about?').selectOption('Race recovery');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByText('Berlin', { exact: true }).waitFor();
      expect(await page.locator('#preview strong').textContent()).toBe('Berlin');
      expect(await page.getByLabel('Question 2', { exact: true }).inputValue()).toBe(
        'Have you ever tried cupping?',
      );
      expect(await page.getByLabel('Question 2: kind').inputValue()).toBe('YES_NO');
      await page.getByLabel('Question 1', { exact: true }).fill('How long did you rest?');
      await page.getByLabel('Leave out: Question 2').check();
      await page.getByLabel('One more question', { exact: true }).fill('Does tape do anything?');
      await page.getByRole('button', { name: 'Publish' }).click();

      await page.getByRole('heading', { level: 1, name: 'Ten days after Berlin' }).waitFor();
      await page.getByRole('checkbox', { name: 'How long did you rest?' }).waitFor();
      await page.getByRole('checkbox', { name: 'Does tape do anything?' }).waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(2);
      expect(page.url()).not.toContain('#');

      await page.getByRole('link', { name: 'Edit' }).click();
      await page.getByLabel('Title').fill('Two weeks after Berlin');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: 'Two weeks after Berlin' }).waitFor();
      await page.getByRole('link', { name: 'Edit' }).click();
      await page.getByRole('button', { name: 'Take no more answers' }).click();
      await page.getByText('This post takes no more answers.').waitFor();

      await page.getByRole('link', { name: 'Ana', exact: true }).click();
      await page.getByRole('link', { name: 'Two weeks after Berlin' }).waitFor();
      await page.getByRole('link', { name: 'My answers' }).click();
      await page.getByText('You have answered nothing yet.').waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();

      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill('not my password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Ana', exact: true }).waitFor();
      expect(wrong).toEqual([]);
    });
  });

  describe('Somebody with a keyboard alone', () => {
    it('opens an account, asks, and signs out', async () => {
      const { page } = await openPage();
      await page.goto('/');
      /** Presses Tab until what is meant has the focus. */
      const tabTo = async (selector: string) => {
        for (let tries = 0; tries < 60; tries += 1) {
          await page.keyboard.press('Tab');
          if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return;
        }
        throw new Error(`No Tab leads to ${selector}.`);
      };
      const type = async (selector: string, text: string) => {
        await tabTo(selector);
        await page.keyboard.insertText(text);
      };
      const enter = (path: RegExp) => Promise.all([page.waitForURL(path), page.keyboard.press('Enter')]);

      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('To the content');
      await tabTo('a[href="/ask"]');
      await enter(/sign-in/);
      await tabTo('main a[href^="/account/sign-up"]');
      await enter(/sign-up/);
      await type('[name=name]', 'Kim');
      await type('[name=email]', 'kim@example.org');
      await type('[name=password]', PASSWORD);
      await enter(/\/ask$/);
      await type('[name=title]', 'By keyboard');
      await type('[name=body]', STORY);
      await tabTo('[name=vocabulary]');
      await page.keyboard.press('r');
      await tabTo('[value=preview]');
      await enter(/#preview$/);
      await page.getByLabel('Question 1', { exact: true }).waitFor();
      await tabTo('[name=out][value="1"]');
      await page.keyboard.press('Space');
      await tabTo('[value=send]');
      await enter(/\/posts\//);
      await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor();
      await tabTo('a[href="/account"]');
      await enter(/\/account$/);
      expect(await page.locator('.questions li').allTextContents()).toEqual([
        'How do you recover after a race?',
      ]);
      await tabTo('main button');
      await enter(/\/$/);
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
    });
  });

  describe('Somebody who writes with JavaScript', () => {
    it('sees the preview while writing, and nothing of their corrections is taken away', async () => {
      const { page, wrong } = await openPage();
      await page.goto('/');
      await signUp(page);
      await page.getByLabel('Your story').fill(STORY);
      const question = page.getByLabel('Question 1', { exact: true });
      await question.waitFor();
      await question.fill('How long did you rest?');
      await page.getByLabel('Your story').fill(`${STORY}\n\nWhat else helps?`);
      await page.getByLabel('Question 3', { exact: true }).waitFor();
      expect(await question.inputValue()).toBe('How long did you rest?');
      expect(wrong).toEqual([]);
    });

    it('finds a draft again, but not one that was published', async () => {
      const { page } = await openPage();
      await page.goto('/');
      await signUp(page);
      await page.getByLabel('Title').fill('Not done yet');
      await page.getByLabel('Your story').fill(STORY);
      await page.goto('/');
      await page.goto('/ask');
      await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Not done yet');
      expect(await page.getByLabel('Your story').inputValue()).toBe(STORY);
      await page.getByLabel('What is it about?').selectOption('Race recovery');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('heading', { level: 1, name: 'Not done yet' }).waitFor();
      await page.goto('/ask', { waitUntil: 'load' });
      expect(await page.getByLabel('Title').inputValue()).toBe('');
    });

    it('finds the corrections of a draft again, with the draft', async () => {
      const { page } = await openPage();
      await page.goto('/');
      await signUp(page);
      await page.getByLabel('Your story').fill(STORY);
      const question = page.getByLabel('Question 1', { exact: true });
      await question.fill('How long did you rest?');
      await page.getByLabel('Leave out: Question 2').check();
      await page.goto('/');
      await page.goto('/ask');
      await expect.poll(() => question.inputValue()).toBe('How long did you rest?');
      expect(await page.getByLabel('Leave out: Question 2').isChecked()).toBe(true);
    });

    it.each([
      ['at once', '.advice'],
      ['with the preview', '.asked'],
    ])('is led to the same post after going back and publishing once more, %s', async (_, shown) => {
      const { page } = await openPage();
      await page.goto('/');
      await signUp(page);
      await page.getByLabel('Title').fill('Published once');
      await page.getByLabel('Your story').fill(STORY);
      await page.getByLabel('What is it about?').selectOption('Race recovery');
      const question = page.getByLabel('Question 1', { exact: true });
      await question.fill('How long did you rest?');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('checkbox', { name: 'How long did you rest?' }).waitFor();
      const published = page.url();
      await page.goBack();
      await page.locator(shown).waitFor();
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('checkbox', { name: 'How long did you rest?' }).waitFor();
      expect(page.url()).toBe(published);
    });

    it('finds no draft of somebody else who used the same browser', async () => {
      const { page } = await openPage();
      await page.goto('/');
      await signUp(page);
      await page.getByLabel('Your story').fill('A secret of the first one.');
      await page.goto('/account');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await signUp(page, 'Bo');
      await page.waitForLoadState('load');
      expect(await page.getByLabel('Your story').inputValue()).toBe('');
    });
  });

  describe('Somebody who writes without JavaScript', () => {
    it('goes back to the preview as it was, and nobody does after they have signed out', async () => {
      const { page } = await openPage({ javaScriptEnabled: false });
      await page.goto('/');
      await signUp(page);
      await page.getByLabel('Title').fill('Previewed');
      await page.getByLabel('Your story').fill(STORY);
      await page.getByLabel('What is it about?').selectOption('Race recovery');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByLabel('Question 1', { exact: true }).fill('How long did you rest?');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('checkbox', { name: 'How long did you rest?' }).waitFor();
      const published = page.url();
      await page.goBack();
      expect(await page.getByLabel('Question 1', { exact: true }).inputValue()).toBe(
        'How long did you rest?',
      );
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('checkbox', { name: 'How long did you rest?' }).waitFor();
      expect(page.url()).toBe(published);

      await page.goto('/account');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await page.goBack();
      expect(page.url()).toBe(published);
      await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
    });
  });

  describe('A story that was written to do harm', () => {
    it('stays text in the preview', async () => {
      const { page, wrong } = await openPage();
      await page.goto('/');
      await signUp(page, '<img src=x onerror=alert(1)>');
      await page.getByLabel('Title').fill('</title><script>alert(2)</script>');
      await page
        .getByLabel('Your story')
        .fill('<img src=x onerror=alert(3)>\n\n[x](javascript:alert(4))\n\n"><svg onload=alert(5)>, why?');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByRole('heading', { name: 'How it will look' }).waitFor();
      expect(await page.locator('#preview img, #preview svg, #preview a, main script').count()).toBe(0);
      expect(wrong).toEqual([]);
    });
  });
});
