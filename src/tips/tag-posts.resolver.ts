import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import { PostConnection } from '../posts/post.types.js';
import { Tag } from '../tags/tag.types.js';

/** Adds to a tag the posts whose answers speak of it. */
@Resolver(() => Tag)
export class TagPostsResolver {
  constructor(private readonly tree: Tree) {}

  @ResolveField(() => PostConnection, {
    description: 'The posts in which people tell of this practice, those with the most first.',
  })
  posts(@Parent() tag: Tag, @Args() _: PageArgs, @CurrentRead() read: TreeRead): Promise<PostConnection> {
    return this.tree.follow(read, 'Tag', tag.uuid);
  }
}
