import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Allow } from '../../src/platform/access.js';
import type { OperationContext } from '../../src/platform/operation-context.js';
import { Readiness } from '../../src/platform/readiness.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { type DatabaseProxy, proxyOf } from '../support/database-proxy.js';
import { type MicroApp, startMicroApp } from '../support/micro-app.js';

@Resolver()
class Things {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Query(() => Boolean, { nullable: true })
  @Allow('ANYONE')
  async reads(): Promise<boolean> {
    await this.unitOfWork.query({ text: 'select 1' });
    return true;
  }

  @Query(() => Boolean, { nullable: true })
  @Allow('ANYONE')
  async sleeps(): Promise<boolean> {
    await this.unitOfWork.query({ text: 'select pg_sleep(1)' });
    return true;
  }

  @Mutation(() => Boolean, { nullable: true })
  @Allow('ANYONE')
  async writes(): Promise<boolean> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query({ text: 'insert into things values (1)' });
      await this.unitOfWork.query({ text: 'select pg_sleep(0.5)' });
    });
    return true;
  }

  @Query(() => String)
  @Allow('ANYONE')
  address(@Context() { ip }: OperationContext): string {
    return ip;
  }
}

const statusOf = async (app: MicroApp, path: string) => {
  const response = await fetch(app.url + path);
  return [response.status, await response.json()] as const;
};
const LIVE = [200, { status: 'live' }];
const READY = [200, { status: 'ready' }];
const NOT_READY = [503, { status: 'not ready' }];

describe('While the database is away', () => {
  let app: MicroApp;
  let proxy: DatabaseProxy;

  beforeAll(async () => {
    app = await startMicroApp({
      resolvers: [Things],
      wayTo: async (url) => {
        proxy = await proxyOf(url);
        return proxy.url;
      },
    });
    await app.get(UnitOfWork).query({ text: 'create table things (n int)' });
  });
  afterAll(async () => {
    await app.close();
    await proxy.close();
  });
  afterEach(async () => {
    await proxy.restore();
  });

  it('the board lives, is not ready, says so to every operation, and recovers by itself', async () => {
    expect(await statusOf(app, '/health/ready')).toEqual(READY);
    expect(await app.ask('{ reads }')).toMatchObject({ status: 200 });
    await proxy.cut();
    const begin = performance.now();
    expect(await statusOf(app, '/health/live')).toEqual(LIVE);
    expect(await statusOf(app, '/health/ready')).toEqual(NOT_READY);
    for (const query of ['{ reads }', 'mutation { writes }']) {
      const answer = await app.ask(query);
      expect(answer).toMatchObject({
        status: 503,
        errors: [{ extensions: { code: 'UNAVAILABLE', retryable: true } }],
      });
      expect(answer.headers.get('retry-after')).toBe('1');
    }
    expect(performance.now() - begin).toBeLessThan(2_000);
    await proxy.restore();
    expect(await statusOf(app, '/health/ready')).toEqual(READY);
    expect(await app.ask('{ reads }')).toMatchObject({ status: 200, data: { reads: true } });
    await proxy.cut();
  });

  it('what was being written is not written', async () => {
    const writing = app.ask('mutation { writes }');
    await expect.poll(() => app.get(UnitOfWork).query({ text: RUNNING })).toHaveLength(1);
    await proxy.cut();
    expect(await writing).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    await proxy.restore();
    expect(await app.get(UnitOfWork).query({ text: 'select * from things' })).toEqual([]);
    await proxy.cut();
  });
});

const RUNNING = `select pid from pg_stat_activity where datname = current_database()
  and query like 'select pg_sleep(0.5)%' and state = 'active' and pid <> pg_backend_pid()`;

describe('Readiness', () => {
  it('does not wait for requests that hold all connections', async () => {
    const app = await startMicroApp({ resolvers: [Things], env: { DATABASE_POOL: '1' } });
    try {
      const sleeping = app.ask('{ sleeps }');
      const begin = performance.now();
      expect(await statusOf(app, '/health/ready')).toEqual(READY);
      expect(performance.now() - begin).toBeLessThan(900);
      expect(await sleeping).toMatchObject({ status: 200 });
    } finally {
      await app.close();
    }
  });
});

describe('Clients that hang up', () => {
  it('take no connection of the database along', async () => {
    const app = await startMicroApp({ resolvers: [Things] });
    try {
      for (let round = 0; round < 5; round += 1) {
        const hangUp = new AbortController();
        const asking = Array.from({ length: 40 }, () =>
          fetch(`${app.url}/graphql?query={reads}`, {
            headers: { 'apollo-require-preflight': '1' },
            signal: hangUp.signal,
          }).catch(() => undefined),
        );
        await fetch(`${app.url}/health/live`);
        hangUp.abort();
        await Promise.all(asking);
      }
      expect(await app.ask('{ reads }')).toMatchObject({ status: 200 });
      const busy = `select pid from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
      await expect.poll(() => app.get(UnitOfWork).query({ text: busy })).toEqual([]);
      expect(app.logged).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

describe('A board that is told to stop', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  afterAll(() => agent.destroy());

  const send = (url: string): Promise<IncomingMessage> =>
    new Promise((done, fail) => {
      const headers = { 'apollo-require-preflight': '1' };
      httpGet(url, { agent, headers }, (response) => response.resume().on('end', () => done(response))).on(
        'error',
        fail,
      );
    });

  it('answers everything that is under way, and is gone soon after', async () => {
    const app = await startMicroApp({ resolvers: [Things] });
    // One connection is left to look at them with: else looking would wait until they are over.
    const sleeping = Array.from({ length: 3 }, () => send(`${app.url}/graphql?query={sleeps}`));
    await expect
      .poll(() =>
        app
          .get(UnitOfWork)
          .query({ text: RUNNING.replace('0.5', '1') })
          .then((rows) => rows.length),
      )
      .toBeGreaterThan(0);
    const begin = performance.now();
    const stopped = app.close();
    const answers = await Promise.all(sleeping);
    await stopped;
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(performance.now() - begin).toBeLessThan(3_500);
    await expect(send(`${app.url}/health/live`)).rejects.toThrow('ECONNREFUSED');
  });

  it('is not ready from that moment on', async () => {
    const app = await startMicroApp({ resolvers: [Things] });
    expect(await statusOf(app, '/health/ready')).toEqual(READY);
    app.get(Readiness).stop();
    expect(await statusOf(app, '/health/ready')).toEqual(NOT_READY);
    expect(await statusOf(app, '/health/live')).toEqual(LIVE);
    await app.close();
  });
});

describe('The address of a client', () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' };

  it('is where the connection comes from, whatever a header says', async () => {
    const app = await startMicroApp({ resolvers: [Things] });
    expect((await app.ask('{ address }', {}, forwarded)).data).toEqual({ address: '127.0.0.1' });
    await app.close();
  });

  it('is what the trusted proxy saw, and not what a client told the proxy', async () => {
    const app = await startMicroApp({ resolvers: [Things], env: { TRUSTED_PROXIES: '127.0.0.1' } });
    expect((await app.ask('{ address }', {}, forwarded)).data).toEqual({ address: '203.0.113.7' });
    await app.close();
  });
});
