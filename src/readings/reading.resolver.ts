import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { Loaders } from '../platform/loaders.js';
import { QuestionQueries } from '../posts/question.queries.js';
import { Question, toQuestion } from '../posts/question.types.js';
import { ReadingQueries } from './reading.queries.js';
import { Mention, Reading, TagReading } from './reading.types.js';

@Resolver(() => Reading)
export class ReadingResolver {
  constructor(
    private readonly readings: ReadingQueries,
    private readonly questionRows: QuestionQueries,
  ) {}

  @ResolveField(() => [TagReading], { description: 'The tags it speaks of, with what it says of them.' })
  async tags(@Parent() reading: Reading, @Context('loaders') loaders: Loaders): Promise<TagReading[]> {
    const rows = await loaders.load('tag-readings', reading.answerId, (ids) => this.readings.tags(ids));
    return rows!.filter((row) => !row.rejected);
  }

  @ResolveField(() => [Mention], { description: 'Where it names them, in the order of the text.' })
  async mentions(@Parent() reading: Reading, @Context('loaders') loaders: Loaders): Promise<Mention[]> {
    const tags = await this.tags(reading, loaders);
    const rows = await loaders.load('mentions', reading.answerId, (ids) => this.readings.mentions(ids));
    return rows!.filter((row) => tags.some((tag) => tag.tagId === row.tagId));
  }

  @ResolveField(() => [Question], { description: 'The questions of the post that it gives information on.' })
  async questions(
    @Parent() reading: Reading,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<Question[]> {
    const ids = await loaders.load('question-links', reading.answerId, (keys) =>
      this.readings.questions(keys),
    );
    const rows = await Promise.all(
      ids!.map((id) => loaders.load('questions', id, (keys) => this.questionRows.byIds(actor, keys))),
    );
    return rows.flatMap((row) => (row ? [toQuestion(row)] : []));
  }
}
