import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { SearchQueries } from './search.queries.js';
import { SearchResolver } from './search.resolver.js';

@Module({ imports: [AnswersModule, PostsModule], providers: [SearchQueries, SearchResolver] })
export class SearchModule {}
