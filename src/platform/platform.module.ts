import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.js';
import { ErrorFilter } from './error-filter.js';
import { Events } from './events.js';
import { HealthController } from './health.controller.js';
import { Idempotency } from './idempotency.js';
import { Moments } from './moments.js';
import { NodeResolver } from './node.resolver.js';
import { Nodes } from './nodes.js';
import { Readiness } from './readiness.js';
import { ResponseCache } from './response-cache.js';
import { CURRENT_SETTINGS } from './current-settings.js';
import type { Settings } from './settings.js';
import { SeenChanges } from './seen-changes.js';
import { SideConnection } from './side-connection.js';
import { ThreadChanges } from './thread-changes.js';
import { Tree } from './tree/tree.js';
import { Turns } from './turns.js';
import { UnitOfWork } from './unit-of-work.js';

/** So many reads at once for each connection of the database keep it busy while answers are made of what it gave. */
const READS_PER_CONNECTION = 3;

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static on(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: CURRENT_SETTINGS, useValue: settings },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: Turns, useFactory: turnsOf, inject: [CURRENT_SETTINGS] },
        { provide: APP_FILTER, useClass: ErrorFilter },
        Events,
        Idempotency,
        Moments,
        NodeResolver,
        Nodes,
        Readiness,
        ResponseCache,
        SeenChanges,
        SideConnection,
        ThreadChanges,
        Tree,
        UnitOfWork,
      ],
      exports: [CURRENT_SETTINGS, Events, Idempotency, Nodes, ResponseCache, Tree, Turns, UnitOfWork],
    };
  }
}

/**
 * Reads wait for their turn before anything is made for them: what is made early lies about until its connection is
 * free, and is moved around by the garbage collector meanwhile. Writes don't, since a sign-in takes its time;
 * what is kept does, but not for long.
 */
function turnsOf({ databasePool }: Settings): Turns {
  return new Turns(READS_PER_CONNECTION * databasePool);
}
