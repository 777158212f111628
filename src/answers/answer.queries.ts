import { Injectable } from '@nestjs/common';
import { type Actor, isModerator } from '../kernel/actor.js';
import { found } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { visiblePosts } from '../posts/post.queries.js';
import type { AnswerStatus } from './answers.rules.js';

/** An answer as its thread shows it. */
export interface AnswerRow {
  readonly id: string;
  readonly postId: string;
  readonly parentId: string | null;
  readonly authorId: string;
  readonly authorKeyHash: string | null;
  readonly body: string;
  readonly status: AnswerStatus;
  readonly depth: number;
  readonly replyCount: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

/** The select list of `AnswerRow`, for a table or alias `a`. */
export const ANSWER_COLUMNS = `a.id, a.post_id as "postId", a.parent_id as "parentId",
  a.author_id as "authorId", a.author_key_hash as "authorKeyHash", a.body, a.status, a.depth,
  a.reply_count as "replyCount", a.version, a.created_at as "createdAt", a.edited_at as "editedAt"`;

/** A condition on answers that leaves out what the actor may not see; a gap with replies is seen as a gap. */
export function shownAnswers(actor: Actor, alias = 'a'): string {
  return isModerator(actor) ? 'true' : `(${alias}.status = 'VISIBLE' or ${alias}.reply_count > 0)`;
}

/** A condition on answers that leaves out those whose text the actor may not see. */
export function shownTexts(actor: Actor, alias = 'a'): string {
  return isModerator(actor) ? 'true' : `${alias}.status = 'VISIBLE'`;
}

@Injectable()
export class AnswerQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the answers that the actor may see, of posts that the actor may see. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, AnswerRow>> {
    const rows = await this.unitOfWork.query<AnswerRow>({
      name: isModerator(actor) ? 'answers-by-ids-all' : 'answers-by-ids',
      text: `select ${ANSWER_COLUMNS} from answers a join posts p on p.id = a.post_id
        where a.id = any($1::uuid[]) and ${shownAnswers(actor)} and ${visiblePosts(actor)}`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @throws Refusal NOT_FOUND when there is no such answer for the actor. */
  async one(actor: Actor, id: string): Promise<AnswerRow> {
    return found((await this.byIds(actor, [id])).get(id), 'The answer');
  }

  /** As `one`, and nobody else changes it until this unit of work ends. */
  async oneForUpdate(actor: Actor, id: string): Promise<AnswerRow> {
    await this.unitOfWork.query({
      text: 'select from answers where id = $1 for no key update',
      values: [id],
    });
    return this.one(actor, id);
  }

  /** The answers that were imported from these sources, hidden or not: ids by source. */
  async idsBySource(sourceKeys: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; sourceKey: string }>({
      text: 'select id, source_key as "sourceKey" from answers where source_key = any($1::text[])',
      values: [sourceKeys],
    });
    return new Map(rows.map((row) => [row.sourceKey, row.id]));
  }
}
