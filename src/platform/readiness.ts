import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work.js';

/** Whether requests should be sent here: the database answers, and the process isn't stopping. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      await this.unitOfWork.query({ name: 'ready', text: 'select 1' });
      return true;
    } catch {
      return false;
    }
  }
}
