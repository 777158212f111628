import { Injectable } from '@nestjs/common';
import { SideConnection } from './side-connection.js';

/** Whether requests should be sent here: the database answers, and the process isn't stopping. */
@Injectable()
export class Readiness {
  private stopping = false;

  // In the pool, one that waited for slow requests would have the process taken for dead.
  constructor(private readonly database: SideConnection) {}

  /** From now on it isn't ready: whoever spreads requests should look elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      await this.database.query({ text: 'select 1' });
      return true;
    } catch {
      return false;
    }
  }
}
