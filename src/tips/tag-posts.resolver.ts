import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { PostConnection, toPost } from '../posts/post.types.js';
import { Tag } from '../tags/tag.types.js';
import { TAG_POSTS, TagPostsQueries } from './tag-posts.queries.js';

/** Adds to a tag the posts whose answers speak of it. */
@Resolver(() => Tag)
export class TagPostsResolver {
  constructor(private readonly tagPosts: TagPostsQueries) {}

  @ResolveField(() => PostConnection, {
    description: 'The posts in which people tell of this practice, those with the most first.',
  })
  async posts(
    @Parent() tag: Tag,
    @Args() args: PageArgs,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<PostConnection> {
    const request = pageRequest(args, TAG_POSTS);
    const page = await loaders.load(`tag-posts ${JSON.stringify(args)}`, tag.uuid, (ids) =>
      this.tagPosts.ofTags(actor, ids, request),
    );
    return toConnection(page!, toPost);
  }
}
