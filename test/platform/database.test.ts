import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/data-source.js';
import { connectionOptions, migrate, openDatabase } from '../../src/platform/database.js';
import { createTestDatabase, dropDatabase, type TestDatabase } from '../support/database.js';
import { administer, PREFIX, urlOfDatabase } from '../support/server.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function dataSource(url: string): DataSource {
  return new DataSource({ ...connectionOptions(url, { databasePool: 2 }), entities, migrations });
}

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

describe('openDatabase', () => {
  it('starts no server of its own where an address is given', async () => {
    const opened = await openDatabase({ databaseUrl: database.url, dataDir: '/nowhere' }, (line) => {
      throw new Error(line);
    });
    expect(opened.url).toBe(database.url);
    await opened.close();
    expect(await query(opened.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('the connection', () => {
  it('has time limits that the server keeps, each below the next', async () => {
    const source = await dataSource(database.url).initialize();
    const [limits] = await source.query(
      `select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
              current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    await source.destroy();
    expect(limits).toEqual({ lock: '2s', statement: '5s', idle: '10s' });
  });

  it('is not that of a superuser', async () => {
    const rows = await query(database.url, 'select rolsuper from pg_roles where rolname = current_user');
    expect(rows).toEqual([{ rolsuper: false }]);
  });
});

describe('migrate', () => {
  it('finds nothing to do in a database that is up to date, and warns of durability that is off', async () => {
    const lines: string[] = [];
    expect(await migrate(dataSource(database.url), (line) => lines.push(line))).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/^WARNING: fsync is off/),
      expect.stringMatching(/^WARNING: synchronous_commit is off/),
    ]);
  });

  it('lets five instances start at once on an empty database, of which one migrates', async () => {
    const empty = await createTestDatabase();
    await query(empty.url, 'drop schema public cascade');
    await query(empty.url, 'create schema public');
    const ran = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(dataSource(empty.url), () => undefined)));
    await empty.drop();
    expect(ran.map((names) => names.length).sort()).toEqual([0, 0, 0, 0, migrations.length]);
  });

  it('lets an instance wait for another one, whatever limits the database sets', async () => {
    class Slow20991231000000 implements MigrationInterface {
      name = 'Slow20991231000000';
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('select pg_sleep(0.2)');
      }
      async down(): Promise<void> {}
    }
    const limited = await createTestDatabase();
    const name = new URL(limited.url.replace('@/', '@host/')).pathname.slice(1);
    await query(limited.url, `alter database ${name} set lock_timeout = '20ms'`);
    await query(limited.url, `alter database ${name} set statement_timeout = '100ms'`);
    const options = connectionOptions(limited.url, { databasePool: 1 });
    const instance = () =>
      migrate(
        new DataSource({ ...options, migrations: [...migrations, Slow20991231000000] }),
        () => undefined,
      );
    const ran = await Promise.all([instance(), instance()]);
    await limited.drop();
    expect(ran.flat()).toEqual(['Slow20991231000000']);
  });

  it('warns when a newer version has changed the database', async () => {
    const lines: string[] = [];
    const older = new DataSource({
      ...connectionOptions(database.url, { databasePool: 1 }),
      entities: [],
      migrations: migrations.slice(0, 1),
    });
    await migrate(older, (line) => lines.push(line));
    expect(lines.at(-1)).toContain('a newer Afterword has changed this database');
  });

  it('takes a failed migration back whole, and lets the next start go on', async () => {
    class Broken20991231000000 implements MigrationInterface {
      name = 'Broken20991231000000';
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('create table half_done (id integer)');
        await runner.query('select 1 / 0');
      }
      async down(): Promise<void> {}
    }
    const broken = new DataSource({
      ...connectionOptions(database.url, { databasePool: 1 }),
      migrations: [...migrations, Broken20991231000000],
    });
    await expect(migrate(broken, () => undefined)).rejects.toThrow('division by zero');
    expect(await query(database.url, `select to_regclass('half_done') as found`)).toEqual([{ found: null }]);
    expect(await migrate(dataSource(database.url), () => undefined)).toEqual([]);
  });

  it('refuses a database that does not hold UTF8, and says how to make one that does', async () => {
    const name = `${PREFIX}${randomBytes(8).toString('hex')}`;
    const serverUrl = inject('serverUrl');
    await administer(
      serverUrl,
      `create database ${name} encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0`,
    );
    const migrating = migrate(dataSource(urlOfDatabase(serverUrl, name)), () => undefined);
    await expect(migrating).rejects.toThrow(/encoding is SQL_ASCII.*encoding 'UTF8'/);
    await dropDatabase(serverUrl, name);
  });
});

describe('the databases of tests', () => {
  it('are the only ones that tests may remove', async () => {
    for (const name of ['afterword', 'postgres', 'afterword_test_template', 'afterword_test_1;']) {
      await expect(dropDatabase(inject('serverUrl'), name)).rejects.toThrow('is no database of a test');
    }
  });
});
