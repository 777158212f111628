import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { programOptions, type ServerHome } from './embedded-cluster.js';
import { sharedBuffers } from './embedded-memory.js';
import { recordedPostmaster, removeStaleRecords } from './embedded-postmaster.js';
import { makeSocketDir } from './embedded-socket.js';

const LOG_BYTES = 1_000_000;

/**
 * Losing against another start, the last breath of a server that was killed, or a leaver that has just
 * cleared the socket's folder away: all of them pass by themselves.
 */
const PASSING =
  /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block|could not \w+ (lock )?file "[^"]*(postmaster\.pid|\.s\.PGSQL\.5432\.lock)"/;

/**
 * Starts the server on a data folder and waits until it takes connections.
 * @returns its process's number, or null when this start lost against another one.
 * @throws Error with the server's own words when it can't start.
 */
export async function launch(
  home: ServerHome,
  settings: Readonly<Record<string, string>>,
): Promise<number | null> {
  const socketDir = makeSocketDir(home.dataDir, home.account);
  removeStaleRecords(home.dataDir, socketDir);
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
  const end = { reason: '', inOrder: false };
  server.once('error', (error) => Object.assign(end, { reason: error.message }));
  server.once('exit', (code, signal) =>
    Object.assign(end, { reason: `It ended with ${signal ?? code}.`, inOrder: code === 0 }),
  );
  server.unref();

  // A server that has to recover from a crash takes as long as it takes.
  while (end.reason === '') {
    const recorded = recordedPostmaster(home.dataDir);
    if (recorded?.pid === server.pid && recorded?.ready) return recorded.pid;
    await delay(20);
  }
  const said = readFileSync(logFile).subarray(before).toString().trim();
  // In order: another process has used it and stopped it again before we came to look.
  if (end.inOrder || PASSING.test(said)) return null;
  throw new Error(`The embedded database did not start (see ${logFile}):\n${lastLines(said) || end.reason}`);
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
    // As on any disk without moving parts; the default of 4 walks through whole tables where an index is at hand.
    random_page_cost: '1.1',
    shared_buffers: sharedBuffers(),
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function lastLines(text: string): string {
  return text.split('\n').slice(-8).join('\n');
}
