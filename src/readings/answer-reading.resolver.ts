import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerTree } from '../answers/answer.tree.js';
import { Answer } from '../answers/answer.types.js';
import { Allow } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { readAlong } from '../platform/tree/grown.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { CorrectReading } from './correct-reading.use-case.js';
import { CorrectReadingInput, Reading } from './reading.types.js';

/** Adds to an answer what was read from it, and lets people say what it tells. */
@Resolver(() => Answer)
export class AnswerReadingResolver {
  constructor(
    private readonly answers: AnswerTree,
    private readonly correct: CorrectReading,
  ) {}

  @ResolveField(() => Reading, {
    nullable: true,
    description: 'What was read from it; null for a gap in the thread.',
  })
  reading(): Reading | null {
    return readAlong();
  }

  @Mutation(() => Answer, {
    description: 'Says what an answer tells: its writer, or a moderator. Every number follows.',
  })
  @Allow('ANYONE')
  async correctReading(
    @CurrentRead() read: TreeRead,
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
    await this.correct.execute(read.context.actor, answerId, corrections);
    return this.answers.written(read, answerId);
  }

  @Mutation(() => Answer, {
    description: 'Says that an answer was read rightly. What was read stays for ever.',
  })
  @Allow('ANYONE')
  async confirmReading(
    @CurrentRead() read: TreeRead,
    @Args('answerId', { type: () => ID, description: 'The answer.' }) id: string,
  ): Promise<Answer> {
    const answerId = uuidOf('Answer', id, 'answerId');
    await this.correct.confirm(read.context.actor, answerId);
    return this.answers.written(read, answerId);
  }
}
