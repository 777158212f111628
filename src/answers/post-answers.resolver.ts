import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { Post } from '../posts/post.types.js';
import { AnswerConnection, toAnswer } from './answer.types.js';
import { THREAD_ORDER, ThreadQueries } from './thread.queries.js';

/** Adds to a post what readers say to it. */
@Resolver(() => Post)
export class PostAnswersResolver {
  constructor(private readonly threads: ThreadQueries) {}

  @ResolveField(() => AnswerConnection, {
    description: 'The answers to the post, the oldest first; replies hang on them.',
  })
  async answers(
    @Parent() post: Post,
    @Args() args: PageArgs,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<AnswerConnection> {
    const request = pageRequest(args, THREAD_ORDER);
    const page = await loaders.load(`answers ${JSON.stringify(args)}`, post.uuid, (ids) =>
      this.threads.answersOf(actor, ids, request),
    );
    return toConnection(page!, toAnswer);
  }
}
