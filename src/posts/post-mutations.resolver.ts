import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { EditPost } from './edit-post.use-case.js';
import { PostTree } from './post.tree.js';
import { EditPostInput, Post, PublishPostInput } from './post.types.js';
import type { PostStatus } from './posts.rules.js';
import { PublishPost } from './publish-post.use-case.js';
import { SetPostStatus } from './set-post-status.use-case.js';

const POST_ID = { type: () => ID, description: 'The post.' };

@Resolver(() => Post)
export class PostMutationsResolver {
  constructor(
    private readonly posts: PostTree,
    private readonly publish: PublishPost,
    private readonly edit: EditPost,
    private readonly setStatus: SetPostStatus,
  ) {}

  @Mutation(() => Post, { description: 'Tells a story to the community and asks its questions.' })
  @Allow('MEMBER')
  async publishPost(
    @CurrentRead() read: TreeRead,
    @Args('input', { description: 'The post.' }) input: PublishPostInput,
  ): Promise<Post> {
    return this.posts.written(read, await this.publish.execute(read.context.actor, input));
  }

  @Mutation(() => Post, { description: 'Changes a post: its author, or a moderator.' })
  @Allow('MEMBER')
  async editPost(
    @CurrentRead() read: TreeRead,
    @Args('input', { description: 'The change.' }) input: EditPostInput,
  ): Promise<Post> {
    const postId = uuidOf('Post', input.postId, 'input.postId');
    await this.edit.execute(read.context.actor, { ...input, postId });
    return this.posts.written(read, postId);
  }

  @Mutation(() => Post, { description: 'Takes no more answers: its author, or a moderator.' })
  @Allow('MEMBER')
  closePost(@CurrentRead() read: TreeRead, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(read, postId, 'CLOSED');
  }

  @Mutation(() => Post, { description: 'Takes answers again: its author, or a moderator.' })
  @Allow('MEMBER')
  reopenPost(@CurrentRead() read: TreeRead, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(read, postId, 'OPEN');
  }

  @Mutation(() => Post, { description: 'Hides a post and takes its answers out of every number.' })
  @Allow('MODERATOR')
  hidePost(@CurrentRead() read: TreeRead, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(read, postId, 'HIDDEN');
  }

  @Mutation(() => Post, { description: 'Shows a hidden post again, and counts its answers.' })
  @Allow('MODERATOR')
  showPost(@CurrentRead() read: TreeRead, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(read, postId, 'OPEN');
  }

  private async become(read: TreeRead, postId: string, status: PostStatus): Promise<Post> {
    const id = uuidOf('Post', postId, 'postId');
    await this.setStatus.execute(read.context.actor, id, status);
    return this.posts.written(read, id);
  }
}
