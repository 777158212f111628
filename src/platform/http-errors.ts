import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { ERROR_STATUS, type ErrorCode, Refusal } from '../kernel/errors.js';
import { publicError } from './error-mask.js';
import { METHOD_RULE } from './graphql-request.js';

/** Answers a request that GraphQL never saw, or gave up, in the shape of GraphQL's own errors. */
export function sendError(reply: FastifyReply, error: unknown): void {
  const { message, extensions } = publicError(refusalOf(error) ?? error);
  const code = extensions['code'] as ErrorCode;
  const retryAfter = retryAfterOf(extensions);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply
    .status(statusOf(code, extensions['rule']))
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** For the header Retry-After, in whole seconds: as the error says, or soon where the board is away. */
export function retryAfterOf(extensions: Readonly<Record<string, unknown>>): string | undefined {
  const { code, retryAfter } = extensions;
  if (typeof retryAfter === 'number') return String(Math.ceil(retryAfter));
  return code === 'UNAVAILABLE' ? '1' : undefined;
}

/** Answers what isn't HTTP, and headers that are too many, too long or too slow; then hangs up. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const status = MALFORMED_STATUS[error.code ?? ''] ?? 400;
    const message = 'The request is not well-formed HTTP, or took too long.';
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}

const MALFORMED_STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Fastify's own refusals speak of the request alone, so their messages may be told. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { statusCode: status = 500, message = '' } = error as { statusCode?: number; message?: string };
  if (status >= 500) return undefined;
  if (status === 413)
    return new Refusal('PAYLOAD_TOO_LARGE', 'The request is too large; at most 100 KB are taken.');
  if (status === 415)
    return new Refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json in UTF-8, as it is.');
  return new Refusal(status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST', message.slice(0, 200));
}

/** Where a refusal has no data beside it, the status says it too. */
export function statusOf(code: ErrorCode, rule?: unknown): number {
  if (rule === METHOD_RULE) return 405;
  return BARE_STATUS[code] ?? (ERROR_STATUS[code] === 200 ? 400 : ERROR_STATUS[code]);
}

const BARE_STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TIMEOUT: 504,
};
