import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { inject } from 'vitest';
import { administer, mustBeTestDatabase, PREFIX, TEMPLATE, urlOfDatabase } from './server.js';

const OBJECT_IN_USE = '55006';

export interface TestDatabase {
  /** Connects as the application's role, which owns the database. */
  readonly url: string;
  /** Removes it, with whatever is still connected. */
  drop(): Promise<void>;
}

/** A migrated, empty database for one test file, copied from the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `${PREFIX}${randomBytes(8).toString('hex')}`;
  mustBeTestDatabase(name);
  await copyTemplate(serverUrl, name);
  return {
    url: urlOfDatabase(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  };
}

/** @throws Error for a database that no test has made. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  mustBeTestDatabase(name);
  await administer(serverUrl, `drop database if exists ${name} with (force)`);
}

async function copyTemplate(serverUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await administer(
        serverUrl,
        `create database ${name} template ${TEMPLATE} owner afterword strategy file_copy`,
      );
    } catch (error) {
      // The server itself looks into databases now and then.
      if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === 40) throw error;
      await delay(50);
    }
  }
}
