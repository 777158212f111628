import { Args, ArgsType, Field, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerConnection } from '../answers/answer.types.js';
import { PageArgs } from '../platform/pagination.js';
import { readAlong } from '../platform/tree/grown.js';
import { PostConnection } from '../posts/post.types.js';
import { Tag } from '../tags/tag.types.js';

const TagPostOrderEnum = { MOST_PEOPLE: 'MOST_PEOPLE', NEWEST: 'NEWEST' } as const;
registerEnumType(TagPostOrderEnum, {
  name: 'TagPostOrder',
  description: 'The order of the posts of a practice.',
  valuesMap: {
    MOST_PEOPLE: { description: 'Those first in which most people tried it.' },
    NEWEST: { description: 'The newest first.' },
  },
});

@ArgsType()
class TagPostsArgs extends PageArgs {
  @Field(() => TagPostOrderEnum, { defaultValue: 'MOST_PEOPLE', description: 'In which order.' })
  orderBy!: keyof typeof TagPostOrderEnum;
}

/** Adds to a tag the posts and the answers that speak of it. */
@Resolver(() => Tag)
export class TagPostsResolver {
  @ResolveField(() => PostConnection, { description: 'The posts in which people tell of this practice.' })
  posts(@Args() _: TagPostsArgs): PostConnection {
    return readAlong();
  }

  @ResolveField(() => AnswerConnection, {
    description:
      'The answers in which people tell of a practice for this concern, those that came last first.',
  })
  answers(@Args() _: PageArgs): AnswerConnection {
    return readAlong();
  }
}
