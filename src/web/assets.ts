import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface Asset {
  /** Has a part that changes with the content, so that browsers may keep it for ever. */
  readonly address: string;
  readonly type: string;
  readonly body: Buffer;
}

const { resolve } = createRequire(import.meta.url);

/** In the order in which they stand in the one style sheet. */
const STYLES = [
  'base',
  'frame',
  'lists',
  'adds-up',
  'thread',
  'browse',
  'forms',
  'answering',
  'ask',
  'account',
  'print',
];

/** Files stand beside the sources and are read from there: the compiler moves nothing but code. */
function asset(name: string, files: readonly string[]): Asset {
  const body = Buffer.concat(files.map((file) => readFileSync(resolve(`#assets/${file}`))));
  const [stem, ending] = name.split('.') as [string, string];
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { address: `/assets/${stem}.${digest}.${ending}`, type: TYPES[ending]!, body };
}

export const STYLE = asset(
  'site.css',
  STYLES.map((name) => `${name}.css`),
);
export const ICON = asset('icon.svg', ['icon.svg']);
/** Shows the preview while somebody writes, and keeps the draft in their browser. */
export const ASK_SCRIPT = asset('ask.js', ['ask.js']);
export const ASSETS: readonly Asset[] = [STYLE, ICON, ASK_SCRIPT];
