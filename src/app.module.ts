import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import { migrations } from '../migrations/all.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { entities } from './data-source.js';
import { ImportsModule } from './imports/imports.module.js';
import { ActorSource } from './platform/access.js';
import { CURRENT_SETTINGS } from './platform/current-settings.js';
import { connectionOptions } from './platform/database.js';
import { graphqlOptions } from './platform/graphql-options.js';
import { InputPipe } from './platform/input-pipe.js';
import { PlatformModule } from './platform/platform.module.js';
import { ResponseCache } from './platform/response-cache.js';
import type { Settings } from './platform/settings.js';
import { Tree } from './platform/tree/tree.js';
import { PostsModule } from './posts/posts.module.js';
import { ReadingsModule } from './readings/readings.module.js';
import { SearchModule } from './search/search.module.js';
import { TagsModule } from './tags/tags.module.js';
import { TipsModule } from './tips/tips.module.js';
import { WebModule } from './web/web.module.js';

export interface AppInput {
  readonly settings: Settings;
  readonly databaseUrl: string;
}

/** The whole board: the platform, and the rooms from left to right. */
@Module({})
export class AppModule {
  static on({ settings, databaseUrl }: AppInput): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(settings),
        TypeOrmModule.forRoot({
          ...connectionOptions(databaseUrl, settings),
          entities,
          migrations,
          retryAttempts: 0,
          logging: false,
        }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AccountsModule],
          inject: [ActorSource, Tree, ResponseCache, CURRENT_SETTINGS],
          useFactory: (
            actors: ActorSource,
            tree: Tree,
            responses: ResponseCache,
            { introspection }: Settings,
          ) => graphqlOptions({ actors, tree, responses, introspection }),
        }),
        AccountsModule,
        PostsModule,
        AnswersModule,
        TagsModule,
        ReadingsModule,
        TipsModule,
        SearchModule,
        ImportsModule,
        WebModule,
      ],
      providers: [{ provide: APP_PIPE, useClass: InputPipe }],
    };
  }
}
