import { DataSource } from 'typeorm';
import { connectionOptions } from '../../src/platform/database.js';
import { Events } from '../../src/platform/events.js';
import { ThreadChanges } from '../../src/platform/thread-changes.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { IdempotencyKeyEntity } from '../../src/platform/idempotency-key.entity.js';
import { createTestDatabase } from './database.js';

export interface TestWork {
  readonly unitOfWork: UnitOfWork;
  readonly events: Events;
  readonly databaseUrl: string;
  /** A statement outside of any unit of work. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The unit of work on a database of its own, without the application around it. */
export async function startWork(pool = 10): Promise<TestWork> {
  const database = await createTestDatabase();
  const dataSource = new DataSource({
    ...connectionOptions(database.url, { databasePool: pool }),
    entities: [IdempotencyKeyEntity],
  });
  await dataSource.initialize();
  const events = new Events();
  const unitOfWork = new UnitOfWork(dataSource, events, new ThreadChanges({ responseCache: 0 }));
  return {
    unitOfWork,
    events,
    databaseUrl: database.url,
    sql: (text, values = []) => unitOfWork.query({ text, values }),
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
