import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/pagination.js';
import { readAlong } from '../platform/tree/grown.js';
import { Post } from '../posts/post.types.js';
import { Answer, AnswerConnection } from './answer.types.js';

/** Adds to an answer what readers say to it. */
@Resolver(() => Answer)
export class RepliesResolver {
  @ResolveField(() => AnswerConnection, { description: 'The direct replies to it, the oldest first.' })
  replies(@Args() _: PageArgs): AnswerConnection {
    return readAlong();
  }
}

/** Adds to a post what readers say to it. */
@Resolver(() => Post)
export class PostAnswersResolver {
  @ResolveField(() => AnswerConnection, {
    description: 'The answers to the post, the oldest first; replies hang on them.',
  })
  answers(@Args() _: PageArgs): AnswerConnection {
    return readAlong();
  }
}
