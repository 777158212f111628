import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountAnswers } from '../posts/count-answers.use-case.js';
import { refuseUnless } from '../posts/posts.rules.js';
import { AnswerQueries, type AnswerRow } from './answer.queries.js';
import {
  type AnswerStatus,
  type AnswerVisibilityChanged,
  isShown,
  mayHideAnswer,
  mayWithdrawAnswer,
} from './answers.rules.js';
import { CountReplies } from './count-replies.use-case.js';

/** Withdraws an answer (its writer), or hides it and shows it again (moderators). Nothing is deleted. */
@Injectable()
export class SetAnswerStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: AnswerQueries,
    private readonly countReplies: CountReplies,
    private readonly countAnswers: CountAnswers,
  ) {}

  /** Doing it twice changes nothing. @throws Refusal NOT_FOUND, FORBIDDEN. */
  async execute(actor: Actor, answerId: string, status: AnswerStatus): Promise<void> {
    await this.unitOfWork.run(async () => {
      const answer = await this.answers.oneForUpdate(actor, answerId);
      if (answer.status === status) return;
      refuseUnless(
        status === 'WITHDRAWN' ? mayWithdrawAnswer(actor, answer) : mayHideAnswer(actor),
        status === 'WITHDRAWN' ? 'Only its writer may withdraw this answer.' : 'Only moderators may do this.',
      );
      this.unitOfWork.changesThread(answer.postId);
      await this.unitOfWork.query({
        text: 'update answers set status = $2, version = version + 1 where id = $1',
        values: [answer.id, status],
      });
      await this.count(answer, status);
      this.unitOfWork.record({
        type: 'AnswerVisibilityChanged',
        answerId: answer.id,
      } satisfies AnswerVisibilityChanged);
    });
  }

  private async count(before: AnswerRow, status: AnswerStatus): Promise<void> {
    const shown = Number(isShown({ ...before, status })) - Number(isShown(before));
    if (before.parentId !== null && shown !== 0)
      await this.countReplies.execute(before.parentId, shown > 0 ? 1 : -1);
    const visible = Number(status === 'VISIBLE') - Number(before.status === 'VISIBLE');
    this.countAnswers.execute(before.postId, visible);
  }
}
