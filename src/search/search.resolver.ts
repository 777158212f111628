import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { BEST_HITS, HitTree } from './hit.tree.js';
import { checkedWords, wordsToFind } from './search.rules.js';
import { Hit, HitConnection, toHit } from './search.types.js';

@Resolver(() => Hit)
export class SearchResolver {
  constructor(private readonly hits: HitTree) {}

  @Query(() => HitConnection, {
    description: 'Posts and answers by their words: all of them, "in this order", or -without one.',
  })
  @Allow('ANYONE')
  async search(
    @CurrentRead() read: TreeRead,
    @Args('words', { description: 'What to look for, up to 200 characters.' }) words: string,
    @Args() page: PageArgs,
  ): Promise<HitConnection> {
    const request = pageRequest(page, BEST_HITS);
    const hits = await this.hits.page(read, wordsToFind(checkedWords(words)), request);
    return toConnection(hits, toHit);
  }
}
