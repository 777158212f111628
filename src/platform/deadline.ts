import { AsyncLocalStorage } from 'node:async_hooks';
import { Refusal } from '../kernel/errors.js';

/** In milliseconds. Longer than any single statement may take, shorter than what people wait for. */
export const OPERATION_TIMEOUT = 8_000;

/** In milliseconds: what an operation has left to tell how its commit ended, when that took longer than its time. */
const GRACE = 500;

export interface Deadline {
  readonly milliseconds: number;
  /** Tells whoever waits, at the moment when the time is over. */
  readonly onOver: () => void;
}

/** The time of one operation. */
class OperationTime {
  isOver = false;
  /** It ended during a commit, which is waited for; there is none after that. */
  private isLate = false;
  private isDone = false;
  private commits = 0;
  private timer: NodeJS.Timeout;

  constructor(private readonly deadline: Deadline) {
    this.timer = setTimeout(() => this.end(), deadline.milliseconds);
  }

  async committing<T>(commit: () => Promise<T>): Promise<T> {
    if (this.isOver || this.isLate) throw tookTooLong();
    this.commits += 1;
    try {
      return await commit();
    } finally {
      this.commits -= 1;
      if (this.isLate && this.commits === 0 && !this.isDone) {
        this.timer = setTimeout(() => this.giveUp(), GRACE);
      }
    }
  }

  done(): void {
    this.isDone = true;
    clearTimeout(this.timer);
  }

  private end(): void {
    if (this.commits > 0) this.isLate = true;
    else this.giveUp();
  }

  private giveUp(): void {
    this.isOver = true;
    this.deadline.onOver();
  }
}

const running = new AsyncLocalStorage<OperationTime>();

/**
 * Runs work that has so much time. Nothing can end a function from outside, so the work ends itself: at
 * its next statement to the database, by `refuseWhenOver`. A statement that runs already is ended by the
 * server's own limit; a commit is waited for.
 * @returns what to call when the work is done.
 */
export function startDeadline(deadline: Deadline, work: () => void): () => void {
  const time = new OperationTime(deadline);
  running.run(time, work);
  return () => time.done();
}

/** For what follows from an operation without belonging to it. */
export function withoutDeadline<T>(work: () => T): T {
  return running.exit(work);
}

/**
 * A commit can't be taken back: until it is known how it ended, the operation isn't given up. Who was told that it took
 * too long may send it again, and should not find it written after that.
 * @throws Refusal TIMEOUT when the time is over already, or ended during an earlier commit; then nothing is committed.
 */
export async function committing<T>(commit: () => Promise<T>): Promise<T> {
  const time = running.getStore();
  return time ? time.committing(commit) : commit();
}

/** @throws Refusal TIMEOUT when the time of the running work is over. */
export function refuseWhenOver(): void {
  if (running.getStore()?.isOver) throw tookTooLong();
}

export function tookTooLong(): Refusal {
  return new Refusal('TIMEOUT', 'This took too long and was given up. Try again, or ask for less.');
}
