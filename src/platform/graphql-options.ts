import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MaxIntrospectionDepthRule } from 'graphql';
import type { ActorSource } from './access.js';
import { cachedResponses, stringifyResult } from './cached-responses.js';
import { compiledExecution } from './compiled-execution.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import { formatError } from './error-mask.js';
import { GRAPHQL_PATH } from './graphql-request.js';
import { statusPlugin } from './graphql-status.js';
import { withPlainFields } from './plain-fields.js';
import { contextOf } from './request-context.js';
import type { ResponseCache } from './response-cache.js';
import { grownField } from './tree/grown.js';
import type { Tree } from './tree/tree.js';

export interface GraphqlInput {
  readonly actors: ActorSource;
  readonly tree: Tree;
  readonly responses: ResponseCache;
  readonly introspection: boolean;
}

/** GraphQL over HTTP with the limits on. What may be asked is checked by `checkGraphqlRequest`, before validation. */
export function graphqlOptions({ actors, tree, responses, introspection }: GraphqlInput): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema) => withPlainFields(tree.bare(schema)),
    fieldResolver: grownField,
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
    // Five in the answer, with the one that says that there are more.
    validationOptions: { maxErrors: 4 },
    executionOptions: { maxCoercionErrors: 3 },
    validationRules: [MaxIntrospectionDepthRule],
    fieldResolverEnhancers: [],
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    formatError,
    stringifyResult,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // First it looks at what was made, of which the cache then keeps the text; what is kept isn't executed.
      statusPlugin,
      cachedResponses(responses),
      compiledExecution(),
    ],
    context: (request: FastifyRequest, reply: FastifyReply) => contextOf(actors, { request, reply }),
  };
}
