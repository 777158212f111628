import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { Answer, AnswerConnection, toAnswer } from './answer.types.js';
import { THREAD_ORDER, ThreadQueries } from './thread.queries.js';

@Resolver(() => Answer)
export class ThreadResolver {
  constructor(private readonly threads: ThreadQueries) {}

  @ResolveField(() => AnswerConnection, { description: 'The direct replies to it, the oldest first.' })
  async replies(
    @Parent() answer: Answer,
    @Args() args: PageArgs,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<AnswerConnection> {
    const request = pageRequest(args, THREAD_ORDER);
    const page = await loaders.load(`replies ${JSON.stringify(args)}`, answer.uuid, (ids) =>
      this.threads.repliesOf(actor, ids, request),
    );
    return { ...toConnection(page!, toAnswer), totalCount: answer.replyCount };
  }
}
