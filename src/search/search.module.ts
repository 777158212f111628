import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { HitTree } from './hit.tree.js';
import { SearchResolver } from './search.resolver.js';

@Module({ imports: [AnswersModule, PostsModule], providers: [HitTree, SearchResolver] })
export class SearchModule {}
