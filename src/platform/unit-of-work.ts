import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { QueryConfig } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { ConnectionWatch } from './connection-watch.js';
import { poolOf } from './database.js';
import { refuseWhenOver, withoutDeadline } from './deadline.js';
import { type DomainEvent, Events } from './events.js';
import { ThreadChanges } from './thread-changes.js';
import { type Statement, Transaction } from './transaction.js';

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
    private readonly threadChanges: ThreadChanges,
  ) {
    this.watch = new ConnectionWatch(poolOf(dataSource));
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
    this.transaction(`The event ${event.type} was recorded`).recorded.push(event);
  }

  /**
   * Leaves an item for the end of the transaction, right before the commit, when `work` gets all items of
   * its name at once, and sends what follows from them. Rows that many writers change are changed there, so
   * that nobody holds them for longer than a commit takes. What was named first is sent first. Only inside `run`.
   */
  atEnd<Item>(name: string, item: Item, work: (items: readonly Item[]) => void): void {
    this.transaction(`${name} was left for the end`).atEnd(name, item, work);
  }

  /**
   * Says that readers of other threads see nothing of this unit of work; the thread is given by the id of its post. It
   * may be said of several. Until it is said, anything may have changed, and nothing that was kept for readers is good any
   * longer. So it must not be said where persons, tags or vocabularies change, which all threads show; new persons are
   * in none. Only inside `run`.
   */
  changesThread(postId: string): void {
    this.threadChanges.say(this.transaction('A thread was said to change'), postId);
  }

  /** From here on, this unit of work only reads, and everything as it is at this one moment. */
  async atOneMoment(): Promise<void> {
    await this.query({ text: 'set transaction isolation level repeatable read, read only' });
  }

  /**
   * For work on the whole board: from here on, this unit of work may take as long as it needs, and memory to sort in. It
   * works without helpers: with them it would be done sooner, while those who use the board got no core to themselves.
   */
  async takeTime(): Promise<void> {
    const transaction = this.transaction('Time was given');
    await this.query({
      text: `select set_config(name, setting, true) from (values ('statement_timeout', '0'), ('lock_timeout', '0'),
        ('max_parallel_workers_per_gather', '0'), ('work_mem', '256MB')) as settings (name, setting)`,
    });
    transaction.trust();
  }

  /** Rows as the driver gives them: no entities are built. Joins the transaction where there is one. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    const transaction = this.current.getStore();
    if (transaction) return transaction.query(statement);
    refuseWhenOver();
    return (await poolOf(this.dataSource).query(statement as QueryConfig)).rows as Row[];
  }

  /**
   * Sends a statement whose rows nobody needs, and doesn't wait: what is sent or asked next follows it. Should it
   * fail, so does the unit of work. Only inside `run`.
   */
  send(statement: Statement): void {
    this.transaction(`"${statement.name ?? statement.text}" was sent`).send(statement);
  }

  /** The repository of an entity, inside the transaction where there is one. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    const transaction = this.current.getStore();
    return (transaction?.manager ?? this.dataSource.manager).getRepository(entity);
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const transaction = await Transaction.begin(this.dataSource, this.watch);
    try {
      const result = await this.current.run(transaction, async () => {
        const value = await work();
        await this.handleWithin(transaction.recorded);
        await transaction.commit();
        return value;
      });
      void withoutDeadline(() => this.handleAfter(transaction.recorded));
      return result;
    } catch (error) {
      throw await transaction.rollBack(error);
    } finally {
      await transaction.release();
    }
  }

  private transaction(what: string): Transaction {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error(`${what} outside of a unit of work.`);
    return transaction;
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
}

function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}
