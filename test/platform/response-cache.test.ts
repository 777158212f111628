import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Moments } from '../../src/platform/moments.js';
import { type Place, ResponseCache } from '../../src/platform/response-cache.js';
import { SeenChanges } from '../../src/platform/seen-changes.js';
import { SideConnection } from '../../src/platform/side-connection.js';
import { ThreadChanges } from '../../src/platform/thread-changes.js';
import { countStatements } from '../support/statements.js';
import { type OwnServer, startOwnServer } from '../support/own-server.js';

const KILOBYTE = 1024;

/** So many kilobytes, of which nothing repeats itself. */
const random = (kilobytes: number) => randomBytes(kilobytes * KILOBYTE).toString('base64');

type Sought = Pick<Place, 'key' | 'threads'>;

describe('The cache of responses', () => {
  let server: OwnServer;
  let writer: pg.Client;
  let aside: SideConnection;
  let cache: ResponseCache;
  let changes: ThreadChanges;

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

  const withRoom = (responseCache: number) => {
    changes = new ThreadChanges({ responseCache });
    return new ResponseCache(new SeenChanges(new Moments(aside), changes), { responseCache });
  };
  const write = () => writer.query('insert into things values (1)');
  /** Writes, and says that it changes these threads alone. */
  const writeIn = async (...threads: string[]) => {
    await writer.query('begin');
    const { rows } = await writer.query('select pg_current_xact_id()::text as number');
    changes.note(Number(rows[0].number), new Set(threads));
    await write();
    await writer.query('commit');
  };
  /** Keys are enough, but for what shows some threads alone. */
  const soughtBy = (key: string | Sought): Sought => (typeof key === 'string' ? { key, threads: null } : key);
  const find = (sought: string | Sought) => {
    const { key, threads } = soughtBy(sought);
    return cache.find(key, () => threads);
  };
  /** Asks until there is a place, and puts the text there. */
  const keep = async (key: string | Sought, text: string) => cache.put(await placeOf(key), text);
  const placeOf = async (key: string | Sought): Promise<Place> => {
    for (let times = 0; times < 3; times += 1) {
      const found = await find(key);
      if (found !== null && typeof found !== 'string') return found;
    }
    throw new Error(`Nothing is kept for ${soughtBy(key).key}.`);
  };

  it('keeps what is asked for again, and not what is asked for once', async () => {
    expect(await find('feed')).toBeNull();
    expect(await find('other')).toBeNull();
    await keep('feed', 'of today');
    expect(await find('feed')).toBe('of today');
    expect(await find('other')).not.toBe('of today');
  });

  it('gives nothing from before a write, whoever writes', async () => {
    await keep('feed', 'before');
    await write();
    expect(await find('feed')).not.toBe('before');
    await keep('feed', 'after');
    expect(await find('feed')).toBe('after');
  });

  it('keeps at once again what was kept before a write', async () => {
    await keep('feed', 'before');
    await write();
    cache.put((await find('feed')) as Place, 'after');
    expect(await find('feed')).toBe('after');
  });

  it('keeps at once again what nobody asked for while much was written', async () => {
    await keep('feed', 'before');
    for (let times = 0; times < 5; times += 1) {
      await write();
      await keep('other', `${times}`);
    }
    cache.put((await find('feed')) as Place, 'after');
    expect(await find('feed')).toBe('after');
  });

  it('keeps what was made last, whoever is done last', async () => {
    const before = await placeOf('feed');
    await write();
    await keep('feed', 'after');
    cache.put(before, 'before');
    expect(await find('feed')).toBe('after');
  });

  it('does not keep what may have been read before a write', async () => {
    const place = await placeOf('feed');
    await write();
    cache.put(place, 'read before');
    expect(await find('feed')).not.toBe('read before');
    cache.put(place, 'read before');
    expect(await find('feed')).not.toBe('read before');
  });

  it('keeps while somebody writes, and forgets when that becomes visible', async () => {
    const other = new pg.Client(server.url);
    await other.connect();
    await other.query('begin');
    await other.query('insert into things values (2)');
    // The younger transaction is over before the older one.
    await write();
    await keep('feed', 'without it');
    expect(await find('feed')).toBe('without it');
    await other.query('commit');
    expect(await find('feed')).not.toBe('without it');
    await other.end();
  });

  it('gives nobody who asks after a write what was before it, while many ask and somebody writes', async () => {
    await writer.query('truncate things');
    const asked = { written: 0, stale: 0, hits: 0 };
    const read = async () => {
      const least = asked.written;
      const found = await find('number');
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

  describe('of threads', () => {
    const one = { key: 'page of one', threads: ['one'] };
    const both = { key: 'page of both', threads: ['one', 'two'] };
    const keepAll = async () => {
      const all: [string | Sought, string][] = [
        [one, 'one'],
        [both, 'both'],
        ['feed', 'feed'],
      ];
      for (const [sought, text] of all) if ((await find(sought)) !== text) await keep(sought, text);
    };
    const kept = async () => {
      const found = [await find(one), await find(both), await find('feed')];
      return found.filter((text) => typeof text === 'string');
    };

    beforeEach(keepAll);

    it('keeps those that no write has to do with', async () => {
      await writeIn('two');
      expect(await kept()).toEqual(['one']);
      await keepAll();
      await writeIn('one');
      expect(await kept()).toEqual([]);
      await keepAll();
      await writeIn('three', 'four');
      expect(await kept()).toEqual(['one', 'both']);
    });

    it('keeps nothing after a write of which nobody said what it changes', async () => {
      await writeIn('three');
      await write();
      await writeIn('three');
      expect(await kept()).toEqual([]);
    });

    it('finds out that a thread changed while nobody asked for it', async () => {
      await writeIn('two');
      await find('feed');
      await writeIn('three');
      expect(await kept()).toEqual(['one']);
    });

    it('forgets too much rather than too little where a transaction writes inside of another', async () => {
      await writer.query('begin');
      const { rows } = await writer.query('select pg_current_xact_id()::text as number');
      changes.note(Number(rows[0].number), new Set(['two']));
      await writer.query('savepoint inside');
      await write();
      const other = new pg.Client(server.url);
      await other.connect();
      await other.query('insert into things values (2)');
      await other.end();
      // What is inside has a lower number than what is over now.
      expect(await kept()).toEqual([]);
      await keepAll();
      await writer.query('commit');
      expect(await kept()).toEqual(['one']);
    });

    it('forgets all where more threads changed than it remembers', async () => {
      const many = (name: string) => Array.from({ length: 6_000 }, (_, index) => `${name} ${index}`);
      await writeIn(...many('first'));
      expect(await kept()).toEqual(['one', 'both']);
      await writeIn(...many('second'));
      expect(await kept()).toEqual([]);
    });

    it('counts what they take as well, and nothing for what is asked for once', async () => {
      const threads = Array.from({ length: 20 }, (_, index) => `thread ${index}`);
      for (let index = 0; index < 1_000; index += 1) await keep({ key: `page ${index}`, threads }, 'short');
      expect(await find('page 0')).toBeNull();
      for (let index = 0; index < 2_000; index += 1) await find({ key: `once ${index}`, threads });
      expect(await find({ key: 'page 999', threads })).toBe('short');
    });

    it('forgets nothing more where a write is undone', async () => {
      await writer.query('begin');
      const { rows } = await writer.query('select pg_current_xact_id()::text as number');
      changes.note(Number(rows[0].number), new Set(['two']));
      await write();
      await writer.query('rollback');
      expect(await kept()).toEqual(['one']);
    });
  });

  it('lets the oldest go where there is no more room, and takes nothing that is too large', async () => {
    const large = random(100);
    for (let index = 0; index < 12; index += 1) await keep(`page ${index}`, large);
    expect(await find('page 0')).toBeNull();
    expect(await find('page 11')).toBe(large);
    await keep('page 12', random(200));
    expect(await find('page 12')).not.toBeTypeOf('string');
    await write();
    await keep('page 11', random(200));
    expect(await find('page 11')).toBeNull();
  });

  it('keeps what repeats itself, however long it is, as it was', async () => {
    const page = '{"name":"Añá 🏃","body":"ж"}'.repeat(60 * KILOBYTE);
    for (let index = 0; index < 3; index += 1) await keep(`page ${index}`, page);
    for (let index = 0; index < 3; index += 1) expect(await find(`page ${index}`)).toBe(page);
  });

  it('lets go last what is asked for again and again', async () => {
    const large = random(100);
    await keep('front page', large);
    for (let index = 0; index < 12; index += 1) {
      await keep(`page ${index}`, large);
      expect(await find('front page')).toBe(large);
    }
    expect(await find('page 0')).toBeNull();
  });

  it('keeps nothing without room, and asks the database nothing', async () => {
    cache = withRoom(0);
    const { count } = await countStatements(async () => {
      for (let times = 0; times < 3; times += 1) expect(await find('feed')).toBeNull();
    });
    expect(count).toBe(0);
  });
});
