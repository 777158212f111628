import { Injectable } from '@nestjs/common';
import { AnswerQueries } from '../answers/answer.queries.js';
import { SYSTEM } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { readAnswer } from './engine-rows.rules.js';
import { KeepReadings } from './keep-readings.use-case.js';
import { PostsToRead } from './posts-to-read.queries.js';
import type { ReadingsChanged } from './readings.rules.js';

/** Reads answers with the engine and keeps what it finds, below whatever people said. */
@Injectable()
export class ReadAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: AnswerQueries,
    private readonly postsToRead: PostsToRead,
    private readonly keepReadings: KeepReadings,
  ) {}

  /** All in one transaction, in the order of ids, so that two of them never wait for each other in a circle. */
  async execute(answerIds: readonly string[]): Promise<void> {
    if (answerIds.length === 0) return;
    await this.unitOfWork.run(async () => {
      const found = [...(await this.answers.byIds(SYSTEM, answerIds)).values()];
      const answers = found.sort((a, b) => (a.id < b.id ? -1 : 1));
      const posts = await this.postsToRead.byIds(answers.map((answer) => answer.postId));
      await this.keepReadings.execute(answers.map((answer) => readAnswer(answer, posts.get(answer.postId)!)));
      this.unitOfWork.record({ type: 'ReadingsChanged', answerIds } satisfies ReadingsChanged);
    });
  }
}
