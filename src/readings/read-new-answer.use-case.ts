import { Injectable } from '@nestjs/common';
import type { AnswerPosted } from '../answers/answers.rules.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { engineRows, readAnswer, readForCounting } from './engine-rows.rules.js';
import { KeepReadings } from './keep-readings.use-case.js';
import { PostsToRead } from './posts-to-read.queries.js';
import type { AnswerRead } from './readings.rules.js';

/** Reads an answer that was just written, from what is known of it: nothing of it is looked up. */
@Injectable()
export class ReadNewAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly postsToRead: PostsToRead,
    private readonly keepReadings: KeepReadings,
  ) {}

  async execute({ answer, post }: Pick<AnswerPosted, 'answer' | 'post'>): Promise<void> {
    const ready = await this.postsToRead.vocabularyOf(post);
    const read = readAnswer(answer, { post, questions: post.questions, ready });
    const rows = engineRows(read);
    this.keepReadings.fresh(read, rows);
    this.unitOfWork.record({
      type: 'AnswerRead',
      answer,
      byAuthor: answer.authorId === post.authorId,
      isShown: post.status !== 'HIDDEN',
      ...readForCounting(read, rows),
    } satisfies AnswerRead);
  }
}
