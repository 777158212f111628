import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountAnswers } from '../posts/count-answers.use-case.js';
import { CountReplies } from './count-replies.use-case.js';

export interface PlaceAnswerInput {
  readonly id: string;
  readonly postId: string;
  readonly parent: { readonly id: string; readonly depth: number } | null;
  readonly authorId: string;
  readonly authorKeyHash: string | null;
  readonly body: string;
  readonly sourceKey: string | null;
  readonly createdAt: Date;
  /** Questions of the post that it is for. */
  readonly addressed: readonly string[];
}

/** Puts a new answer in its place: under its parent, at its questions, in its post's number of answers. */
@Injectable()
export class PlaceAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly countReplies: CountReplies,
    private readonly countAnswers: CountAnswers,
  ) {}

  async execute({ parent, ...answer }: PlaceAnswerInput): Promise<void> {
    await this.unitOfWork.query({
      name: 'answers-insert',
      text: `with placed as (
          insert into answers (id, post_id, parent_id, author_id, author_key_hash, body, status, depth,
            source_key, created_at)
          values ($1, $2, $3, $4, $5, $6, 'VISIBLE', $7, $8, $9) returning id)
        insert into addressed_questions (answer_id, question_id)
          select distinct placed.id, question from placed, unnest($10::uuid[]) as question`,
      values: [
        answer.id,
        answer.postId,
        parent?.id ?? null,
        answer.authorId,
        answer.authorKeyHash,
        answer.body,
        parent ? parent.depth + 1 : 0,
        answer.sourceKey,
        answer.createdAt,
        answer.addressed,
      ],
    });
    if (parent) await this.countReplies.execute(parent.id, 1);
    this.countAnswers.execute(answer.postId, 1);
  }
}
