import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { runningPostmaster } from '../../src/platform/embedded-postmaster.js';

/** The compiled launcher: real processes can't run TypeScript. `npm test` compiles it first. */
export const LAUNCHER = resolve('dist/src/platform/embedded-server.js');
if (!existsSync(LAUNCHER)) throw new Error(`${LAUNCHER} is missing. Run \`npm run build\`.`);

export interface UserOptions {
  readonly launcher?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Those that have not ended yet: a test that fails leaves some behind. */
const running = new Set<ServerUser>();

/** A process of its own that uses the embedded server of a data folder. */
export class ServerUser {
  readonly lines: string[] = [];
  readonly ended: Promise<unknown>;
  private readonly child: ChildProcess;
  private readonly ready: Promise<{ url: string; attached: boolean }>;

  constructor(
    readonly dataDir: string,
    { launcher = LAUNCHER, ...account }: UserOptions = {},
  ) {
    this.child = fork('test/support/server-user.mjs', [launcher, dataDir], { stdio: 'pipe', ...account });
    let errors = '';
    this.child.stderr?.on('data', (chunk) => (errors += String(chunk)));
    running.add(this);
    this.ended = once(this.child, 'close').then(() => running.delete(this));
    this.ready = new Promise((fulfil, reject) => {
      this.child.on('message', (message: { line?: string; url?: string; attached?: boolean }) => {
        if (message.line !== undefined) this.lines.push(message.line);
        if (message.url !== undefined) fulfil({ url: message.url, attached: message.attached === true });
      });
      void this.ended.then(() => reject(new Error(`It ended before it was ready. ${errors}`)));
    });
    // Whoever doesn't ask whether it got ready doesn't mind that it did not.
    this.ready.catch(() => undefined);
  }

  async url(): Promise<string> {
    return (await this.ready).url;
  }

  async attached(): Promise<boolean> {
    return (await this.ready).attached;
  }

  /** Has it leave or end in one of the ways of `server-user.mjs`, and waits for its end. */
  async tell(order: 'stop' | 'end' | 'throw'): Promise<void> {
    await this.ready;
    this.child.send(order);
    await this.ended;
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }

  async query<Row>(text: string): Promise<Row[]> {
    const client = new pg.Client(await this.url());
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }
}

/** A folder for a test that removes it with the server that may still run on it. */
export function temporaryFolder(parent = tmpdir()): {
  path: string;
  dataDir: string;
  remove(): Promise<void>;
} {
  const path = mkdtempSync(join(parent, 'afterword-folder-'));
  const dataDir = join(path, 'postgres');
  return {
    path,
    dataDir,
    remove: async () => {
      await clear(dataDir);
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ends whatever a test has left running on a data folder, so that the next begins afresh. */
export async function clear(dataDir: string): Promise<void> {
  const users = [...running].filter((user) => user.dataDir === dataDir);
  await Promise.all(users.map((user) => user.kill('SIGKILL')));
  const postmaster = runningPostmaster(dataDir);
  if (!postmaster) return;
  process.kill(postmaster.pid, 'SIGQUIT');
  await until(() => !runningPostmaster(dataDir));
  rmSync(postmaster.socketDir, { recursive: true, force: true });
}

/** Waits for what another process brings about. */
export async function until(condition: () => boolean, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; !condition(); await delay(10)) {
    if (Date.now() > end) throw new Error(`It did not come about within ${patience} ms: ${condition}`);
  }
}
