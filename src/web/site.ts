import { createHash } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../kernel/errors.js';
import { CURRENT_SETTINGS } from '../platform/current-settings.js';
import { tookTooLong } from '../platform/deadline.js';
import { isForReading } from '../platform/http-address.js';
import { InProcessGraphql } from '../platform/in-process-graphql.js';
import { workInTime } from '../platform/request-time.js';
import type { Settings } from '../platform/settings.js';
import { Turns } from '../platform/turns.js';
import { ASSETS, sendAsset } from './assets.js';
import { cookieName, cookieOptions } from './rules/cookie.rules.js';
import { acceptedLanguages, type Language, languageFor } from './language.js';
import { errorAnswer } from './pages/error.page.js';
import type { Answered, PageAnswer, Route } from './route.js';
import { htmlOf } from './html.js';
import { ROUTES } from './routes.js';
import { FORM_COOKIE, Visit } from './visit.js';

const LANGUAGE_COOKIE = 'afterword.language';

/** A story of 30,000 characters as forms send it, where each may take twelve bytes, and its questions twice. */
const FORM_LIMIT = 640 * 1024;

/** Nothing of a page comes from elsewhere, nothing runs that isn't a file of ours, and nobody frames it. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Out of reach for a window that opened it. Public pages go without, since it delays their paint. */
const ALONE = { 'cross-origin-opener-policy': 'same-origin' };

/** The pages, on the board's own server, as one more client of its API. */
@Injectable()
export class Site implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly graphql: InProcessGraphql,
    private readonly turns: Turns,
    @Inject(CURRENT_SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // In a scope of its own: what forms and cookies need must not reach the API.
    void fastify.register((scope) => this.open(scope));
  }

  private async open(site: FastifyInstance): Promise<void> {
    await site.register(fastifyCookie);
    await site.register(fastifyCsrf, {
      cookieKey: cookieName(FORM_COOKIE, this.settings.publicUrl),
      cookieOpts: cookieOptions(this.settings.publicUrl),
      getToken: ({ body }) =>
        body instanceof URLSearchParams ? (body.get('token') ?? undefined) : undefined,
    });
    await site.register(fastifyCompress, { encodings: ['br', 'gzip'], threshold: 1_024 });
    site.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      (_, body, done) => done(null, new URLSearchParams(String(body))),
    );
    site.setErrorHandler((error, request, reply) => this.sendError(error, request, reply));
    for (const asset of ASSETS) {
      site.get(asset.address, { compress: false }, (request, reply) => sendAsset(asset, request, reply));
    }
    for (const route of ROUTES) this.add(site, route);
    // Whoever reads pages is told so by a page; others get the API's JSON.
    site.get('/*', (request, reply) => {
      if (!isForReading(request.headers.accept)) return reply.callNotFound();
      const [path, query] = request.url.split('?') as [string, string?];
      if (/^\/[^/\\].*\/$/.test(path))
        return reply.redirect(path.slice(0, -1) + (query ? `?${query}` : ''), 301);
      asPage(reply);
      throw new Refusal('NOT_FOUND', '');
    });
  }

  private add(site: FastifyInstance, { method, path, answer }: Route): void {
    site.route({
      method,
      url: path,
      bodyLimit: FORM_LIMIT,
      onRequest: async (_, reply) => asPage(reply),
      preHandler:
        method === 'POST' ? [refuseOtherSites, site.csrfProtection, inTime()] : [inTime(this.turns)],
      handler: async (request, reply) => this.send(await answer(this.visit(request, reply)), request, reply),
    });
  }

  private visit(request: FastifyRequest, reply: FastifyReply): Visit {
    const { graphql } = this;
    const { publicUrl } = this.settings;
    return new Visit({ graphql, request, reply, publicUrl, language: languageOf(request, publicUrl) });
  }

  private send(answered: Answered, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (answered.kind === 'text') return sendText(answered, request, reply);
    this.keepLanguage(request, reply);
    if (answered.kind === 'redirect') return reply.redirect(answered.to, answered.permanent ? 301 : 303);
    if (answered.retryAfter !== undefined) void reply.header('retry-after', answered.retryAfter);
    if (isPersonal(answered, request)) void reply.headers(ALONE);
    if (isKeptByNobody(answered, request)) void reply.header('cache-control', 'no-store');
    const { publicUrl } = this.settings;
    const language = languageOf(request, publicUrl);
    const html = htmlOf(answered, { language, publicUrl, address: request.url });
    return reply
      .status(answered.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(html);
  }

  /** With pages, and what leads to them: what others may keep is given to nobody with a cookie. */
  private keepLanguage(request: FastifyRequest, reply: FastifyReply): void {
    const visit = this.visit(request, reply);
    if (visit.query('lang') !== undefined) visit.setCookie(LANGUAGE_COOKIE, visit.language.code);
  }

  private async sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // Where a request is refused before its route has begun, its page was not prepared.
    asPage(reply);
    const { answered, retryAfter } = await errorAnswer(error, this.visit(request, reply));
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    this.send(answered, request, reply);
  }
}

/** What holds for pages and not for the API. */
function asPage(reply: FastifyReply): void {
  void reply.headers({
    'content-security-policy': POLICY,
    'referrer-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    vary: 'accept-language, cookie',
  });
}

function isPersonal({ viewer }: PageAnswer, request: FastifyRequest): boolean {
  return viewer !== null || isForAccounts(request);
}

/**
 * Whoever uses the browser next must not find, by going back, what was shown to somebody who has signed out.
 * An answer to a form can not be fetched again, so that its writer goes back to it as it was kept: for as long
 * as they have the same cookies, which `vary` asks for, and until they sign out.
 */
function isKeptByNobody(answered: PageAnswer, request: FastifyRequest): boolean {
  return isForAccounts(request) || (isPersonal(answered, request) && request.method !== 'POST');
}

function isForAccounts({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/account') === true;
}

/** What may be kept is the same for everybody; who has it already is told only that it hasn't changed. */
function sendText(
  { type, body, keep }: Extract<Answered, { kind: 'text' }>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (keep === undefined) return reply.type(type).send(body);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const tag = `W/"${digest}"`;
  void reply.removeHeader('vary').header('cache-control', `public, max-age=${keep}`).header('etag', tag);
  const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  if (known.includes(tag)) return reply.status(304).send();
  return reply.type(type).send(body);
}

function languageOf(request: FastifyRequest, publicUrl: string): Language {
  const { lang } = request.query as { lang?: unknown };
  const asked = typeof lang === 'string' ? lang : undefined;
  return languageFor([
    asked,
    request.cookies?.[cookieName(LANGUAGE_COOKIE, publicUrl)],
    ...acceptedLanguages(request.headers['accept-language']),
  ]);
}

/** Beside the form's token: browsers say where a request comes from, also to a neighbour that can set our cookies. */
async function refuseOtherSites({ headers }: FastifyRequest): Promise<void> {
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none')
    throw new Refusal('FORBIDDEN', '', { rule: 'otherSite' });
}

function inTime(turns?: Turns) {
  return (_: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const onOver = () => {
      if (!reply.sent) void reply.send(tookTooLong());
    };
    workInTime(reply, { onOver, turns }, done);
  };
}
