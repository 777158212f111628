import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { HttpAdapterHost } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly code: unknown;
  readonly text: string;
}

const QUERY = JSON.stringify({ query: '{ viewer { email } }' });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('The HTTP edge', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${app.url}${path}`, init);
    const text = await response.text();
    const body = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return {
      status: response.status,
      headers: response.headers,
      text,
      code: body.errors?.[0]?.extensions.code,
    };
  };
  const post = (body: string | Blob | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) =>
    send('/graphql', { method: 'POST', body, headers });
  const get = (query: string, headers: Record<string, string> = {}) =>
    send(`/graphql?query=${encodeURIComponent(query)}`, { headers });

  /** Bytes as they are, for what no client library would send. */
  const raw = (bytes: string | Buffer): Promise<string> =>
    new Promise((done, fail) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => (answer += String(chunk)));
      socket.on('close', () => done(answer)).on('error', fail);
    });

  it.each([
    ['an unknown path', '/nothing', {}, 404, 'NOT_FOUND'],
    ['a path that can not be read', '/%zz', {}, 400, 'BAD_REQUEST'],
    ['another method', '/graphql', { method: 'PUT', body: '{}', headers: JSON_TYPE }, 405, 'BAD_REQUEST'],
    ['a method of no use here', '/health/live', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
    ['a question of browsers', '/graphql', { method: 'OPTIONS' }, 405, 'BAD_REQUEST'],
  ] as const)('answers %s in JSON', async (_, path, init, status, code) => {
    const answer = await send(path, init);
    expect(answer).toMatchObject({ status, code });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.has('allow')).toBe(status === 405);
  });

  it.each([
    ['JSON that is none', '{"query": ', 400],
    ['null', 'null', 400],
    ['a string', '"x"', 400],
    ['an empty list', '[]', 400],
    ['a batch', `[${QUERY},${QUERY}]`, 400],
    ['a query that is a number', '{"query": 5}', 400],
    ['an empty object', '{}', 400],
    ['an operation name that is an object', '{"query": "{ viewer { email } }", "operationName": {}}', 400],
    ['variables in a list', '{"query": "{ viewer { email } }", "variables": []}', 400],
    ['extensions in a string', '{"query": "{ viewer { email } }", "extensions": "x"}', 400],
    [
      'lists in lists, 20,000 deep',
      `{"query": "{ viewer { email } }", "variables": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      400,
    ],
    [
      'a key that would change every object',
      '{"query": "{ viewer { email } }", "__proto__": { "x": 1 }}',
      400,
    ],
    [
      'the same below',
      '{"query": "{ viewer { email } }", "variables": { "a": { "constructor": { "prototype": { "x": 1 } } } }}',
      400,
    ],
  ])('refuses a body with %s', async (_, body, status) => {
    expect(await post(body)).toMatchObject({ status, code: 'BAD_REQUEST' });
    expect('x' in {}).toBe(false);
  });

  it('takes the last of keys that come twice, for its limits as well', async () => {
    const late = `{"query": "{ viewer { email } }", "query": "{ ${'viewer { email } '.repeat(21)} }"}`;
    expect(await post(late)).toMatchObject({ status: 400, code: 'QUERY_TOO_COMPLEX' });
    const early = `{"query": "{ ${'viewer { email } '.repeat(21)} }", "query": "{ viewer { email } }"}`;
    expect(await post(early)).toMatchObject({ status: 200, text: '{"data":{"viewer":null}}\n' });
  });

  it('refuses a parameter that comes twice', async () => {
    const twice = await send('/graphql?query={viewer{email}}&query={viewer{email}}', {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(twice).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it.each([
    ['no type', undefined],
    ['plain text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['JSON in UTF-16', 'application/json; charset=utf-16'],
    ['JSON in UTF-7', 'application/json; charset="utf-7"'],
    ['JSON in Latin-1', 'application/json;charset=ISO-8859-1'],
  ])('takes no body of %s', async (_, type) => {
    const answer = await post(new Blob([QUERY]), type === undefined ? {} : { 'content-type': type });
    expect(answer).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('takes JSON that says that it is UTF-8', async () => {
    expect(await post(QUERY, { 'content-type': 'application/json; charset=UTF-8' })).toMatchObject({
      status: 200,
    });
  });

  it('takes nothing compressed, so that nothing can swell', async () => {
    const answer = await post(gzipSync(QUERY), { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect(answer).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('takes 100 KB and not a byte more', async () => {
    const padded = (size: number) => QUERY.padEnd(size, ' ');
    expect(await post(padded(100 * 1024))).toMatchObject({ status: 200 });
    expect(await post(padded(100 * 1024 + 1))).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  });

  it('refuses bytes that are no UTF-8 instead of changing them', async () => {
    const broken = Buffer.from(QUERY.replace('email', 'ema\u00e9l'), 'latin1');
    expect(await post(broken)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('runs nothing that a foreign page could send without being asked', async () => {
    expect(await get('{ viewer { email } }')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    const asked = { 'apollo-require-preflight': '1' };
    expect(await get('{ viewer { email } }', asked)).toMatchObject({ status: 200 });
  });

  it('shares nothing with pages of other origins', async () => {
    const preflight = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const query = await post(QUERY, { ...JSON_TYPE, origin: 'null' });
    for (const { headers } of [preflight, query])
      expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  it.each([{}, { 'apollo-require-preflight': '1' }])('takes mutations by POST alone', async (headers) => {
    const answer = await get('mutation { signOut }', headers as Record<string, string>);
    expect(answer).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it.each(['/graphql', '/%67raphql', '/graph%71l'])('checks what comes by the address %s', async (path) => {
    const query = `{ ${'viewer { email } '.repeat(21)} }`;
    const asked = { 'apollo-require-preflight': '1' };
    expect(await send(`${path}?query=${encodeURIComponent(query)}`, { headers: asked })).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
    });
    const init = { method: 'POST', body: JSON.stringify({ query }), headers: JSON_TYPE };
    expect(await send(path, init)).toMatchObject({ status: 400, code: 'QUERY_TOO_COMPLEX' });
  });

  it.each(['/graphql#', '/graphql;x=1', '//graphql', '/graphql/', '/GraphQL'])(
    'does not take %s for the way to the API',
    async (path) => {
      const query = encodeURIComponent(`{ ${'viewer { email } '.repeat(21)} }`);
      const request = `GET ${path}?query=${query} HTTP/1.1\r\nHost: x\r\nApollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n`;
      expect(await raw(request)).toMatch(/^HTTP\/1.1 (400|404) /);
    },
  );

  it('puts its safety headers on every answer, and tells nobody what it is made of', async () => {
    const answers = [
      await post(QUERY),
      await post('{'),
      await send('/nothing'),
      await send('/%zz'),
      await send('/health/live'),
      await get('{ viewer { email } }'),
    ];
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('server')).toBe(false);
    }
  });

  it.each([
    ['what is no HTTP', 'GARBAGE\r\n\r\n', 400],
    ['no Host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'a Host that is none',
      `GET /graphql?query={viewer{email}} HTTP/1.1\r\nHost: a b%\r\nConnection: close\r\n\r\n`,
      400,
    ],
    [
      'two lengths of one body',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a header of 20 KB', `GET /health/live HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    [
      '101 headers',
      `GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'X: y\r\n'.repeat(99)}\r\n`,
      400,
    ],
  ])('answers %s with a refusal, and hangs up', async (_, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  it('hangs up on who sends slowly or holds connections open', () => {
    expect(app.get(HttpAdapterHost).httpAdapter.getHttpServer()).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      maxRequestsPerSocket: 1_000,
      maxConnections: 2_000,
    });
  });
});
