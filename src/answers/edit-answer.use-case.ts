import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { conflict } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { refuseUnless } from '../posts/posts.rules.js';
import { AnswerQueries } from './answer.queries.js';
import { type AnswerEdited, checkedAnswer, mayEditAnswer } from './answers.rules.js';

export interface EditAnswerInput {
  readonly answerId: string;
  /** The version that was edited; an edit of an older one would undo what came between. */
  readonly version: number;
  readonly body: string;
}

/** Changes the text of an answer; what was read from it, and every number that follows, changes with it. */
@Injectable()
export class EditAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: AnswerQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT when the version is not the newest. */
  async execute(actor: Actor, input: EditAnswerInput): Promise<void> {
    const body = checkedAnswer(input.body);
    await this.unitOfWork.run(async () => {
      const answer = await this.answers.oneForUpdate(actor, input.answerId);
      refuseUnless(mayEditAnswer(actor, answer), 'Only its writer or a moderator may edit this answer.');
      this.unitOfWork.changesThread(answer.postId);
      const changed = await this.unitOfWork.query({
        text: `update answers set body = $3, version = version + 1, edited_at = now()
          where id = $1 and version = $2 returning id`,
        values: [answer.id, input.version, body],
      });
      if (changed.length === 0) {
        throw conflict('The answer was changed in the meantime. Load it again and repeat your edit.');
      }
      this.unitOfWork.record({ type: 'AnswerEdited', answerId: answer.id } satisfies AnswerEdited);
    });
  }
}
