import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema, OperationTypeNode } from 'graphql';
import { Refusal } from '../kernel/errors.js';
import { OPERATION_TIMEOUT, tookTooLong } from './deadline.js';
import { checkGraphqlRequest, GRAPHQL_PATH, METHOD_RULE } from './graphql-request.js';
import { isForReading, readableAddress } from './http-address.js';
import { answerMalformed, sendError } from './http-errors.js';
import { endTurnsInTime, workInTime } from './request-time.js';
import { SAFE_HEADERS } from './safe-headers.js';
import { Turns } from './turns.js';

const SECOND = 1_000;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const HEADERS_LIMIT = 100;

/** Errors outside of GraphQL in the same shape as those inside, in place of the handlers that Nest would set. */
class JsonErrorsAdapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance().setErrorHandler((error, _, reply) => sendError(reply, error));
  }

  override setNotFoundHandler() {
    const fastify = this.getInstance() as unknown as FastifyInstance;
    return this.getInstance().setNotFoundHandler((request, reply) => {
      const url = request.url.split('?')[0]!;
      const allowed = METHODS.filter((method) => fastify.hasRoute({ method, url }));
      if (allowed.length === 0) {
        return sendError(reply, new Refusal('NOT_FOUND', 'There is nothing here. The API is at /graphql.'));
      }
      void reply.header('allow', allowed.join(', '));
      const message = `${request.method} is not offered here; ${allowed.join(' and ')} ${allowed.length > 1 ? 'are' : 'is'}.`;
      return sendError(reply, new Refusal('BAD_REQUEST', message, { rule: METHOD_RULE }));
    });
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
    // While it drains, connections that are open are served to their end, and told to close.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    rewriteUrl: ({ url = '/', headers }: IncomingMessage) =>
      isForReading(headers.accept) ? readableAddress(url) : url,
    http: {
      headersTimeout: 10 * SECOND,
      connectionsCheckingInterval: 5 * SECOND,
      maxHeaderSize: 16 * 1024,
      // Looked at by `refusedHeaders`, since Node's own refusal has no body.
      requireHostHeader: false,
    },
    clientErrorHandler: answerMalformed,
    // No hook is called before it.
    frameworkErrors: (error: Error, _: FastifyRequest, reply: FastifyReply) =>
      sendError(withSafeHeaders(reply), error),
  });
}

/** What every route has: safe headers, strict bodies, and errors in JSON alone. Call it before `init`. */
export function prepareHttp(app: NestFastifyApplication, operationTimeout = OPERATION_TIMEOUT): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.server.maxConnections = 2_000;
  fastify.addHook('onRequest', (request, reply, done) => {
    withSafeHeaders(reply);
    done(refusedHeaders(request));
  });
  endTurnsInTime(fastify);
  closeConnectionsWhenStopping(fastify);
  acceptOnlyJson(fastify);
  let schema: GraphQLSchema | undefined;
  const turns = app.get(Turns, { strict: false });
  fastify.addHook('preHandler', (request, reply, done) => {
    // By the route, not by the address as it was sent: `/%67raphql` leads there too.
    if (request.routeOptions.url !== GRAPHQL_PATH) return done();
    schema ??= app.get(GraphQLSchemaHost, { strict: false }).schema;
    let operation: OperationTypeNode | undefined;
    try {
      operation = checkGraphqlRequest(request, schema);
    } catch (error) {
      if (isWrongMethod(error)) void reply.header('allow', request.method === 'GET' ? 'POST' : 'GET, POST');
      return done(error as Error);
    }
    const onOver = () => {
      if (!reply.sent) sendError(reply, tookTooLong());
    };
    const time = { milliseconds: operationTimeout, onOver, turns: operation === 'query' ? turns : undefined };
    return workInTime(reply, time, done);
  });
}

/** Answers depend on who asks, and some hold a session's token; a route that may be kept says so itself. */
function withSafeHeaders(reply: FastifyReply): FastifyReply {
  return reply.headers(SAFE_HEADERS).header('cache-control', 'no-store');
}

/** Else those that were busy when it began would be held open for their next request, which never comes. */
function closeConnectionsWhenStopping(fastify: FastifyInstance): void {
  let stopping = false;
  fastify.addHook('preClose', async () => {
    stopping = true;
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });
}

function acceptOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(new Refusal('BAD_REQUEST', 'The body is not valid UTF-8.'), undefined);
    return parseJson(request, body.toString(), (error, json) =>
      done(error ? new Refusal('BAD_REQUEST', 'The body is not valid JSON.') : null, json),
    );
  });
}

/** @returns why a request is refused by its headers: BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE. */
function refusedHeaders({ raw, headers }: FastifyRequest): Refusal | undefined {
  if (raw.rawHeaders.length > 2 * HEADERS_LIMIT)
    return new Refusal('BAD_REQUEST', `At most ${HEADERS_LIMIT} headers are taken.`);
  if (headers.host === undefined && raw.httpVersion === '1.1')
    return new Refusal('BAD_REQUEST', 'The request has no Host header.');
  const encoding = headers['content-encoding'] ?? 'identity';
  const charset = /charset *= *"?([^\s";]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (encoding === 'identity' && /^utf-?8$/i.test(charset)) return undefined;
  const message = 'Send the body in UTF-8 and as it is, without Content-Encoding.';
  return new Refusal('UNSUPPORTED_MEDIA_TYPE', message);
}

function isWrongMethod(error: unknown): boolean {
  return error instanceof Refusal && error.details.rule === METHOD_RULE;
}
