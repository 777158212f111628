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
import { ANSWER_COLUMNS, type AnswerRow, shownAnswers } from './answer.queries.js';

/** A thread reads from the oldest to the newest. */
export const THREAD_ORDER: SortOrder = {
  name: 'thread',
  descending: false,
  keys: [
    { column: 'a.created_at', kind: 'timestamp' },
    { column: 'a.id', kind: 'uuid' },
  ],
};

/** Pages of answers for many posts or many answers at once: one statement for a level of the tree. */
@Injectable()
export class ThreadQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The answers to each post itself, replies left aside. The posts are ones the actor was given. */
  answersOf(
    actor: Actor,
    postIds: readonly string[],
    request: PageRequest,
  ): Promise<Map<string, Page<AnswerRow>>> {
    return this.pages(actor, 'a.post_id = o.id and a.parent_id is null', postIds, request);
  }

  /** The direct replies to each answer. */
  repliesOf(
    actor: Actor,
    answerIds: readonly string[],
    request: PageRequest,
  ): Promise<Map<string, Page<AnswerRow>>> {
    return this.pages(actor, 'a.parent_id = o.id', answerIds, request);
  }

  private async pages(
    actor: Actor,
    belongs: string,
    owners: readonly string[],
    request: PageRequest,
  ): Promise<Map<string, Page<AnswerRow>>> {
    const keyset = keysetSql(request, 3);
    const rows = await this.unitOfWork.query<AnswerRow & Keyed & { ownerId: string }>({
      text: `select o.id as "ownerId", page.* from unnest($1::uuid[]) as o(id) cross join lateral (
          select ${ANSWER_COLUMNS}, ${keyset.cursorKey} from answers a
          where ${belongs} and ${shownAnswers(actor)} ${keyset.condition}
          order by ${keyset.orderBy} limit $2) page`,
      values: [owners, keyset.limit, ...keyset.values],
    });
    const found = new Map<string, (AnswerRow & Keyed)[]>(owners.map((id) => [id, []]));
    for (const row of rows) found.get(row.ownerId)!.push(row);
    return new Map([...found].map(([id, mine]) => [id, toPage(request, mine)]));
  }
}
