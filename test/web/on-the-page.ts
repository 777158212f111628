import type { Locator, Page } from 'playwright-core';
import { GROUPS } from '../../src/web/rules/people.rules.js';

/** How many people a post's table of all answers counts for a practice, by the groups of its columns. */
export async function numbersFor(page: Page, practice: string): Promise<Record<string, number>> {
  const row = page
    .locator('table.tips')
    .last()
    .locator('tbody tr')
    .filter({ has: page.locator(`th:has-text("${practice}")`) });
  const numbers: Record<string, number> = {};
  if ((await row.count()) === 0) return numbers;
  const cells = await row.locator('td.count').allTextContents();
  for (const [index, group] of GROUPS.entries()) numbers[group] = Number(cells[index]);
  return numbers;
}

/** Goes on by Tab alone until it stands on something. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  throw new Error('Nothing that Tab leads to is what was looked for.');
}

/** Dialogs, complaints of the policy, and errors of scripts: a page that shows text alone has none. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}
