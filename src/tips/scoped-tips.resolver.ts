import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { Loaders } from '../platform/loaders.js';
import { Post } from '../posts/post.types.js';
import { Question } from '../posts/question.types.js';
import { Tag } from '../tags/tag.types.js';
import { ScopeInput, SummarySentence, Tip, TipConnection, TipsArgs } from './tip.types.js';
import { BOARD, type Scope } from './tips.rules.js';
import { TipPages } from './tip-pages.resolver.js';

@Resolver(() => Tip)
export class TipsResolver {
  constructor(private readonly tips: TipPages) {}

  @Query(() => TipConnection, {
    name: 'tips',
    description: 'What people say helped, over a question, a post, a concern or the board.',
  })
  @Allow('ANYONE')
  async browse(
    @CurrentActor() actor: Actor,
    @Args() args: TipsArgs,
    @Context('loaders') loaders: Loaders,
    @Args('scope', { nullable: true, description: 'Whose tips; those of the whole board without it.' })
    scope?: ScopeInput,
  ): Promise<TipConnection> {
    const wanted = await this.tips.visible(actor, scopeOf(scope));
    return this.tips.page({ scope: wanted, args, loaders });
  }

  @Query(() => [SummarySentence], { description: 'What people say, in plain sentences made of numbers.' })
  @Allow('ANYONE')
  async summary(
    @CurrentActor() actor: Actor,
    @Context('loaders') loaders: Loaders,
    @Args('scope', { nullable: true, description: 'Of what; of the whole board without it.' })
    scope?: ScopeInput,
  ): Promise<readonly SummarySentence[]> {
    return this.tips.summary(await this.tips.visible(actor, scopeOf(scope)), loaders);
  }
}

/** Adds to a post what its answers add up to. */
@Resolver(() => Post)
export class PostTipsResolver {
  constructor(private readonly tipsOf: TipPages) {}

  @ResolveField(() => TipConnection, { description: 'What people say in the answers to this post.' })
  tips(
    @Parent() post: Post,
    @Args() args: TipsArgs,
    @Context('loaders') loaders: Loaders,
  ): Promise<TipConnection> {
    return this.tipsOf.page({ scope: { kind: 'POST', id: post.uuid }, args, loaders });
  }

  @ResolveField(() => [SummarySentence], { description: 'The same in plain sentences made of numbers.' })
  summary(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<readonly SummarySentence[]> {
    return this.tipsOf.summary({ kind: 'POST', id: post.uuid }, loaders);
  }
}

/** Adds to a question what its answers add up to. */
@Resolver(() => Question)
export class QuestionTipsResolver {
  constructor(private readonly tipsOf: TipPages) {}

  @ResolveField(() => TipConnection, { description: 'What people say in the answers to this question.' })
  tips(
    @Parent() question: Question,
    @Args() args: TipsArgs,
    @Context('loaders') loaders: Loaders,
  ): Promise<TipConnection> {
    return this.tipsOf.page({ scope: { kind: 'QUESTION', id: question.uuid }, args, loaders });
  }
}

/** Adds to a tag what people say of it, or, to a concern, what they say helped with it. */
@Resolver(() => Tag)
export class TagTipsResolver {
  constructor(private readonly tipsOf: TipPages) {}

  @ResolveField(() => Tip, {
    nullable: true,
    description: 'What people say of this practice over the whole board.',
  })
  tip(@Parent() tag: Tag, @Context('loaders') loaders: Loaders): Promise<Tip | null> {
    return this.tipsOf.ofTag(tag.uuid, loaders);
  }

  @ResolveField(() => TipConnection, {
    description: 'What people who speak of this concern say of practices.',
  })
  tips(
    @Parent() tag: Tag,
    @Args() args: TipsArgs,
    @Context('loaders') loaders: Loaders,
  ): Promise<TipConnection> {
    return this.tipsOf.page({ scope: { kind: 'CONCERN', id: tag.uuid }, args, loaders });
  }
}

function scopeOf(input: ScopeInput | undefined): Scope {
  const { questionId, postId, concernId } = input ?? {};
  const given = [questionId, postId, concernId].filter((id) => id != null);
  if (given.length > 1)
    throw badInput(
      'scope',
      'onlyOne',
      'Give one of questionId, postId and concernId, or none for the board.',
    );
  if (questionId != null) return { kind: 'QUESTION', id: uuidOf('Question', questionId, 'scope.questionId') };
  if (postId != null) return { kind: 'POST', id: uuidOf('Post', postId, 'scope.postId') };
  if (concernId != null) return { kind: 'CONCERN', id: uuidOf('Tag', concernId, 'scope.concernId') };
  return BOARD;
}
