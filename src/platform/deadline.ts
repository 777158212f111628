import { AsyncLocalStorage } from 'node:async_hooks';
import { Refusal } from '../kernel/errors.js';

/** In milliseconds. Longer than any single statement may take, shorter than what people wait for. */
export const OPERATION_TIMEOUT = 8_000;

/** In milliseconds, for an operation that commits when its time is over: how often it is looked whether it has. */
const GRACE = 500;

interface State {
  over: boolean;
  /** How many are under way. */
  commits: number;
}

const running = new AsyncLocalStorage<State>();

export interface Deadline {
  readonly milliseconds: number;
  /** Tells whoever waits, at the moment when the time is over. */
  readonly onOver: () => void;
}

/**
 * Runs work that has so much time. Nothing can end a function from outside, so the work ends itself: at
 * its next statement to the database, by `refuseWhenOver`. A statement that runs already is ended by the
 * server's own limit.
 * @returns what to call when the work is done.
 */
export function startDeadline({ milliseconds, onOver }: Deadline, work: () => void): () => void {
  const state: State = { over: false, commits: 0 };
  const end = () => {
    if (state.commits > 0) {
      timer = setTimeout(end, GRACE);
      return;
    }
    state.over = true;
    onOver();
  };
  let timer = setTimeout(end, milliseconds);
  running.run(state, work);
  return () => clearTimeout(timer);
}

/** For what follows from an operation without belonging to it. */
export function withoutDeadline<T>(work: () => T): T {
  return running.exit(work);
}

/**
 * A commit can't be taken back: until it is known how it ended, the operation isn't given up. Who was told that it took
 * too long may send it again, and must not find it written after that.
 * @throws Refusal TIMEOUT when the time is over already; then nothing is sent.
 */
export async function committing<T>(commit: () => Promise<T>): Promise<T> {
  refuseWhenOver();
  const state = running.getStore();
  if (!state) return commit();
  state.commits += 1;
  try {
    return await commit();
  } finally {
    state.commits -= 1;
  }
}

/** @throws Refusal TIMEOUT when the time of the running work is over. */
export function refuseWhenOver(): void {
  if (running.getStore()?.over) throw tookTooLong();
}

export function tookTooLong(): Refusal {
  return new Refusal('TIMEOUT', 'This took too long and was given up. Try again, or ask for less.');
}
