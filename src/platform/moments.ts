import { Injectable } from '@nestjs/common';
import { SideConnection } from './side-connection.js';

/**
 * The server, and which of its transactions are over. Those join one by one and never leave, so between two equal
 * answers nothing was committed. A server that follows another can't tell which are still running.
 */
const MOMENT = `select case when not pg_is_in_recovery()
    then pg_postmaster_start_time()::text || ' ' || pg_current_snapshot()::text end as moment`;

/** Tells states of the database apart. */
@Injectable()
export class Moments {
  private asking: Promise<unknown> = Promise.resolve();
  private next: Promise<string | null> | null = null;

  constructor(private readonly database: SideConnection) {}

  /**
   * A name for the state of the database at some time after the call. Where it is the same as an earlier one, nothing
   * that was written became visible between the two. Null where that can't be told.
   */
  now(): Promise<string | null> {
    // All who come while a question is on its way share the next one: its answer could be too old for them.
    return (this.next ??= this.ask());
  }

  private async ask(): Promise<string | null> {
    await this.asking;
    this.next = null;
    const asked = this.name().catch(() => null);
    this.asking = asked;
    return asked;
  }

  private async name(): Promise<string | null> {
    const [row] = await this.database.query<{ moment: string | null }>({ name: 'moment', text: MOMENT });
    // After a crash that lost transactions their numbers are given again; it breaks the connection.
    return row!.moment && `${this.database.timesOpened} ${row!.moment}`;
  }
}
