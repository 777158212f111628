import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** Keeps a post's number of visible answers; called by the write that changes it, in its transaction. */
@Injectable()
export class CountAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(postId: string, difference: number): Promise<void> {
    if (difference === 0) return;
    await this.unitOfWork.query({
      name: 'posts-count-answers',
      text: 'update posts set answer_count = answer_count + $2 where id = $1',
      values: [postId, difference],
    });
  }
}
