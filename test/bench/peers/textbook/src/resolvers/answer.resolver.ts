import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Answer } from '../entities/answer.entity.js';
import { Person } from '../entities/person.entity.js';
import { Post } from '../entities/post.entity.js';
import { TagReading } from '../entities/tag-reading.entity.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => Answer)
export class AnswerResolver {
  @ResolveField(() => Person)
  author(@Parent() answer: Answer, @Context('loaders') loaders: Loaders): Promise<Person> {
    return loaders.persons.load(answer.authorId);
  }

  @ResolveField(() => Post, { nullable: true })
  post(@Parent() answer: Answer, @Context('loaders') loaders: Loaders): Promise<Post | null> {
    return loaders.posts.load(answer.postId);
  }

  @ResolveField(() => [TagReading])
  reading(@Parent() answer: Answer, @Context('loaders') loaders: Loaders): Promise<TagReading[]> {
    return loaders.readings.load(answer.id);
  }

  @ResolveField(() => [Answer])
  async replies(
    @Parent() answer: Answer,
    @Args('first', { type: () => Int }) first: number,
    @Context('loaders') loaders: Loaders,
  ): Promise<Answer[]> {
    return (await loaders.replies.load(answer.id)).slice(0, first);
  }
}
