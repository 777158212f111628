import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_SETTINGS } from './current-settings.js';
import type { Moment } from './moments.js';
import type { Settings } from './settings.js';
import { endedBetween, isOver } from './snapshot.js';
import type { Transaction } from './transaction.js';

/** So many are kept that nobody has asked for. */
const MOST_NOTES = 10_000;

const NUMBER = { name: 'transaction-number', text: 'select pg_current_xact_id()::text as number' };

/**
 * Notes which transactions changed nothing that people see but some threads. A thread is a post with all that hangs on it:
 * its questions, its answers, what was read from them, and its tips. Only this process says so of its own: whatever
 * else is written, by commands, by other processes or by hand, may have changed anything.
 */
@Injectable()
export class ThreadChanges {
  /** The ids of posts, by the number of the transaction. */
  private readonly notes = new Map<number, ReadonlySet<string>>();
  private readonly said = new WeakMap<Transaction, Set<string>>();
  /** Where no responses are kept, nobody asks. */
  private readonly isAsked: boolean;

  constructor(@Inject(CURRENT_SETTINGS) { responseCache }: Pick<Settings, 'responseCache'>) {
    this.isAsked = responseCache > 0;
  }

  /** Says, before it commits, that the transaction changes this thread, and else only those of which the same is said. */
  say(transaction: Transaction, thread: string): void {
    if (!this.isAsked) return;
    const known = this.said.get(transaction);
    if (known) {
      known.add(thread);
      return;
    }
    const threads = new Set([thread]);
    this.said.set(transaction, threads);
    transaction.send<{ number: string }>(NUMBER, ([row]) => this.note(Number(row!.number), threads));
  }

  /** By its number, which may be heard of after the commit: until then, it may have changed anything. */
  note(transaction: number, threads: ReadonlySet<string>): void {
    if (this.notes.size >= MOST_NOTES) this.notes.delete(this.notes.keys().next().value!);
    this.notes.set(transaction, threads);
  }

  /** The threads that changed between two moments, none where nothing did; null where anything may have. */
  between(before: Moment | null, after: Moment | null): ReadonlySet<string> | null {
    if (!before || before.server !== after?.server) {
      // After a crash the numbers of what was lost are given again.
      this.notes.clear();
      return null;
    }
    const noted = endedBetween(before.snapshot, after.snapshot)?.map((number) => this.notes.get(number));
    for (const number of this.notes.keys()) if (isOver(number, after.snapshot)) this.notes.delete(number);
    if (!noted || noted.includes(undefined)) return null;
    return new Set(noted.flatMap((threads) => [...threads!]));
  }
}
