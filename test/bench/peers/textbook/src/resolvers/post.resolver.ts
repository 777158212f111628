import {
  Args,
  Context,
  ID,
  Int,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, MoreThan, Not, Repository } from 'typeorm';
import { Answer } from '../entities/answer.entity.js';
import { Person } from '../entities/person.entity.js';
import { Post } from '../entities/post.entity.js';
import { Question } from '../entities/question.entity.js';
import { Tip } from '../entities/tip.entity.js';
import type { Loaders } from '../loaders.js';

export enum TipOrder {
  RANK = 'RANK',
  POPULARITY = 'POPULARITY',
}

registerEnumType(TipOrder, { name: 'TipOrder' });

@Resolver(() => Post)
export class PostResolver {
  constructor(
    @InjectRepository(Post) private readonly posts: Repository<Post>,
    @InjectRepository(Answer) private readonly answers: Repository<Answer>,
    @InjectRepository(Tip) private readonly tips: Repository<Tip>,
  ) {}

  @Query(() => Post, { name: 'post', nullable: true })
  one(@Args('id', { type: () => ID }) id: string): Promise<Post | null> {
    return this.posts.findOneBy({ id, status: Not('HIDDEN') });
  }

  @Query(() => [Post], { name: 'posts' })
  newest(@Args('first', { type: () => Int }) first: number): Promise<Post[]> {
    return this.posts.find({
      where: { status: Not('HIDDEN') },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: first,
    });
  }

  @ResolveField(() => Person)
  author(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<Person> {
    return loaders.persons.load(post.authorId);
  }

  @ResolveField(() => [Question])
  questions(@Parent() post: Post, @Context('loaders') loaders: Loaders): Promise<Question[]> {
    return loaders.questions.load(post.id);
  }

  @ResolveField(() => [Answer], { name: 'answers' })
  answersOf(@Parent() post: Post, @Args('first', { type: () => Int }) first: number): Promise<Answer[]> {
    return this.answers.find({
      where: [
        { postId: post.id, parentId: IsNull(), status: 'VISIBLE' },
        { postId: post.id, parentId: IsNull(), replyCount: MoreThan(0) },
      ],
      order: { createdAt: 'ASC', id: 'ASC' },
      take: first,
    });
  }

  @ResolveField(() => [Tip], { name: 'tips' })
  async tipsOf(
    @Parent() post: Post,
    @Args('first', { type: () => Int }) first: number,
    @Args('orderBy', { type: () => TipOrder, defaultValue: TipOrder.RANK }) orderBy: TipOrder,
    @Context('loaders') loaders: Loaders,
  ): Promise<Tip[]> {
    const tips = [...(await loaders.tips.load(post.id))];
    if (orderBy === TipOrder.RANK) tips.sort((a, b) => b.rank - a.rank);
    return tips.slice(0, first);
  }
}
