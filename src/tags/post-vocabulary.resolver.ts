import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders } from '../platform/loaders.js';
import { StaysInThread } from '../platform/thread-fields.js';
import { Post } from '../posts/post.types.js';
import { toVocabulary, Vocabulary } from './tag.types.js';
import { VocabularyQueries } from './vocabulary.queries.js';

/** Adds to a post the vocabulary that its answers are read with. */
@Resolver(() => Post)
export class PostVocabularyResolver {
  constructor(private readonly vocabularies: VocabularyQueries) {}

  @StaysInThread()
  @ResolveField(() => Vocabulary, { description: 'The vocabulary that its answers are read with.' })
  async vocabulary(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<Vocabulary> {
    const rows = await loaders.load(
      'vocabularies',
      'all',
      async () => new Map([['all', await this.vocabularies.all()]]),
    );
    return toVocabulary(rows!.find((row) => row.slug === post.vocabularySlug)!);
  }
}
