import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_SETTINGS } from './current-settings.js';
import type { Moment } from './moments.js';
import type { Settings } from './settings.js';
import { endedBetween } from './snapshot.js';

/** So many are remembered that nobody has asked for; what is forgotten may have changed anything. */
const MOST_TRANSACTIONS = 10_000;

/**
 * Which transactions changed nothing that people see but some threads. A thread is a post with all that hangs on it:
 * its questions, its answers, what was read from them, and its tips. Only this process says so of its own: whatever
 * else is written, by commands, by other processes or by hand, may have changed anything.
 */
@Injectable()
export class ThreadChanges {
  /** The ids of posts, by the number of the transaction. */
  private readonly threads = new Map<number, ReadonlySet<string>>();
  /** Without a cache there is nobody who asks. */
  readonly isAsked: boolean;

  constructor(@Inject(CURRENT_SETTINGS) { responseCache }: Pick<Settings, 'responseCache'>) {
    this.isAsked = responseCache > 0;
  }

  /** To be called before it commits; the set may still grow until then. */
  note(transaction: number, threads: ReadonlySet<string>): void {
    if (this.threads.size >= MOST_TRANSACTIONS) this.threads.delete(this.threads.keys().next().value!);
    this.threads.set(transaction, threads);
  }

  /** The threads that changed between two moments, none where nothing did; null where anything may have. */
  between(before: Moment | null, after: Moment | null): ReadonlySet<string> | null {
    if (!before || before.server !== after?.server) return null;
    const ended = endedBetween(before.snapshot, after.snapshot);
    if (!ended) return null;
    const known = ended.map((transaction) => this.take(transaction));
    return known.includes(undefined) ? null : new Set(known.flatMap((threads) => [...threads!]));
  }

  /** Each ends once. */
  private take(transaction: number): ReadonlySet<string> | undefined {
    const threads = this.threads.get(transaction);
    this.threads.delete(transaction);
    return threads;
  }
}
