import { Injectable } from '@nestjs/common';
import { SideConnection } from './side-connection.js';
import { type Snapshot, snapshotOf } from './snapshot.js';

/**
 * The server, and which of its transactions are over. Those join one by one and never leave, so between two equal
 * answers nothing was committed. A server that follows another can't tell which are still running.
 */
const MOMENT = `select pg_postmaster_start_time()::text as server, pg_current_snapshot()::text as snapshot
  where not pg_is_in_recovery()`;

/** A state of the database. */
export interface Moment {
  /** Moments can be compared where this is the same. */
  readonly server: string;
  readonly snapshot: Snapshot;
}

/** Tells states of the database apart. */
@Injectable()
export class Moments {
  private asking: Promise<unknown> = Promise.resolve();
  private next: Promise<Moment | null> | null = null;

  constructor(private readonly database: SideConnection) {}

  /** The state of the database at some time after the call. Null where that can't be told. */
  now(): Promise<Moment | null> {
    // All who come while a question is on its way share the next one: its answer could be too old for them.
    return (this.next ??= this.ask());
  }

  private async ask(): Promise<Moment | null> {
    await this.asking;
    this.next = null;
    const asked = this.tell().catch(() => null);
    this.asking = asked;
    return asked;
  }

  private async tell(): Promise<Moment | null> {
    const [row] = await this.database.query<{ server: string; snapshot: string }>({
      name: 'moment',
      text: MOMENT,
    });
    if (!row) return null;
    // After a crash that lost transactions their numbers are given again; it breaks the connection.
    return { server: `${this.database.timesOpened} ${row.server}`, snapshot: snapshotOf(row.snapshot) };
  }
}
