import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import {
  DataSource,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
  type Repository,
} from 'typeorm';
import { ConnectionWatch } from './connection-watch.js';
import { refuseWhenOver, withoutDeadline } from './deadline.js';
import { type DomainEvent, Events } from './events.js';

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
  readonly work: (items: readonly never[]) => Promise<void>;
}

interface Transaction {
  readonly runner: QueryRunner;
  readonly recorded: DomainEvent[];
  readonly closings: Map<string, Closing>;
}

const RETRIES = 3;

/**
 * All reading and writing goes through here. `run` makes everything inside it one transaction; nobody
 * passes the transaction by hand (it travels with the asynchronous call), and a nested `run` joins.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private readonly log = new Logger(UnitOfWork.name);
  private readonly watch: ConnectionWatch;

  constructor(
    private readonly dataSource: DataSource,
    private readonly events: Events,
  ) {
    this.watch = new ConnectionWatch(this.pool());
  }

  /**
   * Runs `work` in one transaction, together with what other rooms do about the events it records.
   * Serialization failures and deadlocks are tried again, up to three times, so `work` must not have
   * effects outside the database.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= RETRIES || !isTransient(error)) throw error;
      }
    }
  }

  /** Tells the rooms further right. Only inside `run`: an event is news of a write. */
  record<E extends DomainEvent>(event: E): void {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error(`The event ${event.type} was recorded outside of a unit of work.`);
    transaction.recorded.push(event);
  }

  /**
   * Leaves an item for the end of the transaction, right before the commit, when `work` gets all items of
   * its name at once. Rows that many writers change are changed there, so that nobody holds them for
   * longer than a commit takes. What was named first is done first. Only inside `run`.
   */
  atEnd<Item>(name: string, item: Item, work: (items: readonly Item[]) => Promise<void>): void {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error(`${name} was left for the end outside of a unit of work.`);
    const known = transaction.closings.get(name);
    if (known) known.items.push(item);
    else transaction.closings.set(name, { items: [item], work });
  }

  /** From here on, this unit of work only reads, and everything as it is at this one moment. */
  async atOneMoment(): Promise<void> {
    await this.query({ text: 'set transaction isolation level repeatable read, read only' });
  }

  /** For work on the whole board: from here on, this unit of work may take as long as it needs. */
  async takeTime(): Promise<void> {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error('Only a unit of work can be given time.');
    await this.query({ text: 'set local statement_timeout = 0' });
    await this.query({ text: 'set local lock_timeout = 0' });
    this.watch.trust(this.clientOf(transaction));
  }

  /** Rows as the driver gives them: no entities are built. Joins the transaction where there is one. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    refuseWhenOver();
    const transaction = this.current.getStore();
    if (!transaction) return (await this.pool().query(statement as QueryConfig)).rows as Row[];
    const client = this.clientOf(transaction);
    this.watch.touch(client);
    return (await client.query(statement as QueryConfig)).rows as Row[];
  }

  /** The repository of an entity, inside the transaction where there is one. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    const transaction = this.current.getStore();
    return (transaction?.runner.manager ?? this.dataSource.manager).getRepository(entity);
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const transaction: Transaction = {
      runner: this.dataSource.createQueryRunner(),
      recorded: [],
      closings: new Map(),
    };
    await transaction.runner.connect();
    try {
      await transaction.runner.startTransaction();
      const result = await this.current.run(transaction, async () => {
        const value = await work();
        await this.handleWithin(transaction.recorded);
        for (const { items, work: close } of transaction.closings.values()) await close(items as never[]);
        return value;
      });
      // Who was told that it took too long may send it again: it must not be written after that.
      refuseWhenOver();
      await transaction.runner.commitTransaction();
      void withoutDeadline(() => this.handleAfter(transaction.recorded));
      return result;
    } catch (error) {
      // A broken connection can't roll back; the first error is the one worth telling.
      await transaction.runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await transaction.runner.release();
    }
  }

  /** Handlers may record further events, which are handled in turn: the list grows while it is walked. */
  private async handleWithin(recorded: readonly DomainEvent[]): Promise<void> {
    for (const event of recorded) {
      for (const handler of this.events.handlersWithin(event.type)) await handler(event as never);
    }
  }

  private async handleAfter(recorded: readonly DomainEvent[]): Promise<void> {
    for (const event of recorded) {
      for (const handler of this.events.handlersAfter(event.type)) {
        await handler(event as never).catch((error: unknown) =>
          this.log.error(`After ${event.type}: ${String(error)}`),
        );
      }
    }
  }

  /** TypeORM keeps pg's pool as the driver's `master`; going there spares the query runner of each read. */
  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** The pg client of a connected query runner, which TypeORM types as `any`. */
  private clientOf({ runner }: Transaction): PoolClient {
    return (runner as unknown as { databaseConnection: PoolClient }).databaseConnection;
  }
}

function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}
