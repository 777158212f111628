import { setImmediate as turn } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionOptions } from '../../src/platform/database.js';
import { Events } from '../../src/platform/events.js';
import { Moments } from '../../src/platform/moments.js';
import { ResponseCache } from '../../src/platform/response-cache.js';
import { SeenChanges } from '../../src/platform/seen-changes.js';
import { SideConnection } from '../../src/platform/side-connection.js';
import { ThreadChanges } from '../../src/platform/thread-changes.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { Chance } from '../bench/community/chance.js';
import { type OwnServer, startOwnServer } from '../support/own-server.js';
import { countStatements } from '../support/statements.js';

const SETTINGS = { responseCache: 1, databasePool: 6 };
/** Others get their turn, several times. */
async function pause(turns: number): Promise<void> {
  for (let times = 0; times < turns; times += 1) await turn();
}

/** Of the first four, the server says what it changes; the others are changed from outside. */
const THREADS = [0, 1, 2, 3, 4, 5];

describe('Changes of threads as they are seen', () => {
  let server: OwnServer;
  let dataSource: DataSource;
  let aside: SideConnection;
  let unitOfWork: UnitOfWork;
  let changes: ThreadChanges;
  let cache: ResponseCache;

  beforeAll(async () => {
    server = await startOwnServer();
    dataSource = new DataSource({ ...connectionOptions(server.url, SETTINGS), entities: [] });
    await dataSource.initialize();
    aside = new SideConnection(dataSource);
    changes = new ThreadChanges(SETTINGS);
    cache = new ResponseCache(new SeenChanges(new Moments(aside), changes), SETTINGS);
    unitOfWork = new UnitOfWork(dataSource, new Events(), changes);
    await dataSource.query('create table counts (thread int primary key, n int not null default 0)');
    await dataSource.query(`insert into counts select unnest($1::int[])`, [THREADS]);
  }, 60_000);
  afterAll(async () => {
    await aside?.onApplicationShutdown();
    await dataSource?.destroy();
    await server?.stop();
  });

  it('leave nobody with what was before a write that was over when they asked', async () => {
    const written = THREADS.map(() => 0);
    const told = { hits: 0, stale: 0 };
    let writing = 3;

    const write = async (chance: Chance) => {
      const threads = [...new Set([chance.below(4), chance.below(4)])].toSorted();
      const isUndone = chance.below(10) === 0;
      await unitOfWork.run(async () => {
        for (const thread of threads.toReversed()) unitOfWork.changesThread(String(thread));
        for (const thread of threads)
          unitOfWork.send({ text: 'update counts set n = n + 1 where thread = $1', values: [thread] });
        if (chance.below(3) === 0) await unitOfWork.query({ text: 'select 1' });
        if (isUndone) throw new Error('undone');
      });
      for (const thread of threads) written[thread]! += 1;
    };
    const writer = async (chance: Chance) => {
      for (let times = 0; times < 300; times += 1) {
        await write(chance).catch((error: Error) => {
          if (error.message !== 'undone') throw error;
        });
        await pause(chance.below(8));
      }
      writing -= 1;
    };
    const outsider = async (chance: Chance) => {
      const client = new pg.Client(server.url);
      await client.connect();
      for (let times = 0; times < 10; times += 1) {
        const thread = 4 + chance.below(2);
        await client.query('update counts set n = n + 1 where thread = $1', [thread]);
        written[thread]! += 1;
        await pause(50);
      }
      await client.end();
      writing -= 1;
    };
    const reader = async (chance: Chance) => {
      while (writing > 0) {
        const first = chance.below(6);
        const threads = chance.below(3) === 0 ? THREADS : [first, (first + chance.below(2)) % 6];
        const least = threads.map((thread) => written[thread]!);
        const found = await cache.find(threads.join(' '), () =>
          threads === THREADS ? null : threads.map(String),
        );
        if (typeof found === 'string') {
          told.hits += 1;
          const counts = JSON.parse(found) as number[];
          if (counts.some((count, index) => count < least[index]!)) told.stale += 1;
        } else {
          const rows = await unitOfWork.query<{ thread: number; n: number }>({
            text: 'select * from counts',
          });
          const counts = threads.map((thread) => rows.find((row) => row.thread === thread)!.n);
          if (found) cache.put(found, JSON.stringify(counts));
        }
        if (chance.below(3) === 0) await pause(chance.below(4));
      }
    };
    await Promise.all([
      writer(new Chance(1)),
      writer(new Chance(2)),
      outsider(new Chance(3)),
      ...[4, 5, 6, 7].map((seed) => reader(new Chance(seed))),
    ]);
    expect(told.stale).toBe(0);
    expect(told.hits).toBeGreaterThan(500);
  });

  it('take one statement of a transaction, however often it says so', async () => {
    const { texts } = await countStatements(() =>
      unitOfWork.run(async () => {
        for (const thread of ['0', '1', '0', '0']) unitOfWork.changesThread(thread);
        await unitOfWork.query({ text: 'update counts set n = n where thread = 0' });
      }),
    );
    expect(texts.filter((text) => text.includes('pg_current_xact_id'))).toHaveLength(1);
  });
});
