import { Injectable } from '@nestjs/common';
import { shownTexts } from '../answers/answer.queries.js';
import {
  type Keyed,
  keysetSql,
  type Page,
  type PageRequest,
  type SortOrder,
  toPage,
} from '../platform/keyset.js';
import { Tree } from '../platform/tree/tree.js';
import type { FoundRow, TreeRead } from '../platform/tree/tree-read.js';
import { visiblePosts } from '../posts/post.queries.js';
import { type Excerpt, excerptOf, soughtBy } from './excerpt.rules.js';
import { ASKED, candidatesSql } from './search-sql.rules.js';

/** A post or an answer in which the words stand. */
export interface HitRow extends FoundRow {
  readonly type: 'Post' | 'Answer';
  readonly id: string;
  readonly excerpt: Excerpt;
}

interface FoundText extends Keyed, Omit<HitRow, 'excerpt'> {
  readonly text: string;
  /** What was looked for, as PostgreSQL understands it. */
  readonly query: string;
}

export const BEST_HITS: SortOrder = {
  name: 'hits',
  descending: true,
  keys: [
    { column: 'h.score', kind: 'number' },
    { column: 'h.id', kind: 'uuid' },
  ],
};

/** A post is the better find: its title says what a whole thread is about. */
const POST_BONUS = '0.05::float8';

/** What is found by its words, as the edge reads it. */
@Injectable()
export class HitTree {
  constructor(private readonly tree: Tree) {}

  /** The best matches among the newest, in posts and answers that whoever asks may see. */
  async page(read: TreeRead, words: string, request: PageRequest): Promise<Page<HitRow>> {
    const { actor } = read.context;
    const keyset = keysetSql(request, 3);
    const direction = request.backwards ? 'asc' : 'desc';
    const rows = await this.tree.finds<FoundText>(read, {
      type: 'Hit',
      field: 'found',
      sources: ['Post', 'Answer'],
      values: [words, keyset.limit, ...keyset.values],
      way: `${direction} ${keyset.condition}`,
      text: (thing) => `with ${ASKED},
        ${candidatesSql({ table: 'posts', columns: [], shown: visiblePosts(actor, 'n'), among: 'true' })},
        ${candidatesSql({
          table: 'answers',
          columns: ['post_id'],
          shown: shownTexts(actor, 'n'),
          among: `(select ${visiblePosts(actor, 'p')} from posts p where p.id = n.post_id)`,
        })},
        h as (select type, id, round(rank::numeric, 6)::float8 + bonus as score from (
          select 'Post' as type, ${POST_BONUS} as bonus, * from posts_newest union all
          select 'Post', ${POST_BONUS}, * from posts_older union all
          select 'Answer', 0, * from answers_newest union all
          select 'Answer', 0, * from answers_older) as candidates),
        page as (select h.*, ${keyset.cursorKey} as cursor_key from h where true ${keyset.condition} order by ${keyset.orderBy} limit $2)
        select page.type, page.id, page.cursor_key,
          case page.type when 'Post' then ${thing('Post', 'page.id')} else ${thing('Answer', 'page.id')} end as found,
          case page.type
            when 'Post' then (select p.title || '. ' || p.body from posts p where p.id = page.id)
            else (select a.body from answers a where a.id = page.id) end as text,
          (select words::text from asked) as query
        from page
        order by page.score ${direction}, page.id ${direction}`,
    });
    const sought = soughtBy(rows[0]?.query ?? '');
    const page = toPage(request, rows);
    const hits = page.rows.map(({ type, id, found, text }) => ({
      type,
      id,
      found,
      excerpt: excerptOf(text, sought),
    }));
    return { ...page, rows: hits };
  }
}
