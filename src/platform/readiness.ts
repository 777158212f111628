import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

const PATIENCE = 1_000;

/** Whether requests should be sent here: the database answers, and the process isn't stopping. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  private stopping = false;
  private readonly pool: pg.Pool;

  constructor(dataSource: DataSource) {
    // A connection of its own: one that waited for slow requests would have the process taken for dead.
    this.pool = new pg.Pool({
      connectionString: (dataSource.options as PostgresOptions).url,
      application_name: 'afterword readiness',
      max: 1,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      idleTimeoutMillis: 30_000,
    });
    // One that breaks while nobody asks is replaced at the next question.
    this.pool.on('error', () => undefined);
  }

  /** From now on it isn't ready: whoever spreads requests should look elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      await this.pool.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
