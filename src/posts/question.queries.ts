import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import type { SortOrder } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { QuestionKind } from '../text/reading.js';
import { visiblePosts } from './post.queries.js';

export interface QuestionRow {
  readonly id: string;
  readonly postId: string;
  readonly position: number;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly start: number | null;
  readonly end: number | null;
}

/** Ids are made in the order of time, so the id alone puts the newest first. */
export const NEWEST_QUESTIONS: SortOrder = {
  name: 'questions-newest',
  descending: true,
  keys: [{ column: 'q.id', kind: 'uuid' }],
};

const COLUMNS = `q.id, q.post_id as "postId", q.position, q.text, q.kind,
  q.start_offset as "start", q.end_offset as "end"`;

@Injectable()
export class QuestionQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The questions of each post, in the order they are asked. Who has the post may see its questions. */
  async ofPosts(postIds: readonly string[]): Promise<Map<string, QuestionRow[]>> {
    const rows = await this.unitOfWork.query<QuestionRow>({
      name: 'questions-of-posts',
      text: `select ${COLUMNS} from questions q where q.post_id = any($1::uuid[]) order by q.post_id, q.position`,
      values: [postIds],
    });
    const byPost = new Map<string, QuestionRow[]>(postIds.map((id) => [id, []]));
    for (const row of rows) byPost.get(row.postId)?.push(row);
    return byPost;
  }

  /** Those of the questions whose post the actor may see. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, QuestionRow>> {
    const rows = await this.unitOfWork.query<QuestionRow>({
      text: `select ${COLUMNS} from questions q join posts p on p.id = q.post_id
        where q.id = any($1::uuid[]) and ${visiblePosts(actor)}`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
