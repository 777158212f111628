import { readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

/** A running server, as its own file in the data folder tells of it. */
export interface Postmaster {
  readonly pid: number;
  /** Empty while it is starting. */
  readonly socketDir: string;
  readonly ready: boolean;
}

/**
 * The server that runs on a data folder, or null. The file that it writes outlives a crash, and its
 * number may have gone to another process since; so the process itself is looked at too.
 */
export function runningPostmaster(dataDir: string): Postmaster | null {
  const recorded = recordedPostmaster(dataDir);
  return recorded && isPostmaster(recorded.pid, dataDir) ? recorded : null;
}

/**
 * What the file says, whether or not it is still true. Its lines: process, data folder, start, port, socket
 * folder, address, shared memory, state.
 */
export function recordedPostmaster(dataDir: string): Postmaster | null {
  const [pid = '', , , , socketDir = '', , , state] = linesOf(join(dataDir, 'postmaster.pid'));
  return pid === '' ? null : { pid: numberOf(pid), socketDir, ready: state === 'ready' };
}

/**
 * Removes what a dead server has left to say that it lives: its record, and the lock of its socket.
 * PostgreSQL believes either where any process of the same user has that number by now, or where the
 * process is dead but not yet taken away, and then refuses to start.
 */
export function removeStaleRecords(dataDir: string, socketDir: string): void {
  for (const file of [join(dataDir, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')]) {
    const [pid] = linesOf(file);
    if (pid === undefined || isPostmaster(numberOf(pid), dataDir)) continue;
    // A new server makes the file first and writes its number then.
    if (pid === '' && ageOf(file) < 2_000) continue;
    rmSync(file, { force: true });
  }
}

function isPostmaster(pid: number, dataDir: string): boolean {
  return isAlive(pid) && worksOn(pid, dataDir);
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/** Negative for a server in single-user mode. */
function numberOf(pid: string): number {
  return Math.abs(Number.parseInt(pid, 10)) || 0;
}

/** None for a file that isn't there. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
  // To signal 0 would be to signal our own group.
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (platform() !== 'linux') return true;
  // In a container without an init process nobody takes away the dead, who still answer to their number.
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^ [ZX]/.test(status.slice(status.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}

/** A server's working directory is its data folder. */
function worksOn(pid: number, dataDir: string): boolean {
  try {
    if (platform() === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'postgres',
    );
  } catch {
    // Somebody else's process: one of ours could be looked at.
    return false;
  }
}
