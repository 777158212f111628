import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Moments } from '../../src/platform/moments.js';
import { SideConnection } from '../../src/platform/side-connection.js';
import { proxyOf } from '../support/database-proxy.js';
import { type OwnServer, startOwnServer } from '../support/own-server.js';

/** When the last question for a moment was answered, as the server sees it. */
const ANSWERED = `select state_change from pg_stat_activity
  where application_name = 'afterword aside' and state = 'idle'`;

/** Its tests stand in an order: what was once made to follow doesn't lead again. */
describe('The moment of a database', () => {
  let server: OwnServer;

  beforeAll(async () => {
    server = await startOwnServer();
  }, 60_000);
  afterAll(() => server?.stop());

  it('is the same until something is written', async () => {
    await aside(async (moments) => {
      const before = await moments.now();
      expect(before).not.toBeNull();
      expect(await moments.now()).toEqual(before);
      const writer = new pg.Client(server.url);
      await writer.connect();
      await writer.query('select 1');
      expect(await moments.now()).toEqual(before);
      await writer.query('create table things (n int)');
      expect(await moments.now()).not.toEqual(before);
      await writer.end();
    });
  });

  it('is asked for once by all who come at the same time', async () => {
    await aside(async (moments) => {
      const first = moments.now();
      const [second, third] = [moments.now(), moments.now()];
      expect(second).toBe(third);
      expect(await first).toBe(await second);
    });
  });

  it('is asked for anew by who comes when it was asked for already', async () => {
    const proxy = await proxyOf(server.url);
    const connection = sideConnection(proxy.url);
    const moments = new Moments(connection);
    const writer = new pg.Client(server.url);
    await writer.connect();
    const before = await moments.now();
    const { rows } = await writer.query(ANSWERED);
    proxy.holdAnswers();
    const first = moments.now();
    await expect.poll(async () => (await writer.query(ANSWERED)).rows).not.toEqual(rows);
    await writer.query('create table others (n int)');
    const second = moments.now();
    proxy.letAnswersGo();
    expect(await first).toEqual(before);
    expect(await second).not.toEqual(before);
    await writer.end();
    await connection.onApplicationShutdown();
    await proxy.close();
  });

  it('is another over a new connection, as after a crash', async () => {
    await aside(async (moments, connection) => {
      const before = await moments.now();
      const [row] = await connection.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
      const killer = new pg.Client(server.url);
      await killer.connect();
      await killer.query('select pg_terminate_backend($1)', [row!.pid]);
      await killer.end();
      await expect.poll(() => moments.now()).not.toBeNull();
      expect((await moments.now())!.server).not.toBe(before!.server);
    });
  });

  it('is another after a restart', async () => {
    const before = await aside((moments) => moments.now());
    await server.restart();
    const after = await aside((moments) => moments.now());
    expect(after!.server).not.toBe(before!.server);
  });

  it('is unknown where the server only follows another', async () => {
    await server.follow();
    await aside(async (moments, connection) => {
      expect(await connection.query({ text: 'select pg_is_in_recovery() as follows' })).toEqual([
        { follows: true },
      ]);
      expect(await moments.now()).toBeNull();
    });
  });

  it('is unknown while there is no database', async () => {
    const connection = sideConnection('postgresql://127.0.0.1:1/none');
    expect(await new Moments(connection).now()).toBeNull();
    await connection.onApplicationShutdown();
  });

  const aside = async <T>(work: (moments: Moments, connection: SideConnection) => Promise<T>): Promise<T> => {
    const connection = sideConnection(server.url);
    try {
      return await work(new Moments(connection), connection);
    } finally {
      await connection.onApplicationShutdown();
    }
  };
});

function sideConnection(url: string): SideConnection {
  return new SideConnection({ options: { url } } as DataSource);
}
