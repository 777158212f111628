import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { PostPeriodQueries } from './post-periods.queries.js';
import { PostPeriod } from './post.types.js';

const MOST_POSTS = 10_000;

@Resolver(() => PostPeriod)
export class PostPeriodsResolver {
  constructor(private readonly rows: PostPeriodQueries) {}

  @Query(() => [PostPeriod], {
    description: 'The months in which posts were published, the newest first; large ones in several parts.',
  })
  @Allow('ANYONE')
  async postPeriods(
    @CurrentActor() actor: Actor,
    @Args('posts', {
      type: () => Int,
      defaultValue: 1_000,
      description: 'About how many posts a part may hold, 100 to 10,000.',
    })
    posts: number,
  ): Promise<PostPeriod[]> {
    if (posts < 100 || posts > MOST_POSTS)
      throw badInput('posts', 'range', `\`posts\` must be from 100 to ${MOST_POSTS}.`);
    return [...(await this.rows.periods(actor, posts))];
  }
}
