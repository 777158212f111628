import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '../platform/events.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { PostHidden, PostShown } from '../posts/posts.rules.js';
import type { AnswerRead, ReadingsChanged } from '../readings/readings.rules.js';
import { KeepTips } from './keep-tips.use-case.js';

/** Keeps the tips in step with what is read and what is visible, in the transaction that changes it. */
@Injectable()
export class FollowReadings implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly unitOfWork: UnitOfWork,
    private readonly keepTips: KeepTips,
  ) {}

  onModuleInit(): void {
    this.events.onWithin<AnswerRead>('AnswerRead', (read) => this.keepTips.fresh(read));
    this.events.onWithin<ReadingsChanged>('ReadingsChanged', ({ answerIds }) =>
      this.keepTips.execute(answerIds),
    );
    this.events.onWithin<PostHidden>('PostHidden', ({ postId }) => this.wholePost(postId));
    this.events.onWithin<PostShown>('PostShown', ({ postId }) => this.wholePost(postId));
  }

  private async wholePost(postId: string): Promise<void> {
    const answers = await this.unitOfWork.query<{ id: string }>({
      text: 'select id from answers where post_id = $1 order by id',
      values: [postId],
    });
    await this.keepTips.execute(answers.map((answer) => answer.id));
  }
}
