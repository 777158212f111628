import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/data-source.js';
import { connectionOptions, migrate } from '../../src/platform/database.js';

/** Makes the tables of a board in an empty database. */
export async function migrateEmpty(url: string): Promise<void> {
  const options = { ...connectionOptions(url, { databasePool: 1 }), entities, migrations };
  await migrate(new DataSource(options), () => undefined);
}
