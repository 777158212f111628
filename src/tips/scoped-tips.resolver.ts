import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders } from '../platform/loaders.js';
import { Allow } from '../platform/access.js';
import { StaysInThread } from '../platform/thread-fields.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { readAlong } from '../platform/tree/grown.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { Post } from '../posts/post.types.js';
import { Question } from '../posts/question.types.js';
import { Tag } from '../tags/tag.types.js';
import { SummaryQueries } from './summary.queries.js';
import { TipScopeQueries } from './tip-scope.queries.js';
import { TipTree } from './tip.tree.js';
import {
  scopeOf,
  ScopeInput,
  SummarySentence,
  Tip,
  TipConnection,
  TipsArgs,
  UsualDays,
} from './tip.types.js';

@Resolver(() => Tip)
export class TipsResolver {
  constructor(
    private readonly tips: TipTree,
    private readonly scopes: TipScopeQueries,
    private readonly summaries: SummaryQueries,
  ) {}

  @Query(() => TipConnection, {
    name: 'tips',
    description: 'What people say helped, over a question, a post, a concern or the board.',
  })
  @Allow('ANYONE')
  async browse(
    @CurrentRead() read: TreeRead,
    @Args() args: TipsArgs,
    @Args('scope', { nullable: true, description: 'Whose tips; those of the whole board without it.' })
    scope?: ScopeInput,
  ): Promise<TipConnection> {
    const wanted = await this.scopes.visible(read.context.actor, scopeOf(scope));
    return this.tips.page(read, wanted, args);
  }

  @Query(() => [SummarySentence], { description: 'What people say, in plain sentences made of numbers.' })
  @Allow('ANYONE')
  async summary(
    @CurrentRead() read: TreeRead,
    @Args('scope', { nullable: true, description: 'Of what; of the whole board without it.' })
    scope?: ScopeInput,
  ): Promise<readonly SummarySentence[]> {
    const { kind, id } = await this.scopes.visible(read.context.actor, scopeOf(scope));
    return (await this.summaries.ofScopes(kind, [id])).get(id)!;
  }
}

/** Adds to a post what its answers add up to. */
@Resolver(() => Post)
export class PostTipsResolver {
  constructor(private readonly summaries: SummaryQueries) {}

  @ResolveField(() => TipConnection, { description: 'What people say in the answers to this post.' })
  tips(@Args() _: TipsArgs): TipConnection {
    return readAlong();
  }

  @StaysInThread()
  @ResolveField(() => [SummarySentence], { description: 'The same in plain sentences made of numbers.' })
  summary(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<readonly SummarySentence[]> {
    return this.summaries.summary(loaders, 'POST', post.uuid);
  }

  @StaysInThread()
  @ResolveField(() => UsualDays, {
    nullable: true,
    description:
      'How long people say it took, in the answers to this post; null where fewer than three say so.',
  })
  durations(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<UsualDays | null> {
    return this.summaries.durations(loaders, 'POST', post.uuid);
  }
}

/** Adds to a question what its answers add up to. */
@Resolver(() => Question)
export class QuestionTipsResolver {
  constructor(private readonly summaries: SummaryQueries) {}

  @ResolveField(() => TipConnection, { description: 'What people say in the answers to this question.' })
  tips(@Args() _: TipsArgs): TipConnection {
    return readAlong();
  }

  @StaysInThread()
  @ResolveField(() => [SummarySentence], { description: 'The same in plain sentences made of numbers.' })
  summary(
    @Parent() question: Question,
    @Context('loaders') loaders: Loaders,
  ): Promise<readonly SummarySentence[]> {
    return this.summaries.summary(loaders, 'QUESTION', question.uuid);
  }

  @StaysInThread()
  @ResolveField(() => UsualDays, {
    nullable: true,
    description:
      'How long people say it took, in the answers to this question; null where fewer than three say so.',
  })
  durations(@Parent() question: Question, @Context('loaders') loaders: Loaders): Promise<UsualDays | null> {
    return this.summaries.durations(loaders, 'QUESTION', question.uuid);
  }
}

/** Adds to a tag what people say of it, or, to a concern, what they say helped with it. */
@Resolver(() => Tag)
export class TagTipsResolver {
  constructor(private readonly summaries: SummaryQueries) {}

  @ResolveField(() => [SummarySentence], {
    description: 'What people who speak of this concern say, in plain sentences made of numbers.',
  })
  summary(@Parent() concern: Tag, @Context('loaders') loaders: Loaders): Promise<readonly SummarySentence[]> {
    return this.summaries.summary(loaders, 'CONCERN', concern.uuid);
  }

  @ResolveField(() => UsualDays, {
    nullable: true,
    description: 'How long people who speak of this concern say it took; null where fewer than three say so.',
  })
  durations(@Parent() concern: Tag, @Context('loaders') loaders: Loaders): Promise<UsualDays | null> {
    return this.summaries.durations(loaders, 'CONCERN', concern.uuid);
  }

  @ResolveField(() => Tip, {
    nullable: true,
    description: 'What people say of this practice over the whole board.',
  })
  tip(): Tip | null {
    return readAlong();
  }

  @ResolveField(() => TipConnection, {
    description: 'What people who speak of this concern say of practices.',
  })
  tips(@Args() _: TipsArgs): TipConnection {
    return readAlong();
  }
}
