import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { canReach, handOver, type ServerAccount } from './embedded-account.js';
import { isAlive } from './embedded-postmaster.js';

const NEW_CLUSTER = [
  '--username=postgres',
  // The socket stands in a folder that nobody else may enter.
  '--auth=trust',
  '--encoding=UTF8',
  // Sorting by code point, but letters of all languages have their cases.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

const LONGEST_INITDB_MS = 60_000;

/** Where and as whom the server's programs run. */
export interface ServerHome {
  readonly dataDir: string;
  /** The folder that holds bin, lib and share. */
  readonly binaries: string;
  readonly account: ServerAccount | null;
  readonly log: (line: string) => void;
}

/** What initdb and postgres have in common: how each is told its data folder, and as whom it runs. */
export function programOptions(home: ServerHome, folder: string) {
  const inPlace = canReach(home.account, folder);
  if (!inPlace && platform() !== 'linux') {
    throw new Error(`${folder} lies in a folder that only root may enter. Set DATA_DIR to another place.`);
  }
  return {
    // The child's folder is set before it stops being root, and Linux leads it back there by this name,
    // past parents that it may not enter (as of a home folder of mode 0700).
    dataArgument: inPlace ? folder : '/proc/self/cwd',
    spawn: {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...home.account,
    },
  };
}

/**
 * Makes the data folder where there is none. The work is done beside it and renamed when it is complete,
 * so that a start that was cut off leaves nothing that looks like a database.
 * @throws Error with initdb's own words.
 */
export async function makeCluster(home: ServerHome): Promise<void> {
  mkdirSync(dirname(home.dataDir), { recursive: true, mode: 0o755 });
  while (!isCluster(home.dataDir) && othersAtWork(home.dataDir)) await delay(100);
  if (isCluster(home.dataDir)) return handOver(home.dataDir, home.account);

  const draft = `${home.dataDir}.new-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (home.account) chownSync(draft, home.account.uid, home.account.gid);
  home.log('Making the database (the first time only).');
  const { dataArgument, spawn } = programOptions(home, draft);
  try {
    await promisify(execFile)(join(home.binaries, 'bin', 'initdb'), [...NEW_CLUSTER, dataArgument], spawn);
    renameSync(draft, home.dataDir);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Where two made one at the same time, the first one counts.
    if (isCluster(home.dataDir)) return;
    const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOTEMPTY' || code === 'EEXIST') {
      throw new Error(
        `${home.dataDir} holds files that are no database. Empty it, or set DATA_DIR to another place.`,
        { cause: error },
      );
    }
    const reason = stderr?.trim() || message;
    throw new Error(`The database could not be made in ${home.dataDir}: ${reason}`, { cause: error });
  }
}

function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/**
 * Whether another process is making the same folder. What dead ones have left is removed on the way; the
 * age counts too, because a dead one's number may live again.
 */
function othersAtWork(dataDir: string): boolean {
  const prefix = `${basename(dataDir)}.new-`;
  const own = `${prefix}${process.pid}`;
  return readdirSync(dirname(dataDir))
    .filter((name) => name.startsWith(prefix) && name !== own)
    .some((name) => {
      const draft = join(dirname(dataDir), name);
      const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (isAlive(Number(name.slice(prefix.length))) && age < LONGEST_INITDB_MS) return true;
      rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
      return false;
    });
}
