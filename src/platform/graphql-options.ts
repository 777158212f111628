import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MaxIntrospectionDepthRule } from 'graphql';
import { ERROR_STATUS, type ErrorCode } from '../kernel/errors.js';
import type { ActorSource } from './access.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import { formatError } from './error-mask.js';
import { Loaders } from './loaders.js';
import type { OperationContext } from './operation-context.js';

export interface GraphqlInput {
  readonly actors: ActorSource;
  readonly introspection: boolean;
  /** Where the schema is written at start; null writes nothing. */
  readonly schemaFile: string | null;
}

/** GraphQL over HTTP with the limits on. What may be asked is checked in `http-app.ts`, before validation. */
export function graphqlOptions({ actors, introspection, schemaFile }: GraphqlInput): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: schemaFile ?? true,
    sortSchema: true,
    introspection,
    graphiql: false,
    csrfPrevention: true,
    cache: 'bounded',
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    maxRecursiveSelections: 1_000,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationOptions: { maxErrors: 5 },
    executionOptions: { maxCoercionErrors: 3 },
    validationRules: [MaxIntrospectionDepthRule],
    fieldResolverEnhancers: [],
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      statusPlugin,
    ],
    context: (request: FastifyRequest, reply: FastifyReply) => contextOf(actors, request, reply),
  };
}

async function contextOf(
  actors: ActorSource,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OperationContext> {
  const actor = await actors.actorOf(request.headers);
  // What is shown to somebody in particular must not be kept for others on the way.
  if (actor.kind !== 'anonymous') reply.header('cache-control', 'no-store');
  return {
    actor,
    loaders: new Loaders(),
    ip: request.ip,
    headers: request.headers,
    setHeader: (name, value) => void reply.header(name, value),
  };
}

/**
 * The status that goes with an answer. Clients of the older media type are told by status 200 that the
 * answer is well-formed GraphQL, even where the document could not be run (GraphQL over HTTP, 6.4.1).
 */
const statusPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        const codes = errors.map((error) => error.extensions?.['code'] as string);
        const modern =
          request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false;
        const answered = response.body.kind === 'single' && response.body.singleResult.data !== undefined;
        const ours = codes.map((code) => ERROR_STATUS[code as ErrorCode]).find((status) => status >= 400);
        if (answered) response.http.status = ours !== undefined && ours >= 429 ? ours : 200;
        else if (!modern && WELL_FORMED.has(codes[0] ?? '')) response.http.status = 200;
      },
    };
  },
};

const WELL_FORMED = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);
