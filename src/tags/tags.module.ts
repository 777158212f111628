import { Module } from '@nestjs/common';
import { PostsModule } from '../posts/posts.module.js';
import { CheckPostVocabulary } from './check-post-vocabulary.use-case.js';
import { LoadVocabulary } from './load-vocabulary.use-case.js';
import { PostVocabularyResolver } from './post-vocabulary.resolver.js';
import { ShipVocabularies } from './ship-vocabularies.use-case.js';
import { TagQueries } from './tag.queries.js';
import { TagTree } from './tag.tree.js';
import { TagResolver } from './tag.resolver.js';
import { VocabularyQueries } from './vocabulary.queries.js';

@Module({
  imports: [PostsModule],
  providers: [
    CheckPostVocabulary,
    LoadVocabulary,
    PostVocabularyResolver,
    ShipVocabularies,
    TagQueries,
    TagResolver,
    TagTree,
    VocabularyQueries,
  ],
  exports: [LoadVocabulary, TagQueries, TagTree, VocabularyQueries],
})
export class TagsModule {}
