import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readAlong } from '../platform/tree/grown.js';
import { Question } from '../posts/question.types.js';
import { Tag } from '../tags/tag.types.js';
import { whyRead } from '../text/explanations.js';
import { TagReading } from './reading.types.js';

/** Says why a tag was read so. */
@Resolver(() => TagReading)
export class TagReadingResolver {
  @ResolveField(() => String, {
    description: 'Why it was read so, in a sentence. The words that decided are from cueStart to cueEnd.',
  })
  why(@Parent() reading: TagReading): string {
    return whyRead(reading);
  }
}

/** Adds to a question the practices that it names. */
@Resolver(() => Question)
export class QuestionPracticesResolver {
  @ResolveField(() => [Tag], { description: 'The practices that it asks about by name.' })
  practices(): Tag[] {
    return readAlong();
  }
}
