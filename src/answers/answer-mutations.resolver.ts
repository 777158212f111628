import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { AnswerQueries } from './answer.queries.js';
import { Answer, AnswerInput, AnswerPayload, EditAnswerInput, toAnswer } from './answer.types.js';
import type { AnswerStatus } from './answers.rules.js';
import { EditAnswer } from './edit-answer.use-case.js';
import { SetAnswerStatus } from './set-answer-status.use-case.js';
import { SubmitAnswer } from './submit-answer.use-case.js';

const ANSWER_ID = { type: () => ID, description: 'The answer.' };

/** Guests act by their keys, so most of these are open to anyone; the use cases look whose answer it is. */
@Resolver(() => Answer)
export class AnswerMutationsResolver {
  constructor(
    private readonly answers: AnswerQueries,
    private readonly submit: SubmitAnswer,
    private readonly edit: EditAnswer,
    private readonly setStatus: SetAnswerStatus,
  ) {}

  @Mutation(() => AnswerPayload, { name: 'answer', description: 'Answers a post, or replies to an answer.' })
  @Allow('ANYONE')
  async postAnswer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerInput,
  ): Promise<AnswerPayload> {
    const answer = {
      postId: uuidOf('Post', input.postId, 'input.postId'),
      parentId: input.parentId ? uuidOf('Answer', input.parentId, 'input.parentId') : null,
      body: input.body,
      addressed: (input.questionIds ?? []).map((id) => uuidOf('Question', id, 'input.questionIds')),
      guest: input.guest ?? null,
    };
    const { answerId, guestKey } = await this.submit.execute(actor, answer, input.idempotencyKey ?? null);
    return { answer: await this.shown(actor, answerId), guestKey };
  }

  @Mutation(() => Answer, { description: 'Changes the text of an answer: its writer, or a moderator.' })
  @Allow('ANYONE')
  async editAnswer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The change.' }) input: EditAnswerInput,
  ): Promise<Answer> {
    const answerId = uuidOf('Answer', input.answerId, 'input.answerId');
    await this.edit.execute(actor, { answerId, version: input.version, body: input.body });
    return this.shown(actor, answerId);
  }

  @Mutation(() => Boolean, {
    description: 'Takes an answer back, out of the thread and out of every number. True.',
  })
  @Allow('ANYONE')
  async withdrawAnswer(
    @CurrentActor() actor: Actor,
    @Args('answerId', ANSWER_ID) id: string,
  ): Promise<boolean> {
    await this.setStatus.execute(actor, uuidOf('Answer', id, 'answerId'), 'WITHDRAWN');
    return true;
  }

  @Mutation(() => Answer, { description: 'Hides an answer, and takes it out of every number.' })
  @Allow('MODERATOR')
  hideAnswer(@CurrentActor() actor: Actor, @Args('answerId', ANSWER_ID) id: string): Promise<Answer> {
    return this.become(actor, id, 'HIDDEN');
  }

  @Mutation(() => Answer, { description: 'Shows a hidden answer again, and counts it.' })
  @Allow('MODERATOR')
  showAnswer(@CurrentActor() actor: Actor, @Args('answerId', ANSWER_ID) id: string): Promise<Answer> {
    return this.become(actor, id, 'VISIBLE');
  }

  private async become(actor: Actor, id: string, status: AnswerStatus): Promise<Answer> {
    const answerId = uuidOf('Answer', id, 'answerId');
    await this.setStatus.execute(actor, answerId, status);
    return this.shown(actor, answerId);
  }

  private async shown(actor: Actor, id: string): Promise<Answer> {
    return toAnswer(await this.answers.one(actor, id), actor);
  }
}
