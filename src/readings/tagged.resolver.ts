import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders } from '../platform/loaders.js';
import { Question } from '../posts/question.types.js';
import { TagQueries } from '../tags/tag.queries.js';
import { Tag, toTag } from '../tags/tag.types.js';
import { whyRead } from '../text/explanations.js';
import { ReadingQueries } from './reading.queries.js';
import { Mention, TagReading } from './reading.types.js';

/** The tag of a reading. */
@Resolver(() => TagReading)
export class TagReadingResolver {
  constructor(private readonly tags: TagQueries) {}

  @ResolveField(() => Tag, { description: 'The tag.' })
  tag(@Parent() reading: TagReading, @Context('loaders') loaders: Loaders): Promise<Tag> {
    return tagOf(this.tags, reading.tagId, loaders);
  }

  @ResolveField(() => String, {
    description: 'Why it was read so, in a sentence. The words that decided are from cueStart to cueEnd.',
  })
  why(@Parent() reading: TagReading): string {
    return whyRead(reading);
  }
}

/** The tag of a mention. */
@Resolver(() => Mention)
export class MentionResolver {
  constructor(private readonly tags: TagQueries) {}

  @ResolveField(() => Tag, { description: 'The tag that it names.' })
  tag(@Parent() mention: Mention, @Context('loaders') loaders: Loaders): Promise<Tag> {
    return tagOf(this.tags, mention.tagId, loaders);
  }
}

/** Adds to a question the practices that it names. */
@Resolver(() => Question)
export class QuestionPracticesResolver {
  constructor(
    private readonly readings: ReadingQueries,
    private readonly tags: TagQueries,
  ) {}

  @ResolveField(() => [Tag], { description: 'The practices that it asks about by name.' })
  async practices(@Parent() question: Question, @Context('loaders') loaders: Loaders): Promise<Tag[]> {
    const ids = await loaders.load('question-practices', question.uuid, (keys) =>
      this.readings.practices(keys),
    );
    return Promise.all(ids!.map((id) => tagOf(this.tags, id, loaders)));
  }
}

async function tagOf(tags: TagQueries, id: string, loaders: Loaders): Promise<Tag> {
  const tag = await loaders.load('tags', id, (ids) => tags.byIds(ids));
  return toTag(tag!);
}
