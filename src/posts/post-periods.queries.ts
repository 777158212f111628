import { Injectable } from '@nestjs/common';
import { type Actor, isModerator } from '../kernel/actor.js';
import type { Keyed, PageRequest } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { visiblePosts } from './post.queries.js';

/** A stretch of posts within one month; its cursor is the one of its last post. */
export interface PeriodRow extends Keyed {
  readonly month: Date;
}

/** So many posts a period may hold. */
const POSTS = 1_000;

const BEFORE_ALL = ['-infinity', '00000000-0000-0000-0000-000000000000'];

@Injectable()
export class PostPeriodQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The periods of the posts after a cursor, the oldest first. It goes from one to the next by the index: to
   * the first post, from there over as many as fit or to where the month ends, and back to the last that is
   * seen. Hidden posts count for the size, so that the index alone tells it, but begin and end nothing.
   */
  async periods(actor: Actor, { cursor, limit }: PageRequest): Promise<PeriodRow[]> {
    const seen = visiblePosts(actor);
    return this.unitOfWork.query<PeriodRow>({
      name: isModerator(actor) ? 'post-periods-all' : 'post-periods',
      text: `with recursive periods as (
          select $2::timestamptz as created_at, $3::uuid as id, null::timestamptz as month, 0 as number
          union all
          select last.created_at, last.id, month.start, number + 1 from periods
          cross join lateral (select p.created_at, p.id from posts p
            where (p.created_at, p.id) > (periods.created_at, periods.id) and ${seen}
            order by p.created_at, p.id limit 1) first
          cross join lateral (select date_trunc('month', first.created_at, 'UTC') as start,
            (date_trunc('month', first.created_at at time zone 'UTC') + interval '1 month') at time zone 'UTC' as "end") month
          left join lateral (select p.created_at, p.id from posts p
            where (p.created_at, p.id) >= (first.created_at, first.id) and p.created_at < month.end
            order by p.created_at, p.id offset ${POSTS} limit 1) next on true
          cross join lateral (select p.created_at, p.id from posts p
            where (p.created_at, p.id) < (coalesce(next.created_at, month.end), coalesce(next.id, '${BEFORE_ALL[1]}')) and ${seen}
            order by p.created_at desc, p.id desc limit 1) last
          where number < $1::int)
        select month, json_build_array(created_at::text, id::text) as cursor_key from periods where number > 0 order by number`,
      values: [limit, ...(cursor ?? BEFORE_ALL)],
    });
  }
}
