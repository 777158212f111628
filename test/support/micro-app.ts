import 'reflect-metadata';
import { type LoggerService, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Actor, ANONYMOUS } from '../../src/kernel/actor.js';
import { ActorSource } from '../../src/platform/access.js';
import { connectionOptions } from '../../src/platform/database.js';
import { graphqlOptions } from '../../src/platform/graphql-options.js';
import { httpAdapter, prepareHttp } from '../../src/platform/http-app.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { ResponseCache } from '../../src/platform/response-cache.js';
import { Tree } from '../../src/platform/tree/tree.js';
import { loadSettings } from '../../src/platform/settings.js';
import { createTestDatabase } from './database.js';

export interface MicroAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface MicroApp {
  readonly url: string;
  /** What was logged, a line for each message. */
  readonly logged: string[];
  get<T>(part: Type<T>): T;
  /** Sends an operation over HTTP. */
  ask(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<MicroAnswer>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export interface MicroInput {
  readonly resolvers: readonly Type[];
  readonly operationTimeout?: number;
  readonly introspection?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Another way to the database. */
  readonly wayTo?: (databaseUrl: string) => Promise<string>;
  /** Who acts; nobody in particular without it. */
  readonly actorOf?: () => Promise<Actor>;
}

/** The platform without any room, with operations of a test's own. */
export async function startMicroApp(input: MicroInput): Promise<MicroApp> {
  const { resolvers, operationTimeout, introspection = true, env = {} } = input;
  const { actorOf = async () => ANONYMOUS, wayTo = async (url) => url } = input;
  const database = await createTestDatabase();
  const databaseUrl = await wayTo(database.url);
  const settings = loadSettings({ DATABASE_URL: databaseUrl, ...env });
  const actors: ActorSource = { actorOf };

  @Module({
    imports: [
      PlatformModule.on(settings),
      TypeOrmModule.forRoot({ ...connectionOptions(databaseUrl, settings), retryAttempts: 0 }),
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [Tree, ResponseCache],
        useFactory: (tree: Tree, responses: ResponseCache) =>
          graphqlOptions({ actors, tree, responses, introspection }),
      }),
    ],
    providers: [...resolvers],
  })
  class MicroModule {}

  const logged: string[] = [];
  const app = await NestFactory.create<NestFastifyApplication>(
    MicroModule,
    httpAdapter(settings.trustedProxies),
    { bodyParser: false, abortOnError: false, logger: recorder(logged) },
  );
  prepareHttp(app, operationTimeout);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    logged,
    async ask(query, variables, headers) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Pick<MicroAnswer, 'data' | 'errors'>;
      return { ...body, status: response.status, headers: response.headers };
    },
    get: (part) => app.get(part, { strict: false }),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

function recorder(lines: string[]): LoggerService {
  const keep = (level: string) => (message: unknown) => void lines.push(`${level} ${String(message)}`);
  return { log: () => undefined, error: keep('error'), warn: keep('warn'), fatal: keep('fatal') };
}
