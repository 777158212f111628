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

/**
 * Puts a new answer in its place: under its parent, at its questions, in its post's number of answers. Its
 * writer is held until the end of the transaction: whoever counts them once counts all they say.
 */
@Injectable()
export class PlaceAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly countReplies: CountReplies,
    private readonly countAnswers: CountAnswers,
  ) {}

  async execute({ parent, ...answer }: PlaceAnswerInput): Promise<void> {
    // The parent before the writer, as those do who change an answer: nobody waits in a circle.
    if (parent) await this.countReplies.execute(parent.id, 1);
    this.unitOfWork.send({
      name: 'answers-insert',
      text: `with writer as (select id from persons where id = $4 for no key update), placed as (
          insert into answers (id, post_id, parent_id, author_id, author_key_hash, body, status, depth,
            source_key, created_at)
          select $1::uuid, $2::uuid, $3::uuid, id, $5::text, $6::text, 'VISIBLE', $7::integer, $8::text, $9::timestamptz from writer returning id)
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
    this.countAnswers.execute(answer.postId, 1);
  }
}
