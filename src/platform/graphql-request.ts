import type { FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationTypeNode,
  parse,
} from 'graphql';
import { Refusal } from '../kernel/errors.js';
import { CheckedDocuments } from './checked-documents.js';
import { checkDocument, DOCUMENT_LIMITS } from './document-limits.js';
import { checkLiterals, checkVariables } from './plain-text.js';

export const GRAPHQL_PATH = '/graphql';

/** The one rule that has a status of its own, 405. */
export const METHOD_RULE = 'method';

export interface GraphqlRequest {
  readonly query: unknown;
  readonly variables: unknown;
  readonly operationName?: unknown;
}

/**
 * Looks through a request to the API before Apollo validates it. Whatever is malformed in the sense of
 * GraphQL over HTTP is left to Apollo, which words it well.
 * @returns the kind of its operation, where it can be told.
 * @throws Refusal BAD_REQUEST, BAD_USER_INPUT or QUERY_TOO_COMPLEX.
 */
export function checkGraphqlRequest(
  request: FastifyRequest,
  schema: GraphQLSchema,
): OperationTypeNode | undefined {
  if (request.method !== 'GET' && request.method !== 'POST') throw wrongMethod('Send it by GET or POST.');
  const asked = request.method === 'GET' ? fromUrl(request) : fromBody(request);
  const operation = checkOperation(asked, schema);
  if (operation === 'mutation' && request.method === 'GET') throw wrongMethod('Mutations are sent by POST.');
  return operation;
}

/**
 * The checks that hold whatever way an operation comes by: its text, its variables and what it asks for.
 * @returns its kind, or undefined where its text makes none.
 * @throws Refusal BAD_REQUEST, BAD_USER_INPUT or QUERY_TOO_COMPLEX.
 */
export function checkOperation(
  { query, variables, operationName }: GraphqlRequest,
  schema: GraphQLSchema,
): OperationTypeNode | undefined {
  checkVariables(variables);
  if (typeof query !== 'string') return undefined;
  const given = isRecord(variables) ? variables : {};
  const document = CHECKED.get(query, given) ?? checkedDocument(query, given, schema);
  if (!document) return undefined;
  const name = typeof operationName === 'string' ? operationName : undefined;
  const operation = getOperationAST(document, name)?.operation;
  if (operation === 'subscription')
    throw new Refusal('BAD_REQUEST', 'Subscriptions are not offered over this address.');
  return operation;
}

/** Checking takes as long as answering, and most documents come again and again. */
const CHECKED = new CheckedDocuments();

function checkedDocument(
  query: string,
  variables: Record<string, unknown>,
  schema: GraphQLSchema,
): DocumentNode | undefined {
  const document = parsed(query);
  if (!document) return undefined;
  checkLiterals(document);
  checkDocument(document, variables, schema);
  CHECKED.add(query, variables, document);
  return document;
}

function wrongMethod(message: string): Refusal {
  return new Refusal('BAD_REQUEST', message, { rule: METHOD_RULE });
}

/** Read in the way of Apollo, so that both look at the same document. */
function fromUrl(request: FastifyRequest): GraphqlRequest {
  const url = new URL(...addressOf(request));
  // Parameters that come twice are refused by Apollo, whichever of them is looked at here.
  const parameter = (name: string) => url.searchParams.get(name) ?? undefined;
  return {
    query: parameter('query'),
    variables: parsedJson(parameter('variables')),
    operationName: parameter('operationName'),
  };
}

function fromBody(request: FastifyRequest): GraphqlRequest {
  addressOf(request);
  const body = request.body;
  if (Array.isArray(body))
    throw new Refusal('BAD_REQUEST', 'Batching is not offered. Send one operation in a request.');
  if (!isRecord(body)) throw new Refusal('BAD_REQUEST', 'The body must be a JSON object with a `query`.');
  return { query: body['query'], variables: body['variables'], operationName: body['operationName'] };
}

/**
 * The address as it was sent, and what it stands below.
 * @throws Refusal BAD_REQUEST when it can't be read at all, which Apollo would stumble over.
 */
function addressOf(request: FastifyRequest): [url: string, base: string] {
  const address: [string, string] = [request.url, `${request.protocol}://${request.hostname}/`];
  if (URL.canParse(...address)) return address;
  throw new Refusal('BAD_REQUEST', 'The address of the request, or its Host header, is malformed.');
}

/** What doesn't parse is left to Apollo, which tells where. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true });
  } catch {
    return undefined;
  }
}

function parsedJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
