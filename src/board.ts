import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { httpAdapter, prepareHttp } from './platform/http-app.js';
import { nestOptions, type Opened, type OpenInput, openWith } from './rooms.js';

export type Board = Opened<NestFastifyApplication>;

/** Brings the whole board up, as far as listening. */
export function openBoard(input: OpenInput): Promise<Board> {
  const { settings } = input;
  return openWith(input, async (databaseUrl) => {
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.on({ settings, databaseUrl }),
      httpAdapter(settings.trustedProxies),
      { ...nestOptions(settings), bodyParser: false },
    );
    prepareHttp(app);
    await app.init();
    return app;
  });
}
