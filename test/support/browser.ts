import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where a Chromium is usually found; `CHROMIUM_PATH` names another. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** As root, as in a container, Chromium starts in no other way; shared memory may be tiny there. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

type Found =
  { readonly executablePath: string; readonly args: readonly string[] } | { readonly reason: string };

/** A Chromium that starts, or why there is none. */
export async function browserOrReason(): Promise<Found> {
  const given = process.env['CHROMIUM_PATH'];
  const reasons: string[] = [];
  for (const executablePath of given === undefined ? USUAL : [given]) {
    if (given === undefined && !existsSync(executablePath)) continue;
    const reason = await whyNot(executablePath);
    if (reason === undefined) return { executablePath, args: ARGS };
    reasons.push(reason);
  }
  if (given === undefined) {
    // The one inside of an npm package: it is for Linux alone, and needs some libraries of the system.
    const executablePath = await sparticuz.executablePath().catch(() => '');
    const reason = await whyNot(executablePath);
    if (reason === undefined) return { executablePath, args: [...sparticuz.args, ...ARGS] };
    reasons.push(reason);
  }
  return { reason: `no Chromium starts here (${reasons.join('; ')})` };
}

const found = await browserOrReason();

/** Why journeys can't be made here, if so: `describe.skipIf(NO_BROWSER)` skips them, and they are counted. */
export const NO_BROWSER: string | undefined = 'reason' in found ? found.reason : undefined;

/** @throws Error without a Chromium. */
export async function openBrowser(): Promise<Browser> {
  if ('reason' in found) throw new Error(found.reason);
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
}

async function whyNot(executablePath: string): Promise<string | undefined> {
  try {
    await promisify(execFile)(executablePath, ['--version', '--no-sandbox'], { timeout: 20_000 });
    return undefined;
  } catch (error) {
    return `${executablePath}: ${String((error as Error).message)
      .split('\n')
      .at(-1)}`;
  }
}
