import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../platform/keyset.js';
import { type Source, toOne } from '../platform/tree/source.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import type { QuestionKind } from '../text/reading.js';
import { visiblePosts } from './post.queries.js';
import { type QuestionConnection, toQuestion } from './question.types.js';

const QUESTION: Source = {
  name: 'Question',
  type: 'Question',
  table: 'questions',
  columns: {
    id: 'id',
    postId: 'post_id',
    position: 'position',
    text: 'text',
    kind: 'kind',
    start: 'start_offset',
    end: 'end_offset',
  },
  always: ['id'],
  shape: (row) => toQuestion(row),
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
        where: ({ child, parent }) => `${child}.id = ${parent}.post_id`,
      }),
    ]);
  }

  page(read: TreeRead, kind: QuestionKind | null, request: PageRequest): Promise<QuestionConnection> {
    const visible = visiblePosts(read.context.actor, 'p');
    const where = (alias: string) => `exists (select from posts p where p.id = ${alias}.post_id and ${visible})
      and ($1::text is null or ${alias}.kind = $1)`;
    return this.tree.page(read, 'Question', { where, values: [kind], request });
  }
}
