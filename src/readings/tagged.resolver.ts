import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerConnection } from '../answers/answer.types.js';
import { PageArgs } from '../platform/pagination.js';
import { readAlong } from '../platform/tree/grown.js';
import { StaysInThread } from '../platform/thread-fields.js';
import { Question } from '../posts/question.types.js';
import { Tag } from '../tags/tag.types.js';
import { whyRead } from '../text/explanations.js';
import { TagReading } from './reading.types.js';

/** Says why a tag was read so. */
@Resolver(() => TagReading)
export class TagReadingResolver {
  @StaysInThread()
  @ResolveField(() => String, {
    description: 'Why it was read so, in a sentence. The words that decided are from cueStart to cueEnd.',
  })
  why(@Parent() reading: TagReading): string {
    return whyRead(reading);
  }
}

/** Adds to a question the practices that it names, and the answers that tell something on it. */
@Resolver(() => Question)
export class QuestionReadingsResolver {
  @ResolveField(() => AnswerConnection, {
    description: 'The answers that give information on it, replies among them, the oldest first.',
  })
  answers(@Args() _: PageArgs): AnswerConnection {
    return readAlong();
  }

  @ResolveField(() => [Tag], { description: 'The practices that it asks about by name.' })
  practices(): Tag[] {
    return readAlong();
  }
}
