import type { ApolloServerPlugin } from '@apollo/server';
import { ERROR_STATUS, type ErrorCode } from '../kernel/errors.js';
import { retryAfterOf } from './http-errors.js';
import type { OperationContext } from './operation-context.js';

/** Documents that GraphQL could not run: no fault of the transport. */
const NOT_RUN = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * The status that goes with an answer. Clients of the older media type are told by status 200 that the
 * answer is well-formed GraphQL, even where the document could not be run (GraphQL over HTTP, 6.4.1).
 * Where it ran, and nothing came of it for reasons of ours, the status says so: proxies and monitors see
 * no more than that.
 */
export const statusPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { data, errors = [] } = response.body.singleResult;
        const told = errors.map((error) => error.extensions ?? {});
        const retryAfter = told.map(retryAfterOf).find((seconds) => seconds !== undefined);
        if (retryAfter !== undefined) response.http.headers.set('retry-after', retryAfter);
        const codes = told.map(({ code }) => code as ErrorCode);
        if (data !== undefined) {
          const anything = Object.values(data ?? {}).some((value) => value !== null);
          response.http.status = anything ? 200 : Math.max(200, ...codes.map(statusOfFault));
          return;
        }
        const accepted = request.http?.headers.get('accept') ?? '';
        const isModern = accepted.includes('application/graphql-response+json');
        if (!isModern && NOT_RUN.has(codes[0] ?? '')) response.http.status = 200;
      },
    };
  },
};

/** Refusals are answers, and go with 200; from 429 on the request was not served. */
function statusOfFault(code: ErrorCode): number {
  const status: number = ERROR_STATUS[code] ?? 200;
  return status >= 429 ? status : 200;
}
