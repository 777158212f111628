import { join } from 'node:path';
import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions, MigrationExecutor, type QueryRunner } from 'typeorm';
import { startEmbeddedServer } from './embedded-server.js';
import type { Settings } from './settings.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;
type ConnectionSettings = Pick<Settings, 'databasePool'>;
type Log = (line: string) => void;

const OLDEST_SERVER = 15;

/** Any number that nobody else in the database locks; all instances must use the same one. */
const MIGRATION_LOCK = 4_211_860_731;

/**
 * The database to work with: the one that DATABASE_URL names, or the embedded one in the data folder.
 * `close` must be called before the process ends; it stops the embedded server with its last user.
 */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: Log,
): Promise<{ url: string; close(): Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => undefined };
  const server = await startEmbeddedServer({ dataDir: join(settings.dataDir, 'postgres'), log });
  return { url: server.url, close: () => server.stop() };
}

/**
 * How TypeORM connects. The time limits stand in a ladder: a lock is given up before the statement that
 * waits for it, and a statement by the server before `ConnectionWatch` gives up its connection.
 */
export function connectionOptions(url: string, settings: ConnectionSettings): PostgresOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'afterword',
    synchronize: false,
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: {
      max: settings.databasePool,
      keepAlive: true,
      // What a unit of work sends without waiting goes out at once.
      pipeline: true,
      // Also how long a request waits for a free connection. One second would do for a server in its
      // stride, but a laptop that starts both at once takes longer to fork its first connections.
      connectionTimeoutMillis: 5_000,
      lock_timeout: 2_000,
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  };
}

/** TypeORM keeps pg's pool as the driver's `master`; going there spares the query runner of each read. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/**
 * Brings the tables up to date. Instances that start together take turns: the first one migrates, the
 * others wait and find nothing left to do. Each migration is a transaction, so none is half done.
 * @returns the names of the migrations that ran.
 * @throws Error when the server is too old or its encoding is not UTF8.
 */
export async function migrate(dataSource: DataSource, log: Log): Promise<readonly string[]> {
  // A pool of its own: building an index takes longer than any request may.
  const migrating = new DataSource({
    ...(dataSource.options as PostgresOptions),
    extra: { max: 1, keepAlive: true, connectionTimeoutMillis: 10_000 },
  });
  await migrating.initialize();
  try {
    const runner = migrating.createQueryRunner();
    await runner.connect();
    try {
      await checkServer(runner, log);
      return await migrateInTurn(migrating, runner, log);
    } finally {
      await runner.release();
    }
  } finally {
    await migrating.destroy();
  }
}

/** The lock belongs to the session, so that it ends with the connection, however the process ends. */
async function migrateInTurn(dataSource: DataSource, runner: QueryRunner, log: Log): Promise<string[]> {
  // A role can have limits of its own, and another instance may be at it for as long as it takes.
  await runner.query('set statement_timeout = 0');
  await runner.query('set lock_timeout = 0');
  await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  // From here on waiting holds up those who write: better to give up and let somebody look.
  await runner.query(`set lock_timeout = '60s'`);
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  const ran = await executor.executePendingMigrations();
  const names = ran.map((migration) => migration.name);
  if (names.length > 0) log(`Migrated the database: ${names.join(', ')}.`);
  const known = new Set(
    dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name),
  );
  const executed = await executor.getExecutedMigrations();
  const unknown = executed.map((migration) => migration.name).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    log(`WARNING: a newer Afterword has changed this database (${unknown.join(', ')}). Update this one.`);
  }
  return names;
}

async function checkServer(runner: QueryRunner, log: Log): Promise<void> {
  const [server] = (await runner.query(`select current_setting('server_version_num')::int / 10000 as version,
    current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit,
    (select rolsuper from pg_roles where rolname = current_user) as superuser`)) as [
    { version: number; encoding: string; fsync: string; commit: string; superuser: boolean },
  ];
  if (server.version < OLDEST_SERVER) {
    throw new Error(
      `The database is PostgreSQL ${server.version}; Afterword needs ${OLDEST_SERVER} or newer.`,
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new Error(
      `The database's encoding is ${server.encoding}. Make a new one: create database afterword encoding 'UTF8' template template0.`,
    );
  }
  for (const [name, value] of Object.entries({ fsync: server.fsync, synchronous_commit: server.commit })) {
    if (value === 'off')
      log(`WARNING: ${name} is off on this database: a crash can lose acknowledged writes.`);
  }
  if (server.superuser) {
    log(
      'WARNING: Afterword connects as a superuser of the database. Give it a role that owns the database only.',
    );
  }
}
