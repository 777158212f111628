import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { OperationContext } from './operation-context.js';
import type { Place, ResponseCache } from './response-cache.js';
import { ShownThreads } from './shown-threads.js';

/** The data of a response as JSON, in place of the data itself. */
export class CachedData {
  constructor(readonly json: string) {}
}

/**
 * Answers what strangers ask from the cache where it can. Theirs alone are kept: they are the same for all of them,
 * and they are most of those who read. So a query may depend on the database, on its variables and on who asks, and on
 * nothing else: neither on the clock nor on chance.
 */
export function cachedResponses(cache: ResponseCache): ApolloServerPlugin<OperationContext> {
  const threads = new ShownThreads();
  return {
    async requestDidStart() {
      let place: Place | null = null;
      return {
        async responseForOperation(asked) {
          if (cache.isOff || !isForAnyone(asked)) return null;
          const { document, schema, request } = asked;
          const run = { document, schema, variables: request.variables ?? {} };
          const found = await cache.find(keyOf(asked), () => threads.of(run));
          if (typeof found === 'string') return responseOf(found);
          place = found;
          return null;
        },
        async willSendResponse({ response: { body } }) {
          if (place === null || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          if (!data || (errors && errors.length > 0)) return;
          const made = new CachedData(JSON.stringify(data));
          cache.put(place, made.json);
          body.singleResult.data = cached(made);
        },
      };
    },
  };
}

/** The text of a response, which for cached data is there already. */
export function stringifyResult({ data, ...rest }: FormattedExecutionResult): string {
  if (!(data instanceof CachedData)) return `${JSON.stringify({ ...rest, data })}\n`;
  return `{"data":${data.json}}\n`;
}

/** The data of a response, cached or not. */
export function dataOf({ data }: FormattedExecutionResult): unknown {
  return data instanceof CachedData ? JSON.parse(data.json) : data;
}

function isForAnyone({ operation, contextValue }: GraphQLRequestContext<OperationContext>): boolean {
  return operation?.operation === 'query' && contextValue.actor.kind === 'anonymous';
}

/** An operation and its variables; the same text may hold several operations. */
function keyOf({ queryHash, operationName, request }: GraphQLRequestContext<OperationContext>): string {
  return `${queryHash} ${operationName ?? ''} ${JSON.stringify(request.variables ?? {}, sayable)}`;
}

/** What JSON has no word for would stand there as null, or not at all: `1e400` is read as infinite. */
function sayable(_: string, value: unknown): unknown {
  const isUnsayable = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
  return isUnsayable ? { unsayable: String(value) } : value;
}

function responseOf(json: string): GraphQLResponse {
  return {
    http: { headers: new HeaderMap(), status: undefined },
    body: { kind: 'single', singleResult: { data: cached(new CachedData(json)) } },
  };
}

/** Apollo hands it on to `stringifyResult` or `dataOf`; before that `statusPlugin` sees no more than that it holds something. */
function cached(data: CachedData): Record<string, unknown> {
  return data as unknown as Record<string, unknown>;
}
