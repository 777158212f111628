import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import { AccountsModule } from './accounts/accounts.module.js';
import { ActorSource } from './platform/access.js';
import { CURRENT_SETTINGS } from './platform/current-settings.js';
import { graphqlOptions } from './platform/graphql-options.js';
import { InputPipe } from './platform/input-pipe.js';
import { ResponseCache } from './platform/response-cache.js';
import type { Settings } from './platform/settings.js';
import { Tree } from './platform/tree/tree.js';
import { type RoomsInput, RoomsModule } from './rooms.module.js';
import { WebModule } from './web/web.module.js';

/** The whole board: the rooms, their API, and the site, which knows them by it. */
@Module({})
export class AppModule {
  static on(input: RoomsInput): DynamicModule {
    return {
      module: AppModule,
      imports: [
        RoomsModule.on(input),
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
        WebModule,
      ],
      providers: [{ provide: APP_PIPE, useClass: InputPipe }],
    };
  }
}
