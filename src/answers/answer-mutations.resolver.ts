import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { below, type TreeRead } from '../platform/tree/tree-read.js';
import { AnswerTree } from './answer.tree.js';
import { Answer, AnswerInput, AnswerPayload, EditAnswerInput } from './answer.types.js';
import type { AnswerStatus } from './answers.rules.js';
import { EditAnswer } from './edit-answer.use-case.js';
import { SetAnswerStatus } from './set-answer-status.use-case.js';
import { SubmitAnswer } from './submit-answer.use-case.js';

const ANSWER_ID = { type: () => ID, description: 'The answer.' };

/** Guests act by their keys, so most of these are open to anyone; the use cases look whose answer it is. */
@Resolver(() => Answer)
export class AnswerMutationsResolver {
  constructor(
    private readonly answers: AnswerTree,
    private readonly submit: SubmitAnswer,
    private readonly edit: EditAnswer,
    private readonly setStatus: SetAnswerStatus,
  ) {}

  @Mutation(() => AnswerPayload, { name: 'answer', description: 'Answers a post, or replies to an answer.' })
  @Allow('ANYONE')
  async postAnswer(
    @CurrentRead() read: TreeRead,
    @Args('input', { description: 'The answer.' }) input: AnswerInput,
  ): Promise<AnswerPayload> {
    const answer = {
      postId: uuidOf('Post', input.postId, 'input.postId'),
      parentId: input.parentId ? uuidOf('Answer', input.parentId, 'input.parentId') : null,
      body: input.body,
      addressed: (input.questionIds ?? []).map((id) => uuidOf('Question', id, 'input.questionIds')),
      guest: input.guest ?? null,
    };
    const { answerId, guestKey } = await this.submit.execute(
      read.context.actor,
      answer,
      input.idempotencyKey ?? null,
    );
    const wanted = below(read, 'answer');
    const shown = wanted && (await this.answers.written(wanted, answerId));
    return { guestKey, ...(shown && { answer: shown }) } as AnswerPayload;
  }

  @Mutation(() => Answer, { description: 'Changes the text of an answer: its writer, or a moderator.' })
  @Allow('ANYONE')
  async editAnswer(
    @CurrentRead() read: TreeRead,
    @Args('input', { description: 'The change.' }) input: EditAnswerInput,
  ): Promise<Answer> {
    const answerId = uuidOf('Answer', input.answerId, 'input.answerId');
    await this.edit.execute(read.context.actor, { answerId, version: input.version, body: input.body });
    return this.answers.written(read, answerId);
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
  hideAnswer(@CurrentRead() read: TreeRead, @Args('answerId', ANSWER_ID) id: string): Promise<Answer> {
    return this.become(read, id, 'HIDDEN');
  }

  @Mutation(() => Answer, { description: 'Shows a hidden answer again, and counts it.' })
  @Allow('MODERATOR')
  showAnswer(@CurrentRead() read: TreeRead, @Args('answerId', ANSWER_ID) id: string): Promise<Answer> {
    return this.become(read, id, 'VISIBLE');
  }

  private async become(read: TreeRead, id: string, status: AnswerStatus): Promise<Answer> {
    const answerId = uuidOf('Answer', id, 'answerId');
    await this.setStatus.execute(read.context.actor, answerId, status);
    return this.answers.written(read, answerId);
  }
}
