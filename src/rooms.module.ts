import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../migrations/all.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { entities } from './data-source.js';
import { ImportsModule } from './imports/imports.module.js';
import { connectionOptions } from './platform/database.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { PostsModule } from './posts/posts.module.js';
import { ReadingsModule } from './readings/readings.module.js';
import { SearchModule } from './search/search.module.js';
import { TagsModule } from './tags/tags.module.js';
import { TipsModule } from './tips/tips.module.js';

export interface RoomsInput {
  readonly settings: Settings;
  readonly databaseUrl: string;
}

/** The platform, and the rooms from left to right: all that a command works with. */
@Module({})
export class RoomsModule {
  static on({ settings, databaseUrl }: RoomsInput): DynamicModule {
    return {
      module: RoomsModule,
      imports: [
        PlatformModule.on(settings),
        TypeOrmModule.forRoot({
          ...connectionOptions(databaseUrl, settings),
          entities,
          migrations,
          retryAttempts: 0,
          logging: false,
        }),
        AccountsModule,
        PostsModule,
        AnswersModule,
        TagsModule,
        ReadingsModule,
        TipsModule,
        SearchModule,
        ImportsModule,
      ],
    };
  }
}
