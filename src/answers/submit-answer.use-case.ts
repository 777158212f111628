import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Idempotency } from '../platform/idempotency.js';
import { PostAnswer, type PostAnswerInput, type PostedAnswer } from './post-answer.use-case.js';

/** Answers once, however often a client that heard nothing sends it. The guest's key is told the first time only. */
@Injectable()
export class SubmitAnswer {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly postAnswer: PostAnswer,
  ) {}

  /** @throws Refusal as `PostAnswer`, and IDEMPOTENCY_KEY_REUSED. */
  async execute(actor: Actor, input: PostAnswerInput, key: string | null): Promise<PostedAnswer> {
    let guestKey: string | null = null;
    // Whoever is known answers as who they are, whatever name comes along.
    const payload = actor.kind === 'anonymous' ? input : { ...input, guest: null };
    const answerId = await this.idempotency.once({ actor, operation: 'answer', key, payload }, async () => {
      const posted = await this.postAnswer.execute(actor, input);
      guestKey = posted.guestKey;
      return posted.answerId;
    });
    return { answerId, guestKey };
  }
}
