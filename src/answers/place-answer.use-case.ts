import { Injectable } from '@nestjs/common';
import { badInput } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountAnswers } from '../posts/count-answers.use-case.js';
import { QuestionQueries } from '../posts/question.queries.js';
import { AddressedQuestionEntity } from './addressed-question.entity.js';
import { checkAddressed } from './answers.rules.js';
import { CountReplies } from './count-replies.use-case.js';

export interface PlaceAnswerInput {
  readonly answerId: string;
  readonly post: { readonly id: string };
  readonly parent: { readonly id: string; readonly postId: string } | null;
  readonly addressed: readonly string[];
}

/** Gives a new answer its place: under its parent, at its questions, in its post's number of answers. */
@Injectable()
export class PlaceAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: QuestionQueries,
    private readonly countReplies: CountReplies,
    private readonly countAnswers: CountAnswers,
  ) {}

  /** @throws Refusal BAD_USER_INPUT when the parent or a question belongs to another post. */
  async execute({ answerId, post, parent, addressed }: PlaceAnswerInput): Promise<void> {
    if (parent && parent.postId !== post.id) {
      throw badInput('parentId', 'notOfThisPost', 'parentId is an answer to another post.');
    }
    if (addressed.length > 0) {
      const asked = (await this.questions.ofPosts([post.id])).get(post.id) ?? [];
      checkAddressed(
        addressed,
        asked.map((question) => question.id),
      );
      await this.unitOfWork
        .repository(AddressedQuestionEntity)
        .insert([...new Set(addressed)].map((questionId) => ({ answerId, questionId })));
    }
    if (parent) await this.countReplies.execute(parent.id, 1);
    await this.countAnswers.execute(post.id, 1);
  }
}
