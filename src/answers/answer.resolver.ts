import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonQueries } from '../accounts/person.queries.js';
import { Person, toPerson } from '../accounts/person.types.js';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { Loaders } from '../platform/loaders.js';
import { Nodes } from '../platform/nodes.js';
import { PostQueries } from '../posts/post.queries.js';
import { Post, toPost } from '../posts/post.types.js';
import { AnswerQueries } from './answer.queries.js';
import { Answer, AnswerPermissions, toAnswer } from './answer.types.js';
import {
  mayCorrectReading,
  mayEditAnswer,
  mayHideAnswer,
  maySeeAnswerText,
  mayWithdrawAnswer,
} from './answers.rules.js';

@Resolver(() => Answer)
export class AnswerResolver implements OnModuleInit {
  constructor(
    private readonly answers: AnswerQueries,
    private readonly posts: PostQueries,
    private readonly persons: PersonQueries,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Answer', async (actor, ids) => {
      const rows = await this.answers.byIds(actor, ids);
      return new Map([...rows].map(([id, row]) => [id, toAnswer(row)]));
    });
  }

  @Query(() => Answer, { name: 'answer', description: 'One answer by its id.' })
  @Allow('ANYONE')
  async one(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The answer.' }) id: string,
  ): Promise<Answer> {
    return toAnswer(await this.answers.one(actor, uuidOf('Answer', id)));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What it says, exactly as it was written; null for a gap in the thread.',
  })
  body(@Parent() answer: Answer, @Context('actor') actor: Actor): string | null {
    return maySeeAnswerText(actor, answer) ? answer.text : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it; null for a gap in the thread.' })
  async author(
    @Parent() answer: Answer,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<Person | null> {
    if (!maySeeAnswerText(actor, answer)) return null;
    const person = await loaders.load('persons', answer.authorId, (ids) => this.persons.byIds(ids));
    return toPerson(person!);
  }

  @ResolveField(() => Post, { description: 'The post that it answers.' })
  async post(
    @Parent() answer: Answer,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<Post> {
    const post = await loaders.load('posts', answer.postId, (ids) => this.posts.byIds(actor, ids));
    return toPost(post!);
  }

  @ResolveField(() => Answer, {
    nullable: true,
    description: 'The answer that it replies to; null if to the post.',
  })
  async parent(
    @Parent() answer: Answer,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<Answer | null> {
    if (answer.parentId === null) return null;
    const parent = await loaders.load('answers', answer.parentId, (ids) => this.answers.byIds(actor, ids));
    return parent ? toAnswer(parent) : null;
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
