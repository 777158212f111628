import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { HttpAdapterHost } from '@nestjs/core';
import { Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Allow } from '../../src/platform/access.js';
import { type MicroApp, startMicroApp } from '../support/micro-app.js';

const TIMEOUT = 1_000;
/** With one connection of the database. */
const AT_ONCE = 3;
const LARGE = 'x'.repeat(20_000_000);

const reads = { begun: 0, letGo: [] as (() => void)[] };

@Resolver()
class Things {
  /** Until it is let go. */
  @Query(() => Int)
  @Allow('ANYONE')
  waits(): Promise<number> {
    reads.begun += 1;
    const number = reads.begun;
    return new Promise((resolve) => {
      reads.letGo.push(() => resolve(number));
    });
  }

  @Query(() => String)
  @Allow('ANYONE')
  large(): string {
    return LARGE;
  }

  @Query(() => Boolean)
  @Allow('ANYONE')
  quick(): boolean {
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('ANYONE')
  writes(): boolean {
    return true;
  }
}

describe('Reads that come together', () => {
  let app: MicroApp;

  beforeAll(async () => {
    const env = { DATABASE_POOL: '1', RESPONSE_CACHE: '0' };
    app = await startMicroApp({ resolvers: [Things], operationTimeout: TIMEOUT, env });
  });
  afterAll(() => app.close());
  afterEach(() => {
    letAllGo();
    reads.begun = 0;
  });

  const letAllGo = () => {
    for (const letGo of reads.letGo.splice(0)) letGo();
  };
  const workOnAll = async () => {
    const asked = Array.from({ length: AT_ONCE }, () => app.ask('{ waits }'));
    await expect.poll(() => reads.begun).toBe(AT_ONCE);
    return asked;
  };

  it('are worked on so many at once, the others when it is their turn; writes go past them', async () => {
    const first = await workOnAll();
    const later = app.ask('{ waits }');
    expect(await app.ask('mutation { writes }')).toMatchObject({ data: { writes: true } });
    expect(reads.begun).toBe(AT_ONCE);
    letAllGo();
    for (const each of await Promise.all(first)) expect(each.status).toBe(200);
    await expect.poll(() => reads.begun).toBe(AT_ONCE + 1);
    letAllGo();
    expect(await later).toMatchObject({ data: { waits: AT_ONCE + 1 } });
  });

  it('are not begun for who has hung up meanwhile', async () => {
    const first = await workOnAll();
    const server = app.get(HttpAdapterHost).httpAdapter.getHttpServer() as Server;
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const gone = ask(app.url, '{waits}');
    const [theirs] = await accepted;
    expect(await app.ask('mutation { writes }')).toMatchObject({ data: { writes: true } });
    const noticed = once(theirs, 'close');
    gone.destroy();
    await noticed;
    const last = app.ask('{ quick }');
    letAllGo();
    await Promise.all(first);
    expect(await last).toMatchObject({ data: { quick: true } });
    expect(reads.begun).toBe(AT_ONCE);
  });

  it('wait in line no longer than they may take', async () => {
    const first = await workOnAll();
    const begin = performance.now();
    const later = await app.ask('{ waits }');
    expect(later).toMatchObject({ status: 504, errors: [{ extensions: { code: 'TIMEOUT' } }] });
    expect(performance.now() - begin).toBeLessThan(1.5 * TIMEOUT);
    for (const each of await Promise.all(first)) expect(each.status).toBe(504);
    expect(await app.ask('{ quick }')).toMatchObject({ data: { quick: true } });
  });

  it('are not held up by who asks for much and then does not listen', async () => {
    const sockets: Socket[] = [];
    for (let times = 0; times < 2 * AT_ONCE; times += 1) sockets.push(await askAndNotListen(app.url));
    expect(await app.ask('{ quick }')).toMatchObject({ data: { quick: true } });
    for (const socket of sockets) socket.destroy();
  });
});

function ask(url: string, query: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET /graphql?query=${query} HTTP/1.1\r\nHost: board\r\nApollo-Require-Preflight: 1\r\n\r\n`);
  return socket;
}

/** @returns once the answer has begun to arrive. */
async function askAndNotListen(url: string): Promise<Socket> {
  const socket = ask(url, '{large}');
  await once(socket, 'readable');
  return socket;
}
