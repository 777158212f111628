import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Answer } from './entities/answer.entity.js';
import { Person } from './entities/person.entity.js';
import { Post } from './entities/post.entity.js';
import { Question } from './entities/question.entity.js';
import { Quote } from './entities/quote.entity.js';
import { TagReading } from './entities/tag-reading.entity.js';
import { Tag } from './entities/tag.entity.js';
import { Tip } from './entities/tip.entity.js';
import { Vocabulary } from './entities/vocabulary.entity.js';
import { Loaders } from './loaders.js';
import { AnswerResolver } from './resolvers/answer.resolver.js';
import { PostResolver } from './resolvers/post.resolver.js';
import { TagResolver } from './resolvers/tag.resolver.js';
import { QuoteResolver, TipResolver } from './resolvers/tip.resolver.js';

const ENTITIES = [Answer, Person, Post, Question, Quote, Tag, TagReading, Tip, Vocabulary];

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env.DATABASE_URL,
      poolSize: 4,
      entities: ENTITIES,
    }),
    TypeOrmModule.forFeature(ENTITIES),
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => ({
        autoSchemaFile: true,
        context: () => ({ loaders: new Loaders(dataSource) }),
      }),
    }),
  ],
  providers: [PostResolver, AnswerResolver, TagResolver, TipResolver, QuoteResolver],
})
export class AppModule {}
