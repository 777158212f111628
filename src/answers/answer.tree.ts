import { Injectable } from '@nestjs/common';
import { notFound } from '../kernel/errors.js';
import type { SortOrder } from '../platform/keyset.js';
import { type Branch, type Source, toOne, toPages, withDates } from '../platform/tree/source.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import { visiblePosts } from '../posts/post.queries.js';
import { shownAnswers, shownTexts } from './answer.queries.js';
import { type Answer, toAnswer } from './answer.types.js';

/** A thread reads from the oldest to the newest. */
const THREAD_ORDER: SortOrder = {
  name: 'thread',
  descending: false,
  keys: [
    { column: 'a.created_at', kind: 'timestamp' },
    { column: 'a.id', kind: 'uuid' },
  ],
};

const ANSWER: Source = {
  name: 'Answer',
  type: 'Answer',
  table: 'answers',
  columns: {
    id: 'id',
    postId: 'post_id',
    parentId: 'parent_id',
    authorId: 'author_id',
    authorKeyHash: 'author_key_hash',
    body: 'body',
    status: 'status',
    depth: 'depth',
    replyCount: 'reply_count',
    version: 'version',
    createdAt: 'created_at',
    editedAt: 'edited_at',
  },
  always: ['id'],
  needs: { body: ['body', 'status'], viewerMay: ['status', 'authorId', 'authorKeyHash'] },
  shape: (row, actor) => toAnswer(withDates(row, ['createdAt', 'editedAt']), actor),
};

const BRANCHES: readonly Branch[] = [
  toOne({
    from: 'Answer',
    field: 'author',
    to: 'Person',
    where: ({ child, parent, viewer }) => `${child}.id = ${parent}.author_id and ${shownTexts(viewer, parent)}`,
  }),
  toOne({
    from: 'Answer',
    field: 'post',
    to: 'Post',
    where: ({ child, parent }) => `${child}.id = ${parent}.post_id`,
  }),
  toOne({
    from: 'Answer',
    field: 'parent',
    to: 'Answer',
    where: ({ child, parent, viewer }) => `${child}.id = ${parent}.parent_id and ${shownAnswers(viewer, child)}`,
  }),
  toPages({
    from: 'Answer',
    field: 'replies',
    to: 'Answer',
    where: ({ child, parent, viewer }) => `${child}.parent_id = ${parent}.id and ${shownAnswers(viewer, child)}`,
    order: () => THREAD_ORDER,
    total: 'reply_count',
  }),
  toPages({
    from: 'Post',
    field: 'answers',
    to: 'Answer',
    where: ({ child, parent, viewer }) =>
      `${child}.post_id = ${parent}.id and ${child}.parent_id is null and ${shownAnswers(viewer, child)}`,
    order: () => THREAD_ORDER,
  }),
];

/** Answers as the edge reads them, and the thread below a post. */
@Injectable()
export class AnswerTree {
  constructor(private readonly tree: Tree) {
    tree.plant(ANSWER, BRANCHES);
  }

  /** @throws Refusal NOT_FOUND when there is no such answer for the actor. */
  async one(read: TreeRead, id: string): Promise<Answer> {
    const { actor } = read.context;
    const where = (alias: string) => `${alias}.id = $1::uuid and ${shownAnswers(actor, alias)}
      and exists (select from posts p where p.id = ${alias}.post_id and ${visiblePosts(actor, 'p')})`;
    const answer = await this.tree.one<Answer>(read, 'Answer', { where, values: [id] });
    if (!answer) throw notFound('The answer');
    return answer;
  }
}
