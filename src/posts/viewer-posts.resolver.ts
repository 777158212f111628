import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../accounts/person.types.js';
import { personOf } from '../kernel/actor.js';
import { pageRequest } from '../platform/keyset.js';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { POST_ORDERS } from './post.queries.js';
import { PostTree } from './post.tree.js';
import { PostConnection } from './post.types.js';

/** Adds to whoever is signed in what they asked. */
@Resolver(() => Viewer)
export class ViewerPostsResolver {
  constructor(private readonly tree: PostTree) {}

  @ResolveField(() => PostConnection, { description: 'Your own posts, the newest first.' })
  posts(@CurrentRead() read: TreeRead, @Args() page: PageArgs): Promise<PostConnection> {
    const authorId = personOf(read.context.actor)!;
    return this.tree.page(read, { authorId }, pageRequest(page, POST_ORDERS.NEWEST));
  }
}
