import { Injectable } from '@nestjs/common';
import { type Actor, isModerator } from '../kernel/actor.js';
import { found } from '../kernel/errors.js';
import type { SortOrder } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { PostStatus } from './posts.rules.js';

/** A post as its page shows it. */
export interface PostRow {
  readonly id: string;
  readonly authorId: string;
  readonly title: string;
  readonly body: string;
  readonly status: PostStatus;
  readonly vocabulary: string;
  readonly answerCount: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

export const POST_ORDERS = {
  NEWEST: {
    name: 'posts-newest',
    descending: true,
    keys: [
      { column: 'p.created_at', kind: 'timestamp' },
      { column: 'p.id', kind: 'uuid' },
    ],
  },
  MOST_ANSWERED: {
    name: 'posts-most-answered',
    descending: true,
    keys: [
      { column: 'p.answer_count', kind: 'number' },
      { column: 'p.id', kind: 'uuid' },
    ],
  },
} as const satisfies Record<string, SortOrder>;

export interface PostFilter {
  readonly status?: PostStatus | null;
  readonly vocabulary?: string | null;
  readonly authorId?: string | null;
  readonly publishedFrom?: Date | null;
  readonly publishedBefore?: Date | null;
}

/** The select list of `PostRow`, for a table or alias `p`. Rooms to the right join with it. */
export const POST_COLUMNS = `p.id, p.author_id as "authorId", p.title, p.body, p.status, p.vocabulary,
  p.answer_count as "answerCount", p.version, p.created_at as "createdAt", p.edited_at as "editedAt"`;

/** A condition on posts that leaves out what the actor may not see. */
export function visiblePosts(actor: Actor, alias = 'p'): string {
  return isModerator(actor) ? 'true' : `${alias}.status <> 'HIDDEN'`;
}

@Injectable()
export class PostQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the posts that exist and that the actor may see. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, PostRow>> {
    const rows = await this.unitOfWork.query<PostRow>({
      name: isModerator(actor) ? 'posts-by-ids-all' : 'posts-by-ids',
      text: `select ${POST_COLUMNS} from posts p where p.id = any($1::uuid[]) and ${visiblePosts(actor)}`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @throws Refusal NOT_FOUND when there is no such post for the actor. */
  async one(actor: Actor, id: string): Promise<PostRow> {
    return found((await this.byIds(actor, [id])).get(id), 'The post');
  }

  /** The post that was imported from this source, hidden or not. */
  async idBySource(sourceKey: string): Promise<string | null> {
    const rows = await this.unitOfWork.query<{ id: string }>({
      text: 'select id from posts where source_key = $1',
      values: [sourceKey],
    });
    return rows[0]?.id ?? null;
  }
}
