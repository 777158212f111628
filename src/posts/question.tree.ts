import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { globalId } from '../platform/global-id.js';
import type { PageRequest } from '../platform/keyset.js';
import { type Source, toOne } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import type { QuestionKind } from '../text/reading.js';
import { visiblePosts } from './post.queries.js';
import type { Question, QuestionConnection } from './question.types.js';

const QUESTION: Source = {
  name: 'Question',
  type: 'Question',
  table: 'questions',
  columns: {
    uuid: 'id',
    postId: 'post_id',
    position: 'position',
    text: 'text',
    kind: 'kind',
    start: 'start_offset',
    end: 'end_offset',
  },
  needs: { id: ['uuid'], summary: ['uuid'], durations: ['uuid'] },
  shape: (question) => {
    if (question.uuid !== undefined) question.id = globalId('Question', question.uuid);
  },
};

/** Questions as the edge reads them. */
@Injectable()
export class QuestionTree {
  constructor(private readonly tree: Tree) {
    tree.plant(QUESTION, [
      toOne({
        from: 'Question',
        field: 'post',
        to: 'Post',
        staysInThread: true,
        holds: { uuid: 'post_id' },
        where: ({ child, parent }) => `${child}.id = ${parent}.post_id`,
      }),
    ]);
  }

  /** Null when there is no such question, or when the actor may not see its post. */
  load(read: TreeRead, key: string): Promise<Question | null> {
    const where = (alias: string) => ofVisiblePosts(read.context.actor, alias);
    return this.tree.load(read, 'Question', { key, where });
  }

  page(read: TreeRead, kind: QuestionKind | null, request: PageRequest): Promise<QuestionConnection> {
    const where = (alias: string) =>
      `${ofVisiblePosts(read.context.actor, alias)} and ($1::text is null or ${alias}.kind = $1)`;
    return this.tree.page(read, 'Question', { where, values: [kind], request });
  }
}

function ofVisiblePosts(actor: Actor, alias: string): string {
  return `exists (select from posts p where p.id = ${alias}.post_id and ${visiblePosts(actor, 'p')})`;
}
