import type { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource } from './access.js';
import { dataOf } from './cached-responses.js';
import { checkOperation } from './graphql-request.js';
import type { OperationContext } from './operation-context.js';
import { contextOf } from './request-context.js';

export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The request that it is run for, and its reply, on which cookies are set. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Those that tell who asks. */
  readonly headers: OperationContext['headers'];
}

/** What is told of an error, as over HTTP. */
export interface ToldError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** As over HTTP, but values of scalars may be JavaScript's own, dates as `Date`. */
export interface InProcessResult<Data> {
  readonly data: Data | null;
  readonly errors: readonly ToldError[];
}

/** Runs operations without HTTP, with all that holds over HTTP: the actor, the limits, and errors that are masked. */
@Injectable()
export class InProcessGraphql {
  constructor(
    private readonly modules: ModuleRef,
    private readonly actors: ActorSource,
  ) {}

  /** @throws Refusal for an operation beyond the limits; GraphQLError when it can't be found out who asks. */
  async run<Data>({ query, variables, request, reply, headers }: Asked): Promise<InProcessResult<Data>> {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    checkOperation({ query, variables }, schema);
    const driver = this.modules.get<GraphQLModule<ApolloDriver>>(GraphQLModule, { strict: false });
    const contextValue = await contextOf(this.actors, { request, reply, headers });
    const { body } = await driver.graphQlAdapter.instance.executeOperation(
      { query, variables },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('Operations in parts are not offered.');
    const { singleResult } = body;
    return { data: (dataOf(singleResult) ?? null) as Data | null, errors: singleResult.errors ?? [] };
  }
}
