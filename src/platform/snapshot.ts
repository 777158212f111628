/** Which transactions of a server are over: all with a number below `next`, but for those that were running. */
export interface Snapshot {
  readonly next: number;
  readonly running: ReadonlySet<number>;
}

/** So many are looked at one by one; a server that did more in between has other worries. */
const MOST_ENDED = 10_000;

/**
 * What `pg_current_snapshot()` says, as text: `xmin:xmax:running,running`. Its numbers are those of
 * `pg_current_xact_id()`; they are given out one by one, so that they stay exact in JavaScript.
 */
export function snapshotOf(text: string): Snapshot {
  const [, next, running] = text.split(':');
  return { next: Number(next), running: new Set(running === '' ? [] : running!.split(',').map(Number)) };
}

/** Whether a transaction had ended, committed or not. */
export function isOver(transaction: number, { next, running }: Snapshot): boolean {
  return transaction < next && !running.has(transaction);
}

/**
 * The transactions that ended between two snapshots of one server; null for too many. Those inside others, of
 * savepoints, have numbers of their own, and aren't told as running: they may seem to end before the one around them.
 */
export function endedBetween(before: Snapshot, after: Snapshot): readonly number[] | null {
  if (after.next - before.next > MOST_ENDED) return null;
  const candidates = [...before.running];
  for (let number = before.next; number < after.next; number += 1) candidates.push(number);
  return candidates.filter((number) => isOver(number, after));
}
