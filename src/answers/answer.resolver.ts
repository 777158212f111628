import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { Nodes } from '../platform/nodes.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import { Post } from '../posts/post.types.js';
import { AnswerQueries } from './answer.queries.js';
import { AnswerTree } from './answer.tree.js';
import { Answer, AnswerPermissions, toAnswer } from './answer.types.js';
import { mayCorrectReading, mayEditAnswer, mayHideAnswer, mayWithdrawAnswer } from './answers.rules.js';

@Resolver(() => Answer)
export class AnswerResolver implements OnModuleInit {
  constructor(
    private readonly answers: AnswerQueries,
    private readonly answerTree: AnswerTree,
    private readonly tree: Tree,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Answer', async (actor, ids) => {
      const rows = await this.answers.byIds(actor, ids);
      return new Map([...rows].map(([id, row]) => [id, toAnswer(row, actor)]));
    });
  }

  @Query(() => Answer, { name: 'answer', description: 'One answer by its id.' })
  @Allow('ANYONE')
  async one(
    @CurrentRead() read: TreeRead,
    @Args('id', { type: () => ID, description: 'The answer.' }) id: string,
  ): Promise<Answer> {
    return this.answerTree.one(read, uuidOf('Answer', id));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it; null for a gap in the thread.' })
  author(@Parent() answer: Answer, @CurrentRead() read: TreeRead): Promise<Person | null> {
    return this.tree.follow(read, 'Answer', answer.uuid);
  }

  @ResolveField(() => Post, { description: 'The post that it answers.' })
  post(@Parent() answer: Answer, @CurrentRead() read: TreeRead): Promise<Post> {
    return this.tree.follow(read, 'Answer', answer.uuid);
  }

  @ResolveField(() => Answer, {
    nullable: true,
    description: 'The answer that it replies to; null if to the post.',
  })
  parent(@Parent() answer: Answer, @CurrentRead() read: TreeRead): Promise<Answer | null> {
    return this.tree.follow(read, 'Answer', answer.uuid);
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
