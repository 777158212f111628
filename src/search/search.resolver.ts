import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerQueries } from '../answers/answer.queries.js';
import { toAnswer } from '../answers/answer.types.js';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { PostQueries } from '../posts/post.queries.js';
import { toPost } from '../posts/post.types.js';
import { BEST_HITS, SearchQueries } from './search.queries.js';
import { checkedWords } from './search.rules.js';
import { Hit, HitConnection, HitThing, toHit } from './search.types.js';

@Resolver(() => Hit)
export class SearchResolver {
  constructor(
    private readonly hits: SearchQueries,
    private readonly posts: PostQueries,
    private readonly answers: AnswerQueries,
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
  async found(
    @Parent() hit: Hit,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<typeof HitThing> {
    if (hit.type === 'Post') {
      const post = await loaders.load('posts', hit.uuid, (ids) => this.posts.byIds(actor, ids));
      return Object.assign(toPost(post!), { __typename: 'Post' });
    }
    const answer = await loaders.load('answers', hit.uuid, (ids) => this.answers.byIds(actor, ids));
    return Object.assign(toAnswer(answer!, actor), { __typename: 'Answer' });
  }
}
