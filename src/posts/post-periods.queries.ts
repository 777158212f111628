import { Injectable } from '@nestjs/common';
import { type Actor, isModerator } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { visiblePosts } from './post.queries.js';

export interface PeriodRow {
  readonly from: Date;
  readonly before: Date;
  readonly posts: number;
}

/** More than a board of a hundred years has months. */
const MOST_PERIODS = 2_000;

@Injectable()
export class PostPeriodQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The months that have posts, the newest first, each cut into parts of about as many posts as wanted. The
   * first part of a month begins with it and the last one ends with it; posts of the same moment stay together.
   */
  async periods(actor: Actor, most: number): Promise<PeriodRow[]> {
    return this.unitOfWork.query<PeriodRow>({
      name: isModerator(actor) ? 'post-periods-all' : 'post-periods',
      text: `with numbered as (
          select p.created_at, date_trunc('month', p.created_at, 'UTC') as month,
            (rank() over (partition by date_trunc('month', p.created_at, 'UTC') order by p.created_at) - 1) / $1::int as part
          from posts p where ${visiblePosts(actor)}),
        parts as (
          select month, part, min(created_at) as first, count(*)::int as posts from numbered group by 1, 2)
        select case when part = 0 then month else first end as "from",
          coalesce(lead(first) over (partition by month order by part),
            (month at time zone 'UTC' + interval '1 month') at time zone 'UTC') as before, posts
        from parts order by 1 desc limit ${MOST_PERIODS}`,
      values: [most],
    });
  }
}
