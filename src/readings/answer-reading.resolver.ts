import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerQueries } from '../answers/answer.queries.js';
import { Answer, toAnswer } from '../answers/answer.types.js';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import { CorrectReading } from './correct-reading.use-case.js';
import { CorrectReadingInput, Reading } from './reading.types.js';

/** Adds to an answer what was read from it, and lets people say what it tells. */
@Resolver(() => Answer)
export class AnswerReadingResolver {
  constructor(
    private readonly tree: Tree,
    private readonly answers: AnswerQueries,
    private readonly correct: CorrectReading,
  ) {}

  @ResolveField(() => Reading, {
    nullable: true,
    description: 'What was read from it; null for a gap in the thread.',
  })
  reading(@Parent() answer: Answer, @CurrentRead() read: TreeRead): Promise<Reading | null> {
    return this.tree.follow(read, 'Answer', answer.uuid);
  }

  @Mutation(() => Answer, {
    description: 'Says what an answer tells: its writer, or a moderator. Every number follows.',
  })
  @Allow('ANYONE')
  async correctReading(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The correction.' }) input: CorrectReadingInput,
  ): Promise<Answer> {
    const answerId = uuidOf('Answer', input.answerId, 'input.answerId');
    const corrections = input.tags.map((tag) => ({
      tagId: uuidOf('Tag', tag.tagId, 'input.tags.tagId'),
      reject: tag.reject ?? false,
      stance: tag.stance ?? null,
      experience: tag.experience ?? null,
      evidence: tag.evidence ?? null,
    }));
    await this.correct.execute(actor, answerId, corrections);
    return toAnswer(await this.answers.one(actor, answerId), actor);
  }

  @Mutation(() => Answer, {
    description: 'Says that an answer was read rightly. What was read stays for ever.',
  })
  @Allow('ANYONE')
  async confirmReading(
    @CurrentActor() actor: Actor,
    @Args('answerId', { type: () => ID, description: 'The answer.' }) id: string,
  ): Promise<Answer> {
    const answerId = uuidOf('Answer', id, 'answerId');
    await this.correct.confirm(actor, answerId);
    return toAnswer(await this.answers.one(actor, answerId), actor);
  }
}
