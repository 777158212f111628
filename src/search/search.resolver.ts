import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerTree } from '../answers/answer.tree.js';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree.js';
import { PostTree } from '../posts/post.tree.js';
import { BEST_HITS, SearchQueries } from './search.queries.js';
import { checkedWords } from './search.rules.js';
import { Hit, HitConnection, HitThing, toHit } from './search.types.js';

@Resolver(() => Hit)
export class SearchResolver {
  constructor(
    private readonly hits: SearchQueries,
    private readonly posts: PostTree,
    private readonly answers: AnswerTree,
  ) {}

  @Query(() => HitConnection, {
    description: 'Posts and answers by their words: all of them, "in this order", or -without one.',
  })
  @Allow('ANYONE')
  async search(
    @CurrentActor() actor: Actor,
    @Args('words', { description: 'What to look for, up to 200 characters.' }) words: string,
    @Args() page: PageArgs,
  ): Promise<HitConnection> {
    const request = pageRequest(page, BEST_HITS);
    return toConnection(await this.hits.hits(actor, checkedWords(words), request), toHit);
  }

  @ResolveField(() => HitThing, { description: 'What was found.' })
  async found(@Parent() hit: Hit, @CurrentRead() read: TreeRead): Promise<typeof HitThing> {
    const thing = await (hit.type === 'Post' ? this.posts : this.answers).load(read, hit.uuid);
    return Object.assign(thing!, { __typename: hit.type });
  }
}
