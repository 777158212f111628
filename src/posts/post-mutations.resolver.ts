import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { EditPost } from './edit-post.use-case.js';
import { PostQueries } from './post.queries.js';
import { EditPostInput, Post, PublishPostInput, toPost } from './post.types.js';
import type { PostStatus } from './posts.rules.js';
import { PublishPost } from './publish-post.use-case.js';
import { SetPostStatus } from './set-post-status.use-case.js';

const POST_ID = { type: () => ID, description: 'The post.' };

@Resolver(() => Post)
export class PostMutationsResolver {
  constructor(
    private readonly posts: PostQueries,
    private readonly publish: PublishPost,
    private readonly edit: EditPost,
    private readonly setStatus: SetPostStatus,
  ) {}

  @Mutation(() => Post, { description: 'Tells a story to the community and asks its questions.' })
  @Allow('MEMBER')
  async publishPost(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The post.' }) input: PublishPostInput,
  ): Promise<Post> {
    return this.shown(actor, await this.publish.execute(actor, input));
  }

  @Mutation(() => Post, { description: 'Changes a post: its author, or a moderator.' })
  @Allow('MEMBER')
  async editPost(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The change.' }) input: EditPostInput,
  ): Promise<Post> {
    const postId = uuidOf('Post', input.postId, 'input.postId');
    await this.edit.execute(actor, { ...input, postId });
    return this.shown(actor, postId);
  }

  @Mutation(() => Post, { description: 'Takes no more answers: its author, or a moderator.' })
  @Allow('MEMBER')
  closePost(@CurrentActor() actor: Actor, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(actor, postId, 'CLOSED');
  }

  @Mutation(() => Post, { description: 'Takes answers again: its author, or a moderator.' })
  @Allow('MEMBER')
  reopenPost(@CurrentActor() actor: Actor, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(actor, postId, 'OPEN');
  }

  @Mutation(() => Post, { description: 'Hides a post and takes its answers out of every number.' })
  @Allow('MODERATOR')
  hidePost(@CurrentActor() actor: Actor, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(actor, postId, 'HIDDEN');
  }

  @Mutation(() => Post, { description: 'Shows a hidden post again, and counts its answers.' })
  @Allow('MODERATOR')
  showPost(@CurrentActor() actor: Actor, @Args('postId', POST_ID) postId: string): Promise<Post> {
    return this.become(actor, postId, 'OPEN');
  }

  private async become(actor: Actor, postId: string, status: PostStatus): Promise<Post> {
    const id = uuidOf('Post', postId, 'postId');
    await this.setStatus.execute(actor, id, status);
    return this.shown(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<Post> {
    return toPost(await this.posts.one(actor, id));
  }
}
