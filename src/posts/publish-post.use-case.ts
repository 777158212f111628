import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { type Actor, personOf } from '../kernel/actor.js';
import { Idempotency } from '../platform/idempotency.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { AskQuestions, type QuestionDraft } from './ask-questions.use-case.js';
import { PostEntity } from './post.entity.js';
import { checkedBody, checkedTitle, mayPublish, type PostPublished, refuseUnless } from './posts.rules.js';

export interface PublishPostInput {
  readonly title: string;
  readonly body: string;
  /** The slug of the vocabulary that answers are read with. */
  readonly vocabulary: string;
  /** As the asker corrected them; without them, those found in the story. */
  readonly questions?: readonly QuestionDraft[] | null;
  /** The client's own; the same again with the same key publishes once. */
  readonly idempotencyKey?: string | null;
  /** For posts that come from elsewhere; only the system may give it. */
  readonly imported?: { readonly authorId: string; readonly sourceKey: string; readonly at: Date };
}

/** Tells a story to the community and asks its questions. */
@Injectable()
export class PublishPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly askQuestions: AskQuestions,
  ) {}

  /** Gives the id of the new post. @throws Refusal BAD_USER_INPUT, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  async execute(actor: Actor, input: PublishPostInput): Promise<string> {
    refuseUnless(mayPublish(actor), 'Sign in to publish a post.');
    const imported = actor.kind === 'system' ? input.imported : undefined;
    const request = { actor, operation: 'publishPost', key: input.idempotencyKey ?? null, payload: input };
    return this.idempotency.once(request, async () => {
      const id = v7();
      this.unitOfWork.changesThread(id);
      await this.unitOfWork.repository(PostEntity).insert({
        id,
        authorId: imported?.authorId ?? personOf(actor)!,
        title: checkedTitle(input.title),
        body: checkedBody(input.body),
        status: 'OPEN',
        vocabulary: input.vocabulary,
        sourceKey: imported?.sourceKey ?? null,
        createdAt: imported?.at ?? new Date(),
      });
      await this.askQuestions.execute({ postId: id, body: input.body, drafts: input.questions ?? null });
      this.unitOfWork.record({ type: 'PostPublished', postId: id } satisfies PostPublished);
      return id;
    });
  }
}
