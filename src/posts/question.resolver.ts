import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { Nodes } from '../platform/nodes.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import type { QuestionKind } from '../text/reading.js';
import { PostQueries } from './post.queries.js';
import { Post, toPost } from './post.types.js';
import { PreviewQuestions } from './preview-questions.use-case.js';
import { NEWEST_QUESTIONS, QuestionQueries } from './question.queries.js';
import {
  FoundQuestion,
  Question,
  QuestionConnection,
  QuestionKindEnum,
  toQuestion,
} from './question.types.js';

@Resolver(() => Question)
export class QuestionResolver implements OnModuleInit {
  constructor(
    private readonly rows: QuestionQueries,
    private readonly posts: PostQueries,
    private readonly preview: PreviewQuestions,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Question', async (actor, ids) => {
      const rows = await this.rows.byIds(actor, ids);
      return new Map([...rows].map(([id, row]) => [id, toQuestion(row)]));
    });
  }

  @Query(() => QuestionConnection, { description: 'The questions of all posts, the newest first.' })
  @Allow('ANYONE')
  async questions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('kind', {
      type: () => QuestionKindEnum,
      nullable: true,
      description: 'Only questions of this kind.',
    })
    kind?: QuestionKind,
  ): Promise<QuestionConnection> {
    return toConnection(
      await this.rows.page(actor, kind ?? null, pageRequest(page, NEWEST_QUESTIONS)),
      toQuestion,
    );
  }

  @Query(() => [FoundQuestion], { description: 'The questions that a draft would ask. Nothing is kept.' })
  @Allow('ANYONE')
  previewQuestions(@Args('body', { description: 'The draft, in Markdown.' }) body: string): FoundQuestion[] {
    return this.preview.execute(body);
  }

  @ResolveField(() => Post, { description: 'The post that asks.' })
  async post(
    @Parent() question: Question,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<Post> {
    const post = await loaders.load('posts', question.postId, (ids) => this.posts.byIds(actor, ids));
    return toPost(post!);
  }
}
