import type { OnModuleInit } from '@nestjs/common';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { Nodes } from '../platform/nodes.js';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import { readAlong } from '../platform/tree/grown.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import type { QuestionKind } from '../text/reading.js';
import { Post } from './post.types.js';
import { PreviewQuestions } from './preview-questions.use-case.js';
import { NEWEST_QUESTIONS } from './question.queries.js';
import { QuestionTree } from './question.tree.js';
import { FoundQuestion, Question, QuestionConnection, QuestionKindEnum } from './question.types.js';

@Resolver(() => Question)
export class QuestionResolver implements OnModuleInit {
  constructor(
    private readonly questionTree: QuestionTree,
    private readonly preview: PreviewQuestions,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Question', (read, id) => this.questionTree.load(read, id));
  }

  @Query(() => QuestionConnection, { description: 'The questions of all posts, the newest first.' })
  @Allow('ANYONE')
  async questions(
    @CurrentRead() read: TreeRead,
    @Args() page: PageArgs,
    @Args('kind', {
      type: () => QuestionKindEnum,
      nullable: true,
      description: 'Only questions of this kind.',
    })
    kind?: QuestionKind,
  ): Promise<QuestionConnection> {
    return this.questionTree.page(read, kind ?? null, pageRequest(page, NEWEST_QUESTIONS));
  }

  @Query(() => [FoundQuestion], { description: 'The questions that a draft would ask. Nothing is kept.' })
  @Allow('ANYONE')
  previewQuestions(@Args('body', { description: 'The draft, in Markdown.' }) body: string): FoundQuestion[] {
    return this.preview.execute(body);
  }

  @ResolveField(() => Post, { description: 'The post that asks.' })
  post(): Post {
    return readAlong();
  }
}
