import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Address } from './addresses.js';

/** Opens a page as whom its address names, and makes sure that it is this page that is shown. */
export async function show(page: Page, address: Address, url: string): Promise<void> {
  const { path, status = 200, typed, cookie = '' } = address;
  // Else the language of one page, or who is signed in, would be that of those after it.
  await page.context().clearCookies();
  await page.context().addCookies(cookiesOf(cookie, url));
  let response = await page.goto(url + path, { waitUntil: 'load' });
  if (typed) {
    for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST'),
      page.locator('main form button').first().click(),
    ]);
    await page.waitForLoadState('load');
    response = answer;
  }
  expect(response!.status(), path).toBe(status);
  expect(page.url()).toBe(new URL(path, url).href);
}

function cookiesOf(cookie: string, url: string) {
  return cookie
    .split('; ')
    .filter((each) => each !== '')
    .map((each) => {
      const [name, value] = each.split(/=(.*)/) as [string, string];
      return { name, value, url };
    });
}
