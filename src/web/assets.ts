import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

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
  /** Made once, as every first visit waits for the style; the better one stands first. */
  readonly compressed: readonly { readonly encoding: string; readonly body: Buffer }[];
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
  return {
    address: `/assets/${stem}.${digest}.${ending}`,
    type: TYPES[ending]!,
    body,
    compressed: [
      { encoding: 'br', body: brotliCompressSync(body) },
      { encoding: 'gzip', body: gzipSync(body) },
    ],
  };
}

export const STYLE = asset(
  'site.css',
  STYLES.map((name) => `${name}.css`),
);
export const ICON = asset('icon.svg', ['icon.svg']);
/** Shows the preview while somebody writes, and keeps the draft in their browser. */
export const ASK_SCRIPT = asset('ask.js', ['ask.js']);
export const ASSETS: readonly Asset[] = [STYLE, ICON, ASK_SCRIPT];

export function sendAsset({ type, body, compressed }: Asset, request: FastifyRequest, reply: FastifyReply) {
  const accepted = request.headers['accept-encoding'] ?? '';
  const chosen = compressed.find(({ encoding }) => accepts(accepted, encoding));
  void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
  if (chosen) void reply.header('content-encoding', chosen.encoding);
  return reply.type(type).send(chosen?.body ?? body);
}

/** Whether "br, gzip;q=0.5, deflate;q=0" names an encoding, and not to refuse it. */
function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/i);
    return name!.toLowerCase() === encoding && Number(quality ?? 1) > 0;
  });
}
