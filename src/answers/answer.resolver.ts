import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { Nodes } from '../platform/nodes.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree.js';
import { AnswerTree } from './answer.tree.js';
import { Answer, AnswerPermissions } from './answer.types.js';
import { mayCorrectReading, mayEditAnswer, mayHideAnswer, mayWithdrawAnswer } from './answers.rules.js';

@Resolver(() => Answer)
export class AnswerResolver implements OnModuleInit {
  constructor(
    private readonly answers: AnswerTree,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Answer', (read, id) => this.answers.load(read, id));
  }

  @Query(() => Answer, { name: 'answer', description: 'One answer by its id.' })
  @Allow('ANYONE')
  async one(
    @CurrentRead() read: TreeRead,
    @Args('id', { type: () => ID, description: 'The answer.' }) id: string,
  ): Promise<Answer> {
    return this.answers.one(read, uuidOf('Answer', id));
  }

  @ResolveField(() => AnswerPermissions, { description: 'What you may do with it.' })
  viewerMay(@Parent() answer: Answer, @Context('actor') actor: Actor): AnswerPermissions {
    return {
      edit: mayEditAnswer(actor, answer),
      withdraw: mayWithdrawAnswer(actor, answer),
      correctReading: mayCorrectReading(actor, answer),
      hide: mayHideAnswer(actor),
    };
  }
}
