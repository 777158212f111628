import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from './access.js';
import { Readiness } from './readiness.js';

/** For whoever watches over the process: whether it lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Never touches the database: a process isn't to be restarted because its database is away. */
  @Get('live')
  @Allow('ANYONE')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Allow('ANYONE')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const ready = await this.readiness.isReady();
    if (!ready) void reply.status(503).header('retry-after', '1');
    return { status: ready ? 'ready' : 'not ready' };
  }
}
