import { existsSync, readdirSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

/** The last place: with less, a board on the same machine answered its slowest requests markedly later. */
const LAST = constants.priority.PRIORITY_LOW;

/** Where Linux lists the threads of a process. Each has a priority of its own there. */
const THREADS = '/proc/self/task';

/**
 * Lets everything else on the machine go first. On Linux this is said of all threads of the process, those
 * that collect garbage too, but the main one: it may hold locks in the database, and whoever waits for
 * these shouldn't wait for long. Elsewhere it can only be said of the process.
 */
export function giveWay(): void {
  const threads = existsSync(THREADS)
    ? readdirSync(THREADS)
        .map(Number)
        .filter((thread) => thread !== process.pid)
    : [0];
  for (const thread of threads) {
    try {
      if (getPriority(thread) < LAST) setPriority(thread, LAST);
    } catch {
      // It has ended, or the system doesn't allow it: a courtesy, no condition.
    }
  }
}
