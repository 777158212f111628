import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runningPostmaster } from '../../src/platform/embedded-postmaster.js';
import { startEmbeddedServer } from '../../src/platform/embedded-server.js';
import { migrateEmpty } from './migrate-empty.js';
import { administer, TEMPLATE, urlOfDatabase } from './server.js';

/** Speed in place of safety, which these databases don't need. */
const IN_A_HURRY = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

/** One server for all test files, with a migrated database that each file copies its own from. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-test-'));
  const dataDir = join(folder, 'postgres');
  // For an end by Ctrl-C: the runner then ends before its teardown.
  const abandon = (): void => {
    const postmaster = runningPostmaster(dataDir);
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  process.on('exit', abandon);
  const server = await startEmbeddedServer({ dataDir, serverSettings: IN_A_HURRY, log: () => undefined });

  await administer(server.url, `create database ${TEMPLATE} owner afterword`);
  await migrateEmpty(urlOfDatabase(server.url, TEMPLATE));
  // A connection to it would keep others from copying it.
  await administer(server.url, `alter database ${TEMPLATE} with is_template true allow_connections false`);
  project.provide('serverUrl', server.url);

  return async () => {
    await server.stop();
    process.off('exit', abandon);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string;
  }
}
