import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

const PATIENCE = 1_000;

/** A connection beside the pool, for short questions that must not wait behind slow requests. */
@Injectable()
export class SideConnection implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private opened = 0;

  constructor(dataSource: DataSource) {
    this.pool = new pg.Pool({
      connectionString: (dataSource.options as PostgresOptions).url,
      application_name: 'afterword aside',
      max: 1,
      keepAlive: true,
      // It stays: opening another one takes longer than most answers.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    // One that breaks while nobody asks is replaced at the next question.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', () => {
      this.opened += 1;
    });
  }

  /** How often it was opened until now; a server that crashes breaks all of its connections. */
  get timesOpened(): number {
    return this.opened;
  }

  /** Rejects when it isn't open within a second, or there is no answer a second later. */
  async query<Row extends object>(statement: { name?: string; text: string }): Promise<Row[]> {
    return (await this.pool.query<Row>(statement)).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
