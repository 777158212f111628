import { setImmediate } from 'node:timers/promises';
import type { PoolClient, QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { type ConnectionWatch, streamOf } from './connection-watch.js';
import { committing, refuseWhenOver } from './deadline.js';
import type { DomainEvent } from './events.js';

/**
 * A statement for the driver. With a `name` it is prepared once per connection, which pays for those
 * that run often; one name must always go with one text.
 */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** What is left for the end of a transaction, with everything that was handed in for it. */
interface Closing {
  readonly items: unknown[];
  readonly work: (items: readonly never[]) => void;
}

/** One transaction, on a connection that it has to itself. */
export class Transaction {
  readonly recorded: DomainEvent[] = [];
  private readonly closings = new Map<string, Closing>();
  private readonly sent: Promise<unknown>[] = [];
  private hasFailed = false;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly watch: ConnectionWatch,
  ) {}

  static async begin(dataSource: DataSource, watch: ConnectionWatch): Promise<Transaction> {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      return new Transaction(runner, client, watch);
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  /** What entities are written with in this transaction. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row>(statement: Statement): Promise<Row[]> {
    refuseWhenOver();
    this.watch.touch(this.client);
    try {
      return (await this.client.query(statement as QueryConfig)).rows as Row[];
    } finally {
      // Those that were sent along with it have their time from here on.
      this.watch.touch(this.client);
    }
  }

  /**
   * What is sent in one go leaves in one go: each time the server is woken up costs as much as a small statement.
   * `hear` gets the rows when they come, be it after the commit.
   */
  send<Row>(statement: Statement, hear: (rows: readonly Row[]) => void = () => undefined): void {
    const stream = streamOf(this.client);
    stream.cork();
    process.nextTick(() => stream.uncork());
    const sent = this.query<Row>(statement).then(hear);
    // It is looked at in the end, and may fail long before that.
    sent.catch(() => {
      this.hasFailed = true;
    });
    this.sent.push(sent);
  }

  /** Its next statements may take as long as they need. */
  trust(): void {
    this.watch.trust(this.client);
  }

  atEnd<Item>(name: string, item: Item, work: (items: readonly Item[]) => void): void {
    const known = this.closings.get(name);
    if (known) known.items.push(item);
    else this.closings.set(name, { items: [item], work });
  }

  /**
   * The commit goes out with what was left for the end: rows that many writers change aren't held while this process
   * is busy with something else. Where one of the statements fails, the server rolls back instead.
   */
  commit(): Promise<void> {
    return committing(async () => {
      const all = await this.inOneGo(async () => {
        for (const { items, work } of this.closings.values()) work(items as never[]);
        // What the driver refuses, the server never hears of: it would commit the rest.
        await setImmediate();
        if (this.hasFailed) await Promise.all(this.sent);
        return [...this.sent, this.runner.commitTransaction()];
      });
      await Promise.allSettled(all);
      await Promise.all(all);
    });
  }

  /** Nothing leaves before `work` is done with sending. */
  private async inOneGo<T>(work: () => Promise<T>): Promise<T> {
    const stream = streamOf(this.client);
    stream.cork();
    try {
      return await work();
    } finally {
      process.nextTick(() => stream.uncork());
    }
  }

  /**
   * @returns what went wrong: what was sent and failed, since nobody has heard of that, whatever followed; or else the
   *   failure at hand.
   */
  async rollBack(failure: unknown): Promise<unknown> {
    // A broken connection can't roll back; the first error is the one worth telling.
    await this.runner.rollbackTransaction().catch(() => undefined);
    const ends = await Promise.allSettled(this.sent);
    const unheard = ends.flatMap((end) =>
      end.status === 'rejected' ? [end.reason as { code?: unknown }] : [],
    );
    return unheard.find(({ code }) => code !== IN_FAILED_TRANSACTION) ?? failure;
  }

  release(): Promise<void> {
    return this.runner.release();
  }
}

/** All that follows a statement that failed is refused with it. */
const IN_FAILED_TRANSACTION = '25P02';
