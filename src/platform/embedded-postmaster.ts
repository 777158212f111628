import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
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
  return recorded && isAlive(recorded.pid) && worksOn(recorded.pid, dataDir) ? recorded : null;
}

/** What the file says, whether or not it is still true. Its lines: pid, folder, start, port, socket folder,
 *  address, shared memory, state. */
export function recordedPostmaster(dataDir: string): Postmaster | null {
  let text;
  try {
    text = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  return pid > 0 ? { pid, socketDir: lines[4] ?? '', ready: lines[7] === 'ready' } : null;
}

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
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
