import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { pageRequest } from '../platform/keyset.js';
import { Nodes } from '../platform/nodes.js';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { ShowsThread, StaysInThread } from '../platform/thread-fields.js';
import { POST_ORDERS } from './post.queries.js';
import { PostTree } from './post.tree.js';
import { Post, PostConnection, PostFilter, PostOrderEnum, PostPermissions } from './post.types.js';
import { mayAnswerPost, mayClosePost, mayEditPost, mayHidePost } from './posts.rules.js';

@Resolver(() => Post)
export class PostResolver implements OnModuleInit {
  constructor(
    private readonly postTree: PostTree,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Post', (read, id) => this.postTree.load(read, id));
  }

  @ShowsThread('id')
  @Query(() => Post, { description: 'One post by its id.' })
  @Allow('ANYONE')
  async post(
    @CurrentRead() read: TreeRead,
    @Args('id', { type: () => ID, description: 'The post.' }) id: string,
  ): Promise<Post> {
    return this.postTree.one(read, uuidOf('Post', id));
  }

  @Query(() => PostConnection, { name: 'posts', description: 'The posts of the board.' })
  @Allow('ANYONE')
  async browse(
    @CurrentRead() read: TreeRead,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which posts; all without it.' }) filter?: PostFilter,
    @Args('orderBy', { type: () => PostOrderEnum, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: keyof typeof PostOrderEnum = 'NEWEST',
  ): Promise<PostConnection> {
    const authorId = filter?.authorId ? uuidOf('Person', filter.authorId, 'filter.authorId') : null;
    const request = pageRequest(page, POST_ORDERS[orderBy]);
    return this.postTree.page(read, { ...filter, authorId }, request);
  }

  @StaysInThread()
  @ResolveField(() => PostPermissions, { description: 'What you may do with it.' })
  viewerMay(@Parent() post: Post, @Context('actor') actor: Actor): PostPermissions {
    return {
      answer: mayAnswerPost(post),
      edit: mayEditPost(actor, post),
      close: mayClosePost(actor, post),
      hide: mayHidePost(actor),
    };
  }
}
