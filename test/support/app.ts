import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { httpAdapter, prepareHttp } from '../../src/platform/http-app.js';
import { loadSettings } from '../../src/platform/settings.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface GraphqlAnswer {
  readonly status: number;
  // A test knows what it asked for; typing each answer would say it twice.
  readonly data: any;
  readonly errors: readonly { message: string; extensions: Record<string, any> }[] | undefined;
  readonly headers: Headers;
}

export type RequestHeaders = Readonly<Record<string, string>>;

export interface TestApp {
  readonly url: string;
  /** One operation over real HTTP. */
  graphql(query: string, variables?: object, headers?: RequestHeaders): Promise<GraphqlAnswer>;
  /** As `graphql`, for what must succeed: gives the data. */
  ask(query: string, variables?: object, headers?: RequestHeaders): Promise<any>;
  get<T>(part: Type<T>): T;
  /** Statements straight to the database, for looking behind the application's back. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The whole board on a database of its own, empty unless one is given, listening on a free port. */
export async function startApp(
  env: Record<string, string> = {},
  given: TestDatabase | null = null,
): Promise<TestApp> {
  const database = given ?? (await createTestDatabase());
  const settings = loadSettings({
    DATABASE_URL: database.url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'fatal',
    ...env,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on({ settings, databaseUrl: database.url }),
    httpAdapter(settings.trustedProxies),
    { bodyParser: false, abortOnError: false, logger: ['fatal'] },
  );
  prepareHttp(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const { UnitOfWork } = await import('../../src/platform/unit-of-work.js');
  const unitOfWork = app.get(UnitOfWork, { strict: false });

  const graphql: TestApp['graphql'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Pick<GraphqlAnswer, 'data' | 'errors'>;
    return { status: response.status, data: body.data, errors: body.errors, headers: response.headers };
  };
  return {
    url,
    graphql,
    async ask(query, variables, headers) {
      const { data, errors } = await graphql(query, variables, headers);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    get: (part) => app.get(part, { strict: false }),
    sql: (text, values = []) => unitOfWork.query({ text, values }),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
