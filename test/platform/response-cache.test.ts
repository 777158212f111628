import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Moments } from '../../src/platform/moments.js';
import { type Place, ResponseCache } from '../../src/platform/response-cache.js';
import { SideConnection } from '../../src/platform/side-connection.js';
import { countStatements } from '../support/statements.js';
import { type OwnServer, startOwnServer } from '../support/own-server.js';

const KILOBYTE = 1024;

describe('The cache of responses', () => {
  let server: OwnServer;
  let writer: pg.Client;
  let aside: SideConnection;
  let cache: ResponseCache;

  beforeAll(async () => {
    server = await startOwnServer();
    writer = new pg.Client(server.url);
    await writer.connect();
    await writer.query('create table things (n int)');
    aside = new SideConnection({ options: { url: server.url } } as DataSource);
  }, 60_000);
  afterAll(async () => {
    await aside.onApplicationShutdown();
    await writer?.end();
    await server?.stop();
  });
  beforeEach(() => {
    cache = withRoom(1);
  });

  const withRoom = (responseCache: number) => new ResponseCache(new Moments(aside), { responseCache });
  const write = () => writer.query('insert into things values (1)');
  /** Asks until there is a place, and puts the text there. */
  const keep = async (key: string, text: string) => cache.put(await placeOf(key), text);
  const placeOf = async (key: string): Promise<Place> => {
    for (let times = 0; times < 3; times += 1) {
      const found = await cache.find(key);
      if (found !== null && typeof found !== 'string') return found;
    }
    throw new Error(`Nothing is kept for ${key}.`);
  };

  it('keeps what is asked for again, and not what is asked for once', async () => {
    expect(await cache.find('feed')).toBeNull();
    expect(await cache.find('other')).toBeNull();
    await keep('feed', 'of today');
    expect(await cache.find('feed')).toBe('of today');
    expect(await cache.find('other')).not.toBe('of today');
  });

  it('gives nothing from before a write, whoever writes', async () => {
    await keep('feed', 'before');
    await write();
    expect(await cache.find('feed')).not.toBe('before');
    await keep('feed', 'after');
    expect(await cache.find('feed')).toBe('after');
  });

  it('keeps at once again what was kept before a write', async () => {
    await keep('feed', 'before');
    await write();
    cache.put((await cache.find('feed')) as Place, 'after');
    expect(await cache.find('feed')).toBe('after');
  });

  it('remembers for two more moments what was kept, while others are asked for', async () => {
    await keep('feed', 'kept');
    await keep('other', 'kept as well');
    for (const moment of ['second', 'third']) {
      await write();
      cache.put((await cache.find('other')) as Place, moment);
    }
    cache.put((await cache.find('feed')) as Place, 'kept again');
    expect(await cache.find('feed')).toBe('kept again');
    for (const moment of ['fourth', 'fifth', 'sixth']) {
      await write();
      cache.put((await cache.find('other')) as Place, moment);
    }
    expect(await cache.find('feed')).toBeNull();
  });

  it('does not keep what may have been read before a write', async () => {
    const place = await placeOf('feed');
    await write();
    cache.put(place, 'read before');
    expect(await cache.find('feed')).not.toBe('read before');
    cache.put(place, 'read before');
    expect(await cache.find('feed')).not.toBe('read before');
  });

  it('keeps while somebody writes, and forgets when that becomes visible', async () => {
    const other = new pg.Client(server.url);
    await other.connect();
    await other.query('begin');
    await other.query('insert into things values (2)');
    // The younger transaction is over before the older one.
    await write();
    await keep('feed', 'without it');
    expect(await cache.find('feed')).toBe('without it');
    await other.query('commit');
    expect(await cache.find('feed')).not.toBe('without it');
    await other.end();
  });

  it('gives nobody who asks after a write what was before it, while many ask and somebody writes', async () => {
    await writer.query('truncate things');
    const asked = { written: 0, stale: 0, hits: 0 };
    const read = async () => {
      const least = asked.written;
      const found = await cache.find('number');
      if (typeof found === 'string') {
        asked.hits += 1;
        if (Number(found) < least) asked.stale += 1;
      }
      const [row] = await aside.query<{ n: number }>({ text: 'select count(*)::int as n from things' });
      if (found !== null && typeof found !== 'string') cache.put(found, String(row!.n));
    };
    const readAll = () => Array.from({ length: 8 }, read);
    for (let round = 0; round < 50; round += 1) {
      const before = readAll();
      await write();
      asked.written += 1;
      await Promise.all([...before, ...readAll()]);
      await Promise.all(readAll());
    }
    expect(asked.stale).toBe(0);
    expect(asked.hits).toBeGreaterThan(100);
  });

  it('lets the oldest go where there is no more room, and takes nothing that is too large', async () => {
    const large = 'x'.repeat(100 * KILOBYTE);
    for (let index = 0; index < 12; index += 1) await keep(`page ${index}`, large);
    expect(await cache.find('page 0')).toBeNull();
    expect(await cache.find('page 11')).toBe(large);
    await keep('page 12', 'x'.repeat(200 * KILOBYTE));
    expect(await cache.find('page 12')).not.toBeTypeOf('string');
    // Two bytes for each of its characters.
    await keep('page 13', 'ж'.repeat(70 * KILOBYTE));
    expect(await cache.find('page 13')).not.toBeTypeOf('string');
  });

  it('keeps nothing without room, and asks the database nothing', async () => {
    cache = withRoom(0);
    const { count } = await countStatements(async () => {
      for (let times = 0; times < 3; times += 1) expect(await cache.find('feed')).toBeNull();
    });
    expect(count).toBe(0);
  });
});
