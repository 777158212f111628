/** What most teams would write: Nest on Express, Apollo, TypeORM's repositories and a DataLoader per request. */
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'] });
app.enableShutdownHooks();
await app.listen(Number(process.env.PORT ?? 0), '127.0.0.1');
console.log(`ready ${(app.getHttpServer().address() as AddressInfo).port}`);
