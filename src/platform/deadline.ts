import { AsyncLocalStorage } from 'node:async_hooks';
import { Refusal } from '../kernel/errors.js';

/** In milliseconds. Longer than any single statement may take, shorter than what people wait for. */
export const OPERATION_TIMEOUT = 8_000;

const running = new AsyncLocalStorage<{ over: boolean }>();

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
  const state = { over: false };
  const timer = setTimeout(() => {
    state.over = true;
    onOver();
  }, milliseconds);
  running.run(state, work);
  return () => clearTimeout(timer);
}

/** For what follows from an operation without belonging to it. */
export function withoutDeadline<T>(work: () => T): T {
  return running.exit(work);
}

/** @throws Refusal TIMEOUT when the time of the running work is over. */
export function refuseWhenOver(): void {
  if (running.getStore()?.over) throw tookTooLong();
}

export function tookTooLong(): Refusal {
  return new Refusal('TIMEOUT', 'This took too long and was given up. Try again, or ask for less.');
}
