import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { Nodes } from '../platform/nodes.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { AnswerTree } from './answer.tree.js';
import { Answer } from './answer.types.js';

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
}
