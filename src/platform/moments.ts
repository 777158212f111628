import { Injectable } from '@nestjs/common';
import { withoutDeadline } from './deadline.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The server, and which transactions are over. Between two equal ones nothing was committed: transactions only join
 * those that are over, and never leave them. Another server, or this one after a crash, started at another time. One
 * that follows another doesn't know which of its transactions are still running.
 */
const MOMENT = `select case when not pg_is_in_recovery()
    then pg_postmaster_start_time()::text || ' ' || pg_current_snapshot()::text end as moment`;

/** Tells states of the database apart. */
@Injectable()
export class Moments {
  private asking: Promise<unknown> = Promise.resolve();
  private next: Promise<string | null> | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * A name for the state of the database at some time after the call. Where it is the same as an earlier one, nothing
   * that was written became visible between the two. Null where that can't be told.
   */
  now(): Promise<string | null> {
    // All who come while a question is on its way share the next one: an answer to the first could be too old for them.
    this.next ??= withoutDeadline(() => this.ask());
    return this.next;
  }

  private async ask(): Promise<string | null> {
    await this.asking;
    this.next = null;
    const asked = this.unitOfWork
      .query<{ moment: string | null }>({ name: 'moment', text: MOMENT })
      .then(
        ([row]) => row!.moment,
        () => null,
      );
    this.asking = asked;
    return asked;
  }
}
