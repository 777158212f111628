import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const MINUTE = 60_000;
const COMMAND = resolve('dist/src/afterword.js');
const THREAD = `My calf was tight after the trail race.

What helped you after a race?

  1. Foam rolling fixed my calf.

  2. Cupping did nothing for me.

  3. I have never tried cupping.
`;

describe('afterword reread, with threads', { timeout: 2 * MINUTE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-reread-'));
  let database: TestDatabase;
  const afterword = async (...options: string[]): Promise<string> => {
    const env = { ...process.env, DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(32) };
    return (await promisify(execFile)(process.execPath, [COMMAND, ...options], { env })).stdout;
  };
  const sql = async (text: string) => {
    const client = new pg.Client(database.url);
    await client.connect();
    return client.query(text).finally(() => client.end());
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    writeFileSync(join(folder, 'thread.txt'), THREAD);
    await afterword('import', 'text', join(folder, 'thread.txt'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads all that an older engine has read, a few in a transaction, and then finds nothing to do', async () => {
    await sql(`update readings set engine_version = 'old'`);
    await sql(`update tag_readings set stance = 'NO_OUTCOME', rule = 'old' where stance = 'HELPED'`);
    const told = await afterword('reread', '--batch', '1', '--workers', '2');
    expect(told).toMatch(/^Read 3 answers again: 1 differently, 2 as before[.]$/m);
    expect(told).toMatch(/NO_OUTCOME by FIRST_HAND → HELPED by FIRST_HAND/);
    expect(await afterword('reread')).toMatch(/^Every answer is read by this engine/);
    expect(await afterword('check')).toMatch(/^Every number is what a recount gives/m);
  });

  it('says what is wrong with its options', async () => {
    await expect(afterword('reread', '--workers', '0')).rejects.toMatchObject({
      code: 2,
      stderr: '--workers must be a whole number from 1 to 64.\n',
    });
  });
});
