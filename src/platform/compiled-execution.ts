import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { formatError } from './error-mask.js';
import type { OperationContext } from './operation-context.js';

/** Compiling takes as long as many executions, so it is kept for documents that come again and again. */
const WORTH_COMPILING = 3;

/** Values come from the database in the shape that the schema has for them; dates make themselves text. */
const COMPILER = { disableLeafSerialization: true };

/** How often an operation of a document has come, and what became of it. */
interface Known {
  times: number;
  compiled: CompiledQuery | null;
}

/**
 * Runs queries as code that is made for them once, in place of walking their documents each time. What
 * it can't do, and what it refuses, is left to the ordinary execution, so that errors are told in one way.
 */
export function compiledExecution(): ApolloServerPlugin<OperationContext> {
  // By document: Apollo remembers those that come often, and forgets the others.
  const known = new WeakMap<DocumentNode, Map<string, Known>>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, operationName, schema, request, contextValue }) {
          if (operation.operation !== 'query') return null;
          const compiled = queryOf({ known, document, schema, name: operationName ?? '' });
          if (!compiled) return null;
          const result = await compiled.query(undefined, contextValue, request.variables ?? {});
          // Variables that don't fit: nothing has run yet.
          if (result.data === undefined) return null;
          return {
            http: { headers: new HeaderMap(), status: undefined },
            body: { kind: 'single', singleResult: withPublicErrors(result) },
          };
        },
      };
    },
  };
}

interface QueryWanted {
  readonly known: WeakMap<DocumentNode, Map<string, Known>>;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly name: string;
}

/** Null until it is worth compiling, and for what can't be compiled. */
function queryOf({ known, document, schema, name }: QueryWanted): CompiledQuery | null {
  const operations = known.get(document) ?? new Map<string, Known>();
  known.set(document, operations);
  const operation = operations.get(name) ?? { times: 0, compiled: null };
  operations.set(name, operation);
  operation.times += 1;
  if (operation.times === WORTH_COMPILING && isCompilable(document)) {
    const compiled = compileQuery(schema, document, name, COMPILER);
    if (isCompiledQuery(compiled)) operation.compiled = compiled;
  }
  return operation.compiled;
}

/**
 * Introspection has resolvers of its own; and what a thing holds under another name than the field's is
 * found by `grownField`, which compiled code does without.
 */
function isCompilable(document: DocumentNode): boolean {
  const roots = new Set<ASTNode>(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
    ),
  );
  let compilable = true;
  visit(document, {
    Field(field) {
      const isAliased = field.alias !== undefined && field.selectionSet !== undefined && !roots.has(field);
      const introspects = field.name.value === '__schema' || field.name.value === '__type';
      if (!isAliased && !introspects) return undefined;
      compilable = false;
      return BREAK;
    },
  });
  return compilable;
}

function withPublicErrors({ data, errors }: ExecutionResult) {
  if (!errors || errors.length === 0) return { data };
  return { data, errors: errors.map((error: GraphQLError) => formatError(error.toJSON(), error)) };
}
