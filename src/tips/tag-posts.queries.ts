import { Injectable } from '@nestjs/common';
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
import { POST_COLUMNS, type PostRow, visiblePosts } from '../posts/post.queries.js';

/** By the number of people of the post who tried it. */
export const TAG_POSTS: SortOrder = {
  name: 'tag-posts',
  descending: true,
  keys: [
    { column: 't.tried', kind: 'number' },
    { column: 't.scope_id', kind: 'uuid' },
  ],
};

@Injectable()
export class TagPostsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofTags(
    actor: Actor,
    tagIds: readonly string[],
    request: PageRequest,
  ): Promise<Map<string, Page<PostRow>>> {
    const keyset = keysetSql(request, 3);
    const rows = await this.unitOfWork.query<PostRow & Keyed & { tagId: string }>({
      text: `select k.id as "tagId", page.* from unnest($1::uuid[]) as k(id) cross join lateral (
          select ${POST_COLUMNS}, ${keyset.cursorKey} from tips t join posts p on p.id = t.scope_id
          where t.tag_id = k.id and t.scope_kind = 'POST' and ${visiblePosts(actor)} ${keyset.condition}
          order by ${keyset.orderBy} limit $2) page`,
      values: [tagIds, keyset.limit, ...keyset.values],
    });
    const found = new Map<string, (PostRow & Keyed)[]>(tagIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.tagId)!.push(row);
    return new Map([...found].map(([id, mine]) => [id, toPage(request, mine)]));
  }
}
