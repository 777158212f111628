import 'reflect-metadata';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS, type Role } from '../../src/kernel/actor.js';
import { ACCESS_METADATA, Allow } from '../../src/platform/access.js';
import { startApp, type TestApp } from '../support/app.js';
import { type MicroApp, startMicroApp } from '../support/micro-app.js';

/** A method of a resolver or a controller, with what it declares. */
interface Operation {
  readonly name: string;
  readonly kind: 'Query' | 'Mutation' | 'Subscription' | 'Route';
  readonly access: unknown;
}

/** Everything in the application that can be called from outside. */
function operationsOf(app: TestApp): Operation[] {
  const modules = [...app.get(ModulesContainer).values()];
  const parts = modules.flatMap((module) => [...module.providers.values(), ...module.controllers.values()]);
  const prototypes = new Set(
    parts.map(({ metatype }) => (metatype as { prototype?: object } | null)?.prototype),
  );
  return [...prototypes].flatMap((prototype) => (prototype ? operationsIn(prototype) : []));
}

function operationsIn(prototype: object): Operation[] {
  const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return methods.flatMap(([method, { value }]) => {
    if (typeof value !== 'function') return [];
    const told = (key: string): unknown => Reflect.getMetadata(key, value);
    const kind = told('graphql:resolver_type') as Operation['kind'] | undefined;
    const isRoute = method !== 'constructor' && told('path') !== undefined;
    if (!isRoute && !['Query', 'Mutation', 'Subscription'].includes(kind ?? '')) return [];
    const name = (told('graphql:resolver_name') as string | undefined) ?? method;
    return [{ name, kind: isRoute ? 'Route' : kind!, access: told(ACCESS_METADATA) }];
  });
}

describe('Every operation', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('declares who may call it', () => {
    const operations = operationsOf(app);
    const { schema } = app.get(GraphQLSchemaHost);
    for (const kind of ['Query', 'Mutation'] as const) {
      const type = schema.getType(kind) as GraphQLObjectType;
      const found = operations.filter((operation) => operation.kind === kind).map(({ name }) => name);
      expect(found.toSorted()).toEqual(Object.keys(type.getFields()).toSorted());
    }
    expect(operations.filter(({ kind }) => kind === 'Route').length).toBeGreaterThan(1);
    expect(operations.filter(({ access }) => access === undefined)).toEqual([]);
  });
});

@Resolver()
class Guarded {
  @Query(() => String)
  undeclared(): string {
    return 'told';
  }

  @Query(() => String)
  @Allow('ANYONE')
  forAnyone(): string {
    return 'told';
  }

  @Query(() => String)
  @Allow('MEMBER')
  forMembers(): string {
    return 'told';
  }

  @Query(() => String)
  @Allow('MODERATOR')
  forModerators(): string {
    return 'told';
  }

  @Query(() => String)
  @Allow('ADMIN')
  forAdmins(): string {
    return 'told';
  }
}

describe('The guard', () => {
  let app: MicroApp;
  let actor: Actor = ANONYMOUS;

  beforeAll(async () => {
    app = await startMicroApp({ resolvers: [Guarded], actorOf: async () => actor });
  });
  afterAll(() => app.close());

  const member = (role: Role): Actor => ({ kind: 'member', personId: 'p', role });
  const everybody: readonly (readonly [string, Actor, readonly string[]])[] = [
    ['strangers', ANONYMOUS, ['forAnyone']],
    ['guests', { kind: 'guest', keyHash: 'k' }, ['forAnyone']],
    ['members', member('MEMBER'), ['forAnyone', 'forMembers']],
    ['moderators', member('MODERATOR'), ['forAnyone', 'forMembers', 'forModerators']],
    ['admins', member('ADMIN'), ['forAnyone', 'forMembers', 'forModerators', 'forAdmins']],
  ];

  it.each(everybody)('lets %s call what is declared for them, and nothing else', async (_, who, allowed) => {
    actor = who;
    const refused: Record<string, unknown> = {};
    for (const field of ['undeclared', 'forAnyone', 'forMembers', 'forModerators', 'forAdmins']) {
      const { data, errors } = await app.ask(`{ ${field} }`);
      if (data?.[field] !== 'told') refused[field] = errors?.[0]?.extensions.code;
    }
    const isMember = who.kind === 'member';
    const others = ['forMembers', 'forModerators', 'forAdmins'].filter((field) => !allowed.includes(field));
    const code = isMember ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    expect(refused).toEqual({
      undeclared: 'FORBIDDEN',
      ...Object.fromEntries(others.map((field) => [field, code])),
    });
  });
});
