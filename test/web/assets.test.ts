import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STYLE } from '../../src/web/assets.js';
import { startApp, type TestApp } from '../support/app.js';

describe('The style of the pages', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['GZIP;q=0.8, br;q=0', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('comes as a browser takes it that accepts "%s"', async (accepted, encoding) => {
    const { headers, body } = await sent(app.url + STYLE.address, accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('accept-encoding');
    const plain =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(plain.equals(STYLE.body)).toBe(true);
  });

  it('is kept for ever, since another one has another address', async () => {
    const { headers } = await sent(app.url + STYLE.address, 'br');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['set-cookie']).toBeUndefined();
  });
});

/** As it comes over the wire: `fetch` would take the compression off. */
async function sent(url: string, accepted: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accepted } }, resolve).on('error', reject);
  });
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { headers: response.headers, body: Buffer.concat(parts) };
}
