import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { v7 } from 'uuid';
import { type ErrorCode, Refusal } from '../kernel/errors.js';

const MESSAGE_LIMIT = 200;
const log = new Logger('Errors');

/** Errors of the protocol itself: their messages speak of the client's own document, nothing of ours. */
const PROTOCOL_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const PLAIN: Partial<Record<ErrorCode, string>> = {
  BAD_USER_INPUT: 'Something in the input is not what it may be. See the description of its fields.',
  CONFLICT: 'This was changed by somebody else in the meantime. Try again.',
  NOT_FOUND: 'What this refers to is no longer there.',
  TIMEOUT: 'This took too long and was given up. Try again, or ask for less.',
  UNAVAILABLE: 'The board can not be reached at this moment. Try again shortly.',
  INTERNAL: 'Something went wrong on our side. The incident is in the log of the board.',
};

/**
 * By SQLSTATE, or its class; and by message where pg gives no code. The rest is a hole of ours: text that
 * the database can't take, say, should have been refused before it came there.
 */
const BY_STATE: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^23505$/, 'CONFLICT'],
  [/^23503$/, 'NOT_FOUND'],
  [/^(40001|40P01)$/, 'CONFLICT'],
  [/^(23514|22001)$/, 'BAD_USER_INPUT'],
  [/^57014$/, 'TIMEOUT'],
  [/^(55P03|53...|57P0.|08...|25006|ECONN.*|EPIPE|ETIMEDOUT)$/, 'UNAVAILABLE'],
];
const BY_MESSAGE: readonly (readonly [RegExp, ErrorCode])[] = [
  [/Query read timeout/, 'TIMEOUT'],
  [
    /Connection terminated|timeout exceeded when trying to connect|Query runner already released|pool after calling end/,
    'UNAVAILABLE',
  ],
  // The embedded server's socket is a file, which is away while the server is.
  [/^connect ENOENT/, 'UNAVAILABLE'],
];

/** The code that an unexpected error is told by. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  const state = String((error as { code?: unknown })?.code ?? '');
  const message = String((error as { message?: unknown })?.message ?? '');
  return (
    BY_STATE.find(([pattern]) => pattern.test(state))?.[1] ??
    BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ??
    'INTERNAL'
  );
}

/** What a client is told of an error, over any transport. Anything unexpected is only in the log. */
export function publicError(error: unknown): { message: string; extensions: Record<string, unknown> } {
  if (error instanceof Refusal) {
    const { detail, field, ...told } = error.details;
    if (detail !== undefined) log.warn(`${error.code}: ${oneLine(detail)}`);
    const where = field !== undefined && { field: shortened(field) };
    return { message: shortened(error.message), extensions: { code: error.code, ...where, ...told } };
  }
  const code = codeOf(error);
  const incident = v7();
  log.error(`${code} ${incident}: ${traceOf(error)}`);
  const retryable = code === 'UNAVAILABLE' || code === 'CONFLICT' ? { retryable: true } : {};
  return { message: PLAIN[code]!, extensions: { code, incident, ...retryable } };
}

/** Apollo's `formatError`: refusals and errors of the protocol as they are, everything else masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const code = String(formatted.extensions?.['code'] ?? '');
  if (!(cause instanceof Refusal) && PROTOCOL_CODES.has(code)) {
    const { message } = formatted;
    const where = code === 'BAD_USER_INPUT' ? wrongVariable(message) : {};
    return { ...place, message: shortened(message), extensions: { code, ...where } };
  }
  // An execution error without a cause is graphql's own ("Cannot return null for …"): a hole of ours.
  return { ...place, ...publicError(cause ?? error) };
}

/** A variable that isn't of its type: graphql tells which only in words. */
function wrongVariable(message: string): { field?: string; rule: string } {
  const [, variable, inner] = /^Variable "\$(\w+)"[^]*?(?: at "([\w.[\]]+)"; |$)/.exec(message) ?? [];
  const field = inner ?? variable;
  return { ...(field !== undefined && { field: shortened(field) }), rule: 'type' };
}

/** A message may quote what a client sent, so it must not be able to begin a line of the log. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  const state = String((error as { code?: unknown }).code ?? '');
  const frames = error.stack?.split('\n').filter((line) => /^ {4}at /.test(line)) ?? [];
  return [`${error.name} ${state} ${oneLine(error.message)}`, ...frames].join('\n');
}

function oneLine(text: string): string {
  const control = /[\p{Cc}\u2028\u2029]/gu;
  return text.replaceAll(control, (character) => JSON.stringify(character).slice(1, -1));
}

function shortened(message: string): string {
  return message.length <= MESSAGE_LIMIT ? message : `${message.slice(0, MESSAGE_LIMIT - 1)}…`;
}
