import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';
import { type Address, everyAddress } from './addresses.js';
import { show } from './showing.js';

const MINUTE = 60_000;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

describe.skipIf(NO_BROWSER)('Every page in a browser', { timeout: 3 * MINUTE }, () => {
  let app: TestApp;
  let browser: Browser;
  let addresses: readonly Address[];

  beforeAll(async () => {
    app = await startApp();
    addresses = await everyAddress(app);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** What a check has to say of each page, shown in this way; nothing, where all is well. */
  const overAll = async (
    options: BrowserContextOptions,
    check: (page: Page, address: Address) => Promise<readonly unknown[]>,
  ) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const said: Record<string, unknown> = {};
    for (const address of addresses) {
      await show(page, address, app.url);
      const words = await check(page, address);
      if (words.length > 0) said[address.name] = words;
    }
    await context.close();
    return said;
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
      it(`gives axe nothing to say, ${colorScheme}, on a ${name}`, async () => {
        const violations = await overAll({ colorScheme, viewport }, async (page) => {
          // Not as an element of the page, which its policy would refuse.
          await page.evaluate(axe.source);
          const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
          return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
        });
        expect(violations).toEqual({});
      });
    }
  }

  it('asks no other host for anything, and neither its policy nor the console has anything to say', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${app.url}/`)) heard.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => heard.push(`dialog: ${dialog.message()}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    const said: Record<string, readonly string[]> = {};
    for (const address of addresses) {
      const { name, status = 200 } = address;
      await show(page, address, app.url);
      await page.waitForLoadState('networkidle');
      // A page that is not found is an error to the console, which is right.
      const words = heard.splice(0).filter((each) => status === 200 || !each.includes(`status of ${status}`));
      if (words.length > 0) said[name] = words;
    }
    await context.close();
    expect(said).toEqual({});
  });

  it('fits a phone from right to left as from left to right', async () => {
    const wide = await overAll({ viewport: PHONE }, async (page) => {
      const widths: string[] = [];
      for (const direction of ['ltr', 'rtl']) {
        const width = await page.evaluate<number>(
          `document.documentElement.dir = '${direction}'; document.documentElement.scrollWidth`,
        );
        if (width > PHONE.width) widths.push(`${direction}: ${width}`);
      }
      return widths;
    });
    expect(wide).toEqual({});
  });

  it('leaves the ways around and the forms away on paper', async () => {
    const shown = await overAll({ viewport: DESKTOP }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const parts = page.locator('nav, form, .skip').filter({ visible: true });
      const texts = await parts.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 120)));
      await page.emulateMedia({ media: 'screen' });
      return texts;
    });
    expect(shown).toEqual({});
  });
});
