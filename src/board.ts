import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleLogger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.js';
import { AppModule } from './app.module.js';
import { entities } from './data-source.js';
import { connectionOptions, migrate, openDatabase } from './platform/database.js';
import { httpAdapter, prepareHttp } from './platform/http-app.js';
import { Readiness } from './platform/readiness.js';
import { LOG_LEVELS, type Settings } from './platform/settings.js';

export interface Board {
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

export interface BoardInput {
  readonly settings: Settings;
  readonly log: (line: string) => void;
}

/**
 * Brings a board up, as far as listening: the database, its tables, and the application on them. Used by
 * the server and by the command line. When a step fails, what was started before is stopped again.
 */
export async function openBoard({ settings, log }: BoardInput): Promise<Board> {
  const database = await openDatabase(settings, log);
  try {
    const options = connectionOptions(database.url, settings);
    await migrate(new DataSource({ ...options, entities, migrations }), log);
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.on({ settings, databaseUrl: database.url }),
      httpAdapter(settings.trustedProxies),
      {
        bodyParser: false,
        abortOnError: false,
        logger: new ConsoleLogger({
          logLevels: levelsUpTo(settings.logLevel),
          colors: process.stdout.isTTY ?? false,
        }),
      },
    );
    prepareHttp(app);
    await app.init();
    return {
      app,
      close: async () => {
        app.get(Readiness, { strict: false }).stop();
        await app.close().finally(() => database.close());
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Nest announces each route and module at `log`, which tells people nothing; from `debug` on they are shown. */
function levelsUpTo(level: Settings['logLevel']): Settings['logLevel'][] {
  const shown = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level) + 1);
  return level === 'log' ? shown.filter((each) => each !== 'log') : shown;
}
