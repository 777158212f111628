import { Injectable } from '@nestjs/common';
import { shownTexts } from '../answers/answer.queries.js';
import type { Actor } from '../kernel/actor.js';
import {
  type Keyed,
  keysetSql,
  type Page,
  type PageRequest,
  type SortOrder,
  toPage,
} from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { visiblePosts } from '../posts/post.queries.js';

/** A post or an answer in which the words stand. */
export interface HitRow {
  readonly type: 'Post' | 'Answer';
  readonly id: string;
  /** A stretch of the text around the words, which stand between U+0002 and U+0003 in it. */
  readonly excerpt: string;
  readonly score: number;
}

export const BEST_HITS: SortOrder = {
  name: 'hits',
  descending: true,
  keys: [
    { column: 'h.score', kind: 'number' },
    { column: 'h.id', kind: 'uuid' },
  ],
};

/** Only this many of the newest matches are ranked, so that a common word costs no more than a rare one. */
const CANDIDATES = 300;

/**
 * Written where it is used, and the statement not prepared by name: only then does PostgreSQL know the words
 * when it plans, and walk the newest answers for common ones but the index of words for rare ones.
 */
const QUERY = `websearch_to_tsquery('english', $1)`;

const HEADLINE = `StartSel=\u0002, StopSel=\u0003, MaxWords=30, MinWords=12, MaxFragments=1`;

@Injectable()
export class SearchQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The best matches among the newest, in posts and answers that the actor may see. */
  async hits(actor: Actor, words: string, request: PageRequest): Promise<Page<HitRow>> {
    const keyset = keysetSql(request, 3);
    const rows = await this.unitOfWork.query<HitRow & Keyed>({
      text: `with h as (
          (select 'Post' as type, p.id, round(ts_rank(p.search, ${QUERY})::numeric, 6)::float8 + 0.05 as score
            from posts p where p.search @@ ${QUERY} and ${visiblePosts(actor, 'p')}
            order by p.id desc limit ${CANDIDATES})
          union all
          (select 'Answer', a.id, round(ts_rank(a.search, ${QUERY})::numeric, 6)::float8
            from (select a.id, a.post_id, a.search from answers a
              where a.search @@ ${QUERY} and ${shownTexts(actor, 'a')}
              order by a.id desc limit ${CANDIDATES}) a
            where (select ${visiblePosts(actor, 'p')} from posts p where p.id = a.post_id))),
        page as (select h.*, ${keyset.cursorKey} from h where true ${keyset.condition} order by ${keyset.orderBy} limit $2)
        select page.type, page.id, page.score, page.cursor_key,
          ts_headline('english', case page.type
            when 'Post' then (select p.title || '. ' || p.body from posts p where p.id = page.id)
            else (select a.body from answers a where a.id = page.id) end, ${QUERY}, '${HEADLINE}') as excerpt
        from page
        order by page.score ${request.backwards ? 'asc' : 'desc'}, page.id ${request.backwards ? 'asc' : 'desc'}`,
      values: [words, keyset.limit, ...keyset.values],
    });
    return toPage(request, rows);
  }
}
