import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { Tag, TagConnection } from '../tags/tag.types.js';
import { ConcernTree } from './concern.tree.js';

@Resolver(() => Tag)
export class ConcernsResolver {
  constructor(private readonly concernTree: ConcernTree) {}

  @Query(() => TagConnection, {
    description: 'The concerns for which people tell of a practice, by name.',
  })
  @Allow('ANYONE')
  concerns(
    @CurrentRead() read: TreeRead,
    @Args() page: PageArgs,
    @Args('vocabulary', {
      type: () => String,
      nullable: true,
      description: 'Only concerns of this vocabulary, by its slug.',
    })
    vocabulary?: string | null,
  ): Promise<TagConnection> {
    return this.concernTree.page(read, vocabulary ?? null, page);
  }
}
