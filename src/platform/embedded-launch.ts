import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { canReach } from './embedded-account.js';
import { programOptions, type ServerHome } from './embedded-cluster.js';
import { recordedPostmaster, runningPostmaster } from './embedded-postmaster.js';

/** A socket's whole path may have 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_BYTES = 103;
const LOG_BYTES = 1_000_000;

/** Losing against another start, or the last breath of a server that was killed; both pass by themselves. */
const PASSING =
  /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block|could not (create|remove) (lock )?file "[^"]*postmaster\.pid"/;

/**
 * Starts the server on a data folder and waits until it takes connections.
 * @returns its process's number, or null when this start lost against another one.
 * @throws Error with the server's own words when it can't start.
 */
export async function launch(
  home: ServerHome,
  settings: Readonly<Record<string, string>>,
): Promise<number | null> {
  removeStaleRecord(home.dataDir);
  const socketDir = makeSocketDir(home);
  const logFile = `${home.dataDir}.log`;
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) rmSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const before = statSync(logFile).size;
  const { dataArgument, spawn: options } = programOptions(home, home.dataDir);
  const server = spawn(
    join(home.binaries, 'bin', 'postgres'),
    ['-D', dataArgument, ...serverArguments({ ...settings, unix_socket_directories: socketDir })],
    // Detached: the terminal's Ctrl-C is for us alone; the server stops when the last seat is left.
    { ...options, stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  let ended: string | null = null;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended ??= `It ended with ${signal ?? code}.`));
  server.unref();

  // A server that has to recover from a crash takes as long as it takes.
  while (ended === null) {
    const recorded = recordedPostmaster(home.dataDir);
    if (recorded?.pid === server.pid && recorded?.ready) return recorded.pid;
    await delay(20);
  }
  const said = readFileSync(logFile).subarray(before).toString().trim();
  if (PASSING.test(said)) return null;
  throw new Error(`The embedded database did not start (see ${logFile}):\n${lastLines(said) || ended}`);
}

function serverArguments(settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '',
    port: '5432',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Our statements are short; compiling them costs more than it saves.
    jit: 'off',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * PostgreSQL trusts the file's number when any process of the same user has it, and then refuses to start.
 * That no server uses the folder it checks by shared memory too, so a wrong removal could do no harm.
 */
function removeStaleRecord(dataDir: string): void {
  if (recordedPostmaster(dataDir) && !runningPostmaster(dataDir)) {
    rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  }
}

/** A short folder for the socket that only the server's account (and root) may enter. */
function makeSocketDir(home: ServerHome): string {
  const name = `afterword-${createHash('sha256').update(realpathSync(home.dataDir)).digest('hex').slice(0, 16)}`;
  const fits = (parent: string): boolean =>
    Buffer.byteLength(join(parent, name, '.s.PGSQL.5432.lock')) <= SOCKET_PATH_BYTES &&
    canReach(home.account, parent);
  const socketDir = join([tmpdir(), '/tmp'].find(fits) ?? '/tmp', name);
  try {
    mkdirSync(socketDir, { mode: 0o700 });
    if (home.account) chownSync(socketDir, home.account.uid, home.account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(socketDir);
  if (!found.isDirectory() || found.uid !== (home.account?.uid ?? process.getuid?.())) {
    throw new Error(`${socketDir} belongs to somebody else. Remove it, or set TMPDIR to another folder.`);
  }
  chmodSync(socketDir, 0o700);
  return socketDir;
}

function lastLines(text: string): string {
  return text.split('\n').slice(-8).join('\n');
}
