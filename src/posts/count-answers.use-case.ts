import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';

interface Difference {
  readonly postId: string;
  readonly by: number;
}

/** Keeps a post's number of visible answers; called by the write that changes it, in its transaction. */
@Injectable()
export class CountAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Counts at the end of the transaction: all who write to one post change the same row. */
  execute(postId: string, by: number): void {
    if (by === 0) return;
    this.unitOfWork.atEnd<Difference>('posts-count-answers', { postId, by }, (all) => this.move(all));
  }

  private move(differences: readonly Difference[]): void {
    const sums = new Map<string, number>();
    for (const { postId, by } of differences) sums.set(postId, (sums.get(postId) ?? 0) + by);
    // One by one in the order of ids, so that two writers never wait for each other in a circle.
    for (const [postId, by] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.unitOfWork.send({
        name: 'posts-count-answers',
        text: 'update posts set answer_count = answer_count + $2 where id = $1',
        values: [postId, by],
      });
    }
  }
}
