import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerEdited, AnswerPosted, AnswerVisibilityChanged } from '../answers/answers.rules.js';
import { Events } from '../platform/events.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { PostEdited, PostPublished } from '../posts/posts.rules.js';
import { ReadAnswers } from './read-answers.use-case.js';
import { ReadNewAnswer } from './read-new-answer.use-case.js';
import { ReadQuestions } from './read-questions.use-case.js';
import type { ReadingsChanged } from './readings.rules.js';

/** Keeps readings in step with what is written, in the transaction that writes it. */
@Injectable()
export class FollowAnswers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly unitOfWork: UnitOfWork,
    private readonly readNewAnswer: ReadNewAnswer,
    private readonly readAnswers: ReadAnswers,
    private readonly readQuestions: ReadQuestions,
  ) {}

  onModuleInit(): void {
    this.events.onWithin<AnswerPosted>('AnswerPosted', (posted) => this.readNewAnswer.execute(posted));
    this.events.onWithin<AnswerEdited>('AnswerEdited', ({ answerId }) =>
      this.readAnswers.execute([answerId]),
    );
    this.events.onWithin<AnswerVisibilityChanged>('AnswerVisibilityChanged', async ({ answerId }) =>
      this.unitOfWork.record({ type: 'ReadingsChanged', answerIds: [answerId] } satisfies ReadingsChanged),
    );
    this.events.onWithin<PostPublished>('PostPublished', ({ postId }) => this.readQuestions.execute(postId));
    this.events.onWithin<PostEdited>('PostEdited', ({ postId }) => this.postEdited(postId));
  }

  /** Other questions make other links, so the answers are read again. */
  private async postEdited(postId: string): Promise<void> {
    await this.readQuestions.execute(postId);
    const answers = await this.unitOfWork.query<{ id: string }>({
      text: 'select id from answers where post_id = $1 order by id',
      values: [postId],
    });
    await this.readAnswers.execute(answers.map((answer) => answer.id));
  }
}
