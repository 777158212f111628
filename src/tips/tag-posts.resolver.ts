import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/pagination.js';
import { readAlong } from '../platform/tree/grown.js';
import { PostConnection } from '../posts/post.types.js';
import { Tag } from '../tags/tag.types.js';

/** Adds to a tag the posts whose answers speak of it. */
@Resolver(() => Tag)
export class TagPostsResolver {
  @ResolveField(() => PostConnection, {
    description: 'The posts in which people tell of this practice, those with the most first.',
  })
  posts(@Args() _: PageArgs): PostConnection {
    return readAlong();
  }
}
