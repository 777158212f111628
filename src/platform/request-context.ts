import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ActorSource } from './access.js';
import { codeOf } from './error-mask.js';
import { statusOf } from './http-errors.js';
import { Loaders } from './loaders.js';
import type { OperationContext } from './operation-context.js';

export interface Comes {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Those that tell who asks, where they are not the request's own. */
  readonly headers?: OperationContext['headers'];
}

/**
 * What an operation is told of the request that it comes by.
 * @throws GraphQLError when it can't be found out who asks; its cause says why.
 */
export async function contextOf(
  actors: ActorSource,
  { request, reply, headers = request.headers }: Comes,
): Promise<OperationContext> {
  return {
    actor: await actors.actorOf(headers).catch(refuseRequest),
    loaders: new Loaders(),
    ip: request.ip,
    headers,
    setHeader: (name, value) => void reply.header(name, value),
  };
}

/** Without an actor nothing is run, and Apollo asks of the error itself which status that is. */
function refuseRequest(error: Error): never {
  const code = codeOf(error);
  const headers = new HeaderMap(code === 'UNAVAILABLE' ? [['retry-after', '1']] : []);
  const http = { status: statusOf(code), headers };
  throw new GraphQLError(error.message, { originalError: error, extensions: { http } });
}
