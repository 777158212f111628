import type { PoolClient, QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { streamOf } from './connection-watch.js';
import { refuseWhenOver } from './deadline.js';
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

  private constructor(
    private readonly runner: QueryRunner,
    readonly client: PoolClient,
  ) {}

  static async begin(dataSource: DataSource): Promise<Transaction> {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      return new Transaction(runner, client);
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
    return (await this.client.query(statement as QueryConfig)).rows as Row[];
  }

  /** What is sent in one go leaves in one go: each time the server is woken up costs as much as a small statement. */
  send(statement: Statement): void {
    const stream = streamOf(this.client);
    stream.cork();
    process.nextTick(() => stream.uncork());
    const sent = this.query(statement);
    // It is looked at before the commit, and may fail long before that.
    sent.catch(() => undefined);
    this.sent.push(sent);
  }

  atEnd<Item>(name: string, item: Item, work: (items: readonly Item[]) => void): void {
    const known = this.closings.get(name);
    if (known) known.items.push(item);
    else this.closings.set(name, { items: [item], work });
  }

  async commit(): Promise<void> {
    for (const { items, work } of this.closings.values()) work(items as never[]);
    await Promise.all(this.sent);
    // Who was told that it took too long may send it again: it must not be written after that.
    refuseWhenOver();
    await this.runner.commitTransaction();
  }

  /** @returns what went wrong first: all that follows a statement that failed is refused because of it. */
  async rollBack(failure: unknown): Promise<unknown> {
    // A broken connection can't roll back; the first error is the one worth telling.
    await this.runner.rollbackTransaction().catch(() => undefined);
    if ((failure as { code?: unknown }).code !== IN_FAILED_TRANSACTION) return failure;
    const first = (await Promise.allSettled(this.sent)).find(({ status }) => status === 'rejected');
    return (first as PromiseRejectedResult | undefined)?.reason ?? failure;
  }

  release(): Promise<void> {
    return this.runner.release();
  }
}

const IN_FAILED_TRANSACTION = '25P02';
