import { type DynamicModule, Module, ValidationPipe } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import type { ValidationError } from 'class-validator';
import { migrations } from '../migrations/all.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { entities } from './data-source.js';
import { ImportsModule } from './imports/imports.module.js';
import { badInput } from './kernel/errors.js';
import { ActorSource } from './platform/access.js';
import { CURRENT_SETTINGS } from './platform/current-settings.js';
import { connectionOptions } from './platform/database.js';
import { graphqlOptions } from './platform/graphql-options.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { PostsModule } from './posts/posts.module.js';
import { ReadingsModule } from './readings/readings.module.js';
import { SearchModule } from './search/search.module.js';
import { TagsModule } from './tags/tags.module.js';
import { TipsModule } from './tips/tips.module.js';

export interface AppInput {
  readonly settings: Settings;
  readonly databaseUrl: string;
  /** Where the GraphQL schema is written at start; null writes nothing. */
  readonly schemaFile?: string | null;
}

/** The whole board: the platform, and the rooms from left to right. */
@Module({})
export class AppModule {
  static on({ settings, databaseUrl, schemaFile = null }: AppInput): DynamicModule {
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
          inject: [ActorSource, CURRENT_SETTINGS],
          useFactory: (actors: ActorSource, { introspection }: Settings) =>
            graphqlOptions({ actors, introspection, schemaFile }),
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
      providers: [
        {
          provide: APP_PIPE,
          useValue: new ValidationPipe({
            exceptionFactory: refusalOf,
            validateCustomDecorators: false,
            forbidUnknownValues: false,
          }),
        },
      ],
    };
  }
}

/** The first broken rule of an input, as a refusal that names the field. */
function refusalOf(errors: ValidationError[]) {
  let error = errors[0]!;
  const path = ['input', error.property];
  while (!error.constraints && error.children?.[0]) {
    error = error.children[0];
    path.push(error.property);
  }
  const [rule, message] = Object.entries(error.constraints ?? { invalid: 'is not valid' })[0]!;
  return badInput(path.join('.'), rule, `${path.join('.')}: ${message}.`);
}
