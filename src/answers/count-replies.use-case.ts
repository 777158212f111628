import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type AnswerStatus, isShown } from './answers.rules.js';

interface Counted {
  readonly parentId: string | null;
  readonly status: AnswerStatus;
  readonly replyCount: number;
}

/**
 * Keeps the number of shown replies. A gap that gets its first reply, or loses its last, changes its own
 * parent's number too, and so on upwards for as long as there are gaps.
 */
@Injectable()
export class CountReplies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(parentId: string, difference: 1 | -1): Promise<void> {
    let next: string | null = parentId;
    while (next !== null) {
      const [parent]: readonly Counted[] = await this.unitOfWork.query<Counted>({
        name: 'answers-count-replies',
        text: `update answers set reply_count = reply_count + $2 where id = $1
          returning parent_id as "parentId", status, reply_count as "replyCount"`,
        values: [next, difference],
      });
      if (!parent) return;
      const before: Pick<Counted, 'status' | 'replyCount'> = {
        status: parent.status,
        replyCount: parent.replyCount - difference,
      };
      next = isShown(parent) === isShown(before) ? null : parent.parentId;
    }
  }
}
