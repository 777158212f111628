import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.js';
import { entities } from './data-source.js';
import { connectionOptions, migrate, openDatabase } from './platform/database.js';
import { Readiness } from './platform/readiness.js';
import { LOG_LEVELS, type Settings } from './platform/settings.js';
import { RoomsModule } from './rooms.module.js';

export interface Opened<App extends INestApplicationContext> {
  readonly app: App;
  close(): Promise<void>;
}

export interface OpenInput {
  readonly settings: Settings;
  readonly log: (line: string) => void;
}

/** Opens the board without its API and its pages, which take longer to start than most commands to work. */
export function openRooms(input: OpenInput): Promise<Opened<INestApplicationContext>> {
  const { settings } = input;
  return openWith(input, (databaseUrl) =>
    NestFactory.createApplicationContext(RoomsModule.on({ settings, databaseUrl }), nestOptions(settings)),
  );
}

/**
 * Opens the database, brings its tables up to date, and makes the application on it. When a step fails, what was
 * started before is stopped again.
 */
export async function openWith<App extends INestApplicationContext>(
  { settings, log }: OpenInput,
  make: (databaseUrl: string) => Promise<App>,
): Promise<Opened<App>> {
  const database = await openDatabase(settings, log);
  try {
    const options = connectionOptions(database.url, settings);
    await migrate(new DataSource({ ...options, entities, migrations }), log);
    const app = await make(database.url);
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

/** How Nest starts, whatever it starts. */
export function nestOptions({ logLevel }: Settings) {
  return {
    abortOnError: false,
    logger: new ConsoleLogger({ logLevels: levelsUpTo(logLevel), colors: process.stdout.isTTY ?? false }),
  };
}

/** Nest announces each route and module at `log`, which tells people nothing; from `debug` on they are shown. */
function levelsUpTo(level: Settings['logLevel']): Settings['logLevel'][] {
  const shown = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level) + 1);
  return level === 'log' ? shown.filter((each) => each !== 'log') : shown;
}
