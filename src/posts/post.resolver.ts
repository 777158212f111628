import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonQueries } from '../accounts/person.queries.js';
import { Person, toPerson } from '../accounts/person.types.js';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { Nodes } from '../platform/nodes.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { POST_ORDERS, PostQueries } from './post.queries.js';
import { Post, PostConnection, PostFilter, PostOrderEnum, PostPermissions, toPost } from './post.types.js';
import { mayAnswerPost, mayClosePost, mayEditPost, mayHidePost } from './posts.rules.js';
import { QuestionQueries } from './question.queries.js';
import { Question, toQuestion } from './question.types.js';

@Resolver(() => Post)
export class PostResolver implements OnModuleInit {
  constructor(
    private readonly posts: PostQueries,
    private readonly questionRows: QuestionQueries,
    private readonly persons: PersonQueries,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Post', async (actor, ids) => {
      const rows = await this.posts.byIds(actor, ids);
      return new Map([...rows].map(([id, row]) => [id, toPost(row)]));
    });
  }

  @Query(() => Post, { description: 'One post by its id.' })
  @Allow('ANYONE')
  async post(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The post.' }) id: string,
  ): Promise<Post> {
    return toPost(await this.posts.one(actor, uuidOf('Post', id)));
  }

  @Query(() => PostConnection, { name: 'posts', description: 'The posts of the board.' })
  @Allow('ANYONE')
  async browse(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which posts; all without it.' }) filter?: PostFilter,
    @Args('orderBy', { type: () => PostOrderEnum, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: keyof typeof PostOrderEnum = 'NEWEST',
  ): Promise<PostConnection> {
    const authorId = filter?.authorId ? uuidOf('Person', filter.authorId, 'filter.authorId') : null;
    const request = pageRequest(page, POST_ORDERS[orderBy]);
    return toConnection(await this.posts.page(actor, { ...filter, authorId }, request), toPost);
  }

  @ResolveField(() => Person, { description: 'Who tells the story.' })
  async author(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<Person> {
    const person = await loaders.load('persons', post.authorId, (ids) => this.persons.byIds(ids));
    return toPerson(person!);
  }

  @ResolveField(() => [Question], { description: 'What it asks its readers, in order.' })
  async questions(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<Question[]> {
    const rows = await loaders.load('questions-of-posts', post.uuid, (ids) => this.questionRows.ofPosts(ids));
    return rows!.map(toQuestion);
  }

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
