import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/all.js';
import { connectionOptions, migrate } from '../src/platform/database.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

const COMPILED = 'dist/src/data-source.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** Every column, constraint, index, function and trigger of ours, as the server itself words them. */
const SHAPE = `
  select concat_ws(' ', 'column', table_name, column_name, data_type, datetime_precision, is_nullable,
                   column_default, generation_expression) as line
    from information_schema.columns where table_schema = 'public'
  union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select concat_ws(' ', 'index', tablename, indexdef) from pg_indexes where schemaname = 'public'
  union all select concat_ws(' ', 'function', proname, prosrc) from pg_proc routine
    where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = routine.oid and deptype = 'e')
  union all select concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(oid))
    from pg_trigger where not tgisinternal
  union all select concat_ws(' ', 'type', typname) from pg_type
    where typnamespace = 'public'::regnamespace and typtype = 'e'
  order by line`;

/** TypeORM's own tables, which outlive the migrations that they tell of. */
const BOOKKEEPING = /^\w+ (migrations|typeorm_metadata) /;

async function shape(source: DataSource): Promise<string[]> {
  const rows: { line: string }[] = await source.query(SHAPE);
  return rows.map(({ line }) => line).filter((line) => !BOOKKEEPING.test(line));
}

function sourceOf(count: number): DataSource {
  return new DataSource({
    ...connectionOptions(database.url, { databasePool: 2 }),
    migrations: migrations.slice(0, count),
  });
}

describe('the migrations', () => {
  it('make exactly the tables that the entities describe', async () => {
    // TypeORM's command line can't read TypeScript; `npm test` compiles first.
    expect(existsSync(COMPILED)).toBe(true);
    // TypeORM's notes go by the database's name, and this one is a copy under another name.
    const source = await sourceOf(0).initialize();
    await source.query('update typeorm_metadata set database = current_database()');
    await source.destroy();
    const generate = ['migration:generate', '--check', '-d', COMPILED, 'drift'];
    const { stdout } = await promisify(execFile)('node_modules/.bin/typeorm', generate, {
      env: { ...process.env, DATABASE_URL: database.url },
    }).catch((error: { stdout: string }) => error);
    expect(stdout).toContain('No changes in database schema were found');
  });

  it('can each be taken back, which leaves what was there before, and be run again', async () => {
    const all = await sourceOf(migrations.length).initialize();
    const latest = await shape(all);
    for (const _ of migrations) await all.undoLastMigration({ transaction: 'each' });
    expect(await shape(all)).toEqual([]);

    const stages: string[][] = [];
    for (let count = 1; count <= migrations.length; count += 1) {
      stages.push(await shape(all));
      await migrate(sourceOf(count), () => undefined);
    }
    expect(await shape(all)).toEqual(latest);

    for (const stage of stages.toReversed()) {
      await all.undoLastMigration({ transaction: 'each' });
      expect(await shape(all)).toEqual(stage);
    }
    await all.destroy();
  });
});
