import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress } from '../../src/web/rules/address.rules.js';
import { FillNewBoard } from '../../src/imports/fill-new-board.use-case.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { everyAddress } from '../web/addresses.js';
import { show } from '../web/showing.js';

const FOLDER = 'reports/screenshots';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const MINUTE = 60_000;

/** `npm run screenshots` makes them, to be looked at. */
describe('The pictures', { timeout: 5 * MINUTE }, () => {
  let browser: Browser;
  let app: TestApp;

  beforeAll(async () => {
    browser = await openBrowser();
    mkdirSync(FOLDER, { recursive: true });
  });
  afterAll(async () => {
    await app?.close();
    await browser?.close();
  });

  it('of the README show the sample community', async () => {
    app = await startApp();
    await app.get(FillNewBoard).execute(() => undefined);
    const { posts } = await app.ask('{ posts(first: 10) { nodes { id title } } }');
    const post = posts.nodes.find(({ title }: { title: string }) => title.includes('Awake'));
    await shoot(`${postAddress(post)}#adds-up`, '.github/post.png');
    await shoot(README_TIP, '.github/tip.png');
    expect(existsSync('.github/post.png') && existsSync('.github/tip.png')).toBe(true);
    await app.close();
  });

  it('of every address are there for phone and desktop, light and dark', async () => {
    app = await startApp();
    const addresses = await everyAddress(app);
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const address of addresses) {
          await show(page, address, app.url);
          const file = join(FOLDER, `${address.name}-${size}-${colorScheme}.png`);
          await page.screenshot({ path: file, fullPage: true });
          expect(existsSync(file)).toBe(true);
        }
        await context.close();
      }
    }
  });

  /** What a reader sees first, small enough to stand in a README. */
  async function shoot(path: string, file: string): Promise<void> {
    const page = await browser.newPage({
      viewport: { width: 1000, height: 720 },
      colorScheme: 'light',
      // Else it would be taken on the way to where the address leads.
      reducedMotion: 'reduce',
    });
    await show(page, { name: file, path }, app.url);
    await page.screenshot({ path: file });
    await page.close();
  }
});

const README_TIP = '/tips/race-recovery/foam-rolling';
