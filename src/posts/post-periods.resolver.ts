import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { pageRequest, toPage } from '../platform/keyset.js';
import { PostPeriodQueries } from './post-periods.queries.js';
import { POST_ORDERS } from './post.queries.js';
import { PostPeriod } from './post.types.js';

/** A period is found by walking over its posts in an index: as much work as showing so many of them. */
const COST = 50;

@Resolver(() => PostPeriod)
export class PostPeriodsResolver {
  constructor(private readonly rows: PostPeriodQueries) {}

  @Query(() => [PostPeriod], {
    description:
      'The months in which posts were published, the oldest first. One of more than a thousand posts has several periods.',
    complexity: COST,
  })
  @Allow('ANYONE')
  async postPeriods(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, description: 'How many periods, 1 to 100.' })
    first: number,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Only those of posts after this cursor: the `endCursor` of a period.',
    })
    after?: string | null,
  ): Promise<PostPeriod[]> {
    const request = pageRequest({ first, after: after ?? null }, POST_ORDERS.NEWEST);
    const rows = await this.rows.periods(actor, request);
    const page = toPage(request, rows);
    return rows.map(({ month }, index) => ({ month, endCursor: page.cursorAt(index)! }));
  }
}
