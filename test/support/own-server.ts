import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../../src/platform/embedded-server.js';
import { migrateEmpty } from './migrate-empty.js';

export interface OwnServer {
  /** Another one after each restart. */
  readonly url: string;
  /** Makes the tables of a board in its database. */
  migrate(): Promise<void>;
  restart(): Promise<void>;
  /** Restarts it, as one that only follows another. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

/** A server that no other test writes to. Its database is empty. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-own-'));
  const dataDir = join(folder, 'postgres');
  const begin = () =>
    startEmbeddedServer({ dataDir, serverSettings: { fsync: 'off' }, log: () => undefined });
  let server = await begin();
  const restart = async () => {
    await server.stop();
    server = await begin();
  };
  return {
    get url() {
      return server.url;
    },
    migrate: () => migrateEmpty(server.url),
    restart,
    async follow() {
      writeFileSync(join(dataDir, 'standby.signal'), '');
      await restart();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
