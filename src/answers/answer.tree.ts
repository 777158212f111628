import { Injectable } from '@nestjs/common';
import { type Actor, isModerator } from '../kernel/actor.js';
import { found } from '../kernel/errors.js';
import { globalId } from '../platform/global-id.js';
import { type PageArguments, pageRequest, type SortOrder } from '../platform/keyset.js';
import { type Branch, dateOf, type Source, toOne, toPages } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { ByKey, TreeRead } from '../platform/tree/tree-read.js';
import { visiblePosts } from '../posts/post.queries.js';
import { shownAnswers, shownTexts } from './answer.queries.js';
import type { Answer, AnswerConnection, AnswerPermissions } from './answer.types.js';
import {
  type AnswerFacts,
  mayCorrectReading,
  mayEditAnswer,
  mayHideAnswer,
  maySeeAnswerText,
  mayWithdrawAnswer,
} from './answers.rules.js';

/** A thread reads from the oldest to the newest. */
export const THREAD_ORDER: SortOrder = {
  name: 'thread',
  descending: false,
  keys: [
    { column: 'a.created_at', kind: 'timestamp' },
    { column: 'a.id', kind: 'uuid' },
  ],
};

const NEWEST_FIRST: SortOrder = { ...THREAD_ORDER, name: 'own-answers', descending: true };

const ANSWER: Source = {
  name: 'Answer',
  type: 'Answer',
  table: 'answers',
  columns: {
    uuid: 'id',
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
  needs: {
    id: ['uuid'],
    body: ['body', 'status'],
    viewerMay: ['status', 'authorId', 'authorKeyHash'],
  },
  shape: (answer, actor) => {
    if (answer.uuid !== undefined) answer.id = globalId('Answer', answer.uuid);
    if (answer.body !== undefined && !maySeeAnswerText(actor, answer)) answer.body = null;
    // Nothing else needs the hash of the key, and a long thread asks it of every answer.
    if (answer.authorKeyHash !== undefined) answer.viewerMay = permissionsOf(actor, answer);
    answer.createdAt = dateOf(answer.createdAt);
    answer.editedAt = dateOf(answer.editedAt);
  },
};

function permissionsOf(actor: Actor, answer: AnswerFacts): AnswerPermissions {
  return {
    edit: mayEditAnswer(actor, answer),
    withdraw: mayWithdrawAnswer(actor, answer),
    correctReading: mayCorrectReading(actor, answer),
    hide: mayHideAnswer(actor),
  };
}

/** Most answers have none, which their own row tells without a look; it counts no hidden ones, which some see. */
function hasReplies(viewer: Actor, alias: string): string {
  return isModerator(viewer) ? 'true' : `${alias}.reply_count > 0`;
}

const BRANCHES: readonly Branch[] = [
  toOne({
    from: 'Answer',
    field: 'author',
    to: 'Person',
    staysInThread: true,
    where: ({ child, parent, viewer }) =>
      `${child}.id = ${parent}.author_id and ${shownTexts(viewer, parent)}`,
  }),
  toOne({
    from: 'Answer',
    field: 'post',
    to: 'Post',
    staysInThread: true,
    holds: { uuid: 'post_id' },
    where: ({ child, parent }) => `${child}.id = ${parent}.post_id`,
  }),
  toOne({
    from: 'Answer',
    field: 'parent',
    to: 'Answer',
    staysInThread: true,
    where: ({ child, parent, viewer }) =>
      `${child}.id = ${parent}.parent_id and ${shownAnswers(viewer, child)}`,
  }),
  toPages({
    from: 'Answer',
    field: 'replies',
    to: 'Answer',
    staysInThread: true,
    where: ({ child, parent, viewer }) =>
      `${hasReplies(viewer, parent)} and ${child}.parent_id = ${parent}.id and ${shownAnswers(viewer, child)}`,
    order: () => THREAD_ORDER,
    total: ({ parent }) => `${parent}.reply_count`,
  }),
  toPages({
    from: 'Post',
    field: 'answers',
    to: 'Answer',
    staysInThread: true,
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

  /** Null when there is no such answer for the actor. */
  load(read: TreeRead, key: string): Promise<Answer | null> {
    return this.tree.load(read, 'Answer', visible(read, key));
  }

  /** What somebody wrote and did not take back, the newest first. */
  ofAuthor(read: TreeRead, authorId: string, args: PageArguments): Promise<AnswerConnection> {
    const where = (
      alias: string,
    ) => `${alias}.author_id = $1::uuid and ${shownTexts(read.context.actor, alias)}
      and exists (select from posts p where p.id = ${alias}.post_id and ${visiblePosts(read.context.actor, 'p')})`;
    return this.tree.page(read, 'Answer', {
      where,
      values: [authorId],
      request: pageRequest(args, NEWEST_FIRST),
    });
  }

  /** @throws Refusal NOT_FOUND when there is no such answer for the actor. */
  async one(read: TreeRead, id: string): Promise<Answer> {
    return found(await this.tree.byKey<Answer>(read, 'Answer', visible(read, id)), 'The answer');
  }

  /** What the actor wrote; looked up as by `one` where more is asked for than its id. */
  async written(read: TreeRead, id: string): Promise<Answer> {
    return found(await this.tree.written<Answer>(read, 'Answer', visible(read, id)), 'The answer');
  }
}

function visible({ context: { actor } }: TreeRead, key: string): ByKey {
  const where = (alias: string) => `${shownAnswers(actor, alias)}
    and exists (select from posts p where p.id = ${alias}.post_id and ${visiblePosts(actor, 'p')})`;
  return { key, where };
}
