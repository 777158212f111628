import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionWatch } from '../../src/platform/connection-watch.js';
import { connectionOptions, poolOf } from '../../src/platform/database.js';
import { Transaction } from '../../src/platform/transaction.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type DatabaseProxy, proxyOf } from '../support/database-proxy.js';

const SILENCE = 300;

describe('A connection whose server has fallen silent', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let pool: pg.Pool;
  let watch: ConnectionWatch;

  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await proxyOf(database.url);
    pool = new pg.Pool({ connectionString: proxy.url, max: 1 });
    watch = new ConnectionWatch(pool, SILENCE);
  });
  afterEach(async () => {
    await pool.end();
    await proxy.close();
    await database.drop();
  });

  it('is given up, and makes room for another one', async () => {
    await pool.query('select 1');
    proxy.silence();
    await expect(pool.query('select 1')).rejects.toThrow('Query read timeout');
    expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  });

  it('is not given up while its statements go on, nor when it is trusted', async () => {
    const client = await pool.connect();
    for (let times = 0; times < 4; times += 1) {
      watch.touch(client);
      await client.query('select pg_sleep(0.2)');
    }
    watch.trust(client);
    await client.query('select pg_sleep(1)');
    client.release();
    expect((await pool.query('select 3 as three')).rows).toEqual([{ three: 3 }]);
  });

  it('is not given up while it works off what a transaction has sent at once', async () => {
    const dataSource = new DataSource(connectionOptions(database.url, { databasePool: 1 }));
    await dataSource.initialize();
    const transaction = await Transaction.begin(dataSource, new ConnectionWatch(poolOf(dataSource), SILENCE));
    for (let times = 0; times < 5; times += 1) transaction.send({ text: 'select pg_sleep(0.2)' });
    await expect(transaction.commit()).resolves.toBeUndefined();
    await transaction.release();
    await dataSource.destroy();
  });
});
