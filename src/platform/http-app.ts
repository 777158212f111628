import { isUtf8 } from 'node:buffer';
import fastifyHelmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, parse } from 'graphql';
import { ERROR_STATUS, type ErrorCode, Refusal } from '../kernel/errors.js';
import { checkDocument, DOCUMENT_LIMITS } from './document-limits.js';
import { publicError } from './error-mask.js';
import { checkLiterals, checkVariables } from './plain-text.js';

const SECOND = 1_000;

/** Errors outside of GraphQL in the same shape as those inside, in place of the handlers that Nest would set. */
class JsonErrorsAdapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance().setErrorHandler((error, _, reply) => sendError(reply, error));
  }

  override setNotFoundHandler() {
    const nothing = new Refusal('NOT_FOUND', 'There is nothing here. The API is at /graphql.');
    return this.getInstance().setNotFoundHandler((_, reply) => sendError(reply, nothing));
  }
}

/** Fastify with time and size limits that a slow or large request runs into. */
export function httpAdapter(trustedProxies: readonly string[]): FastifyAdapter {
  return new JsonErrorsAdapter({
    bodyLimit: 100 * 1024,
    requestTimeout: 30 * SECOND,
    keepAliveTimeout: 5 * SECOND,
    maxRequestsPerSocket: 1_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 10 * SECOND, connectionsCheckingInterval: 5 * SECOND, maxHeaderSize: 16 * 1024 },
  });
}

/** What every route has: safe headers, strict bodies, and errors in JSON alone. Call it before `init`. */
export async function prepareHttp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(new Refusal('BAD_REQUEST', 'The body is not valid UTF-8.'), undefined);
    return parseJson(request, body.toString(), (error, json) =>
      done(error ? new Refusal('BAD_REQUEST', 'The body is not valid JSON.') : null, json),
    );
  });
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.url.split('?')[0] === '/graphql') checkGraphqlRequest(request, reply);
  });
}

/** @throws Refusal BAD_REQUEST, BAD_USER_INPUT, QUERY_TOO_COMPLEX. */
function checkGraphqlRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { query, variables, ...rest } = requestOf(request);
  if (query === undefined && rest.empty) return;
  checkVariables(variables);
  const document = typeof query === 'string' ? parsed(query) : undefined;
  if (!document) return;
  checkLiterals(document);
  checkDocument(document, isRecord(variables) ? variables : {});
  const isMutation = document.definitions.some(
    (each) => each.kind === 'OperationDefinition' && each.operation === 'mutation',
  );
  if (request.method === 'GET' && isMutation) {
    reply.header('allow', 'POST');
    throw new Refusal('BAD_REQUEST', 'Mutations are sent by POST.', { rule: 'method' });
  }
}

function requestOf(request: FastifyRequest): { query?: unknown; variables?: unknown; empty: boolean } {
  if (request.method === 'GET') {
    const { query, variables } = request.query as Record<string, unknown>;
    return {
      query,
      variables: typeof variables === 'string' ? parsedJson(variables) : undefined,
      empty: query === undefined,
    };
  }
  const body = request.body;
  if (Array.isArray(body))
    throw new Refusal('BAD_REQUEST', 'Batching is not offered. Send one operation in a request.');
  if (!isRecord(body)) return { empty: true };
  return { query: body['query'], variables: body['variables'], empty: false };
}

/** What doesn't parse is left to Apollo, which tells where. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true });
  } catch {
    return undefined;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sendError(reply: FastifyReply, error: unknown): void {
  const refusal =
    error instanceof Refusal ? error : refusalOf(error as { statusCode?: number; message: string });
  const { message, extensions } = publicError(refusal ?? error);
  const code = extensions['code'] as ErrorCode;
  void reply
    .status(statusOf(code, error))
    .type('application/json')
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** Fastify's own refusals speak of the request alone, so their messages may be told. */
function refusalOf(error: { statusCode?: number; message: string }): Refusal | undefined {
  const status = error.statusCode ?? 500;
  if (status >= 500) return undefined;
  if (status === 413)
    return new Refusal('PAYLOAD_TOO_LARGE', 'The request is too large; at most 100 KB are taken.');
  if (status === 415)
    return new Refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json in UTF-8.');
  return new Refusal(status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST', error.message.slice(0, 200));
}

/** Over plain HTTP a refusal has no data beside it, so the status says it too. */
function statusOf(code: ErrorCode, error: unknown): number {
  if (error instanceof Refusal && error.details.rule === 'method') return 405;
  if (code === 'NOT_FOUND') return 404;
  const status = ERROR_STATUS[code];
  return status === 200 ? 400 : status;
}
