import { Injectable } from '@nestjs/common';
import { type Moment, Moments } from './moments.js';
import { ThreadChanges } from './thread-changes.js';

/** Of so many threads it is remembered when they changed. */
const MOST_THREADS = 10_000;

/** Counts the changes of the database as they become visible: 1 for the first that was seen, and so on. */
@Injectable()
export class SeenChanges {
  private moment: Moment | null = null;
  private count = 0;
  /** The last that may have changed anything. */
  private ofAnything = 0;
  private readonly ofThreads = new Map<string, number>();

  constructor(
    private readonly moments: Moments,
    private readonly changes: ThreadChanges,
  ) {}

  /** Looks whether there are new ones. The number of those until now; null where that can't be told. */
  async look(): Promise<number | null> {
    const now = await this.moments.now();
    // All who asked together get the same moment, which the first of them has looked at.
    if (now !== this.moment || now === null) this.see(this.changes.between(this.moment, now));
    this.moment = now;
    return now && this.count;
  }

  /** Whether something that was made of these threads alone, or of anything, would come out the same as after that change. */
  isAsAfter(change: number, threads: readonly string[] | null): boolean {
    if (threads === null) return change === this.count;
    return threads.every((thread) => change >= (this.ofThreads.get(thread) ?? this.ofAnything));
  }

  private see(changed: ReadonlySet<string> | null): void {
    if (changed?.size === 0) return;
    this.count += 1;
    if (changed === null || this.ofThreads.size + changed.size > MOST_THREADS) {
      this.ofAnything = this.count;
      this.ofThreads.clear();
    } else {
      for (const thread of changed) this.ofThreads.set(thread, this.count);
    }
  }
}
