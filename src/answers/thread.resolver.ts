import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import { Post } from '../posts/post.types.js';
import { Answer, AnswerConnection } from './answer.types.js';

/** Adds to an answer what readers say to it. */
@Resolver(() => Answer)
export class RepliesResolver {
  constructor(private readonly tree: Tree) {}

  @ResolveField(() => AnswerConnection, { description: 'The direct replies to it, the oldest first.' })
  replies(
    @Parent() answer: Answer,
    @Args() _: PageArgs,
    @CurrentRead() read: TreeRead,
  ): Promise<AnswerConnection> {
    return this.tree.follow(read, 'Answer', answer.uuid);
  }
}

/** Adds to a post what readers say to it. */
@Resolver(() => Post)
export class PostAnswersResolver {
  constructor(private readonly tree: Tree) {}

  @ResolveField(() => AnswerConnection, {
    description: 'The answers to the post, the oldest first; replies hang on them.',
  })
  answers(
    @Parent() post: Post,
    @Args() _: PageArgs,
    @CurrentRead() read: TreeRead,
  ): Promise<AnswerConnection> {
    return this.tree.follow(read, 'Post', post.uuid);
  }
}
