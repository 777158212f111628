import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { ReadyVocabulary } from '../tags/vocabulary.queries.js';
import { ENGINE_VERSION } from '../text/read.js';
import type { Reading } from '../text/reading.js';
import { MentionEntity } from './mention.entity.js';
import { QuestionLinkEntity } from './question-link.entity.js';
import { ReadingEntity } from './reading.entity.js';
import { ReadingQueries } from './reading.queries.js';
import { replaceMentions } from './readings.rules.js';
import { TagReadingEntity } from './tag-reading.entity.js';

export interface KeepReadingInput {
  readonly answer: { readonly id: string; readonly body: string };
  readonly reading: Reading;
  readonly ready: ReadyVocabulary;
}

/** Puts the engine's reading of one answer in the place of its last one. What people said stays. */
@Injectable()
export class KeepReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readings: ReadingQueries,
  ) {}

  async execute({ answer, reading, ready }: KeepReadingInput): Promise<void> {
    await this.unitOfWork.run(async () => {
      const marked = (await this.readings.mentions([answer.id]))
        .get(answer.id)!
        .filter((each) => each.source !== 'ENGINE');
      await this.unitOfWork.repository(ReadingEntity).upsert(
        {
          answerId: answer.id,
          engineVersion: ENGINE_VERSION,
          vocabularyVersion: ready.version,
          readAt: new Date(),
          durations: reading.durations as object[],
        },
        ['answerId'],
      );
      await this.forgetEngine(answer.id);
      await this.insertIgnoring(TagReadingEntity, tagRows({ answer, reading, ready }));
      await this.insertIgnoring(QuestionLinkEntity, linkRows(answer.id, reading));
      await this.insertIgnoring(MentionEntity, [
        ...replaceMentions(answer.body, marked),
        ...mentionRows({ answer, reading, ready }),
      ]);
    });
  }

  /** All marks go, because those of people may stand elsewhere now; they come back with the new ones. */
  private async forgetEngine(answerId: string): Promise<void> {
    await this.unitOfWork.query({
      name: 'readings-forget-tags',
      text: `delete from tag_readings where answer_id = $1 and source = 'ENGINE'`,
      values: [answerId],
    });
    await this.unitOfWork.query({
      name: 'readings-forget-links',
      text: `delete from question_links where answer_id = $1 and source = 'ENGINE'`,
      values: [answerId],
    });
    await this.unitOfWork.query({
      name: 'readings-forget-mentions',
      text: 'delete from mentions where answer_id = $1',
      values: [answerId],
    });
  }

  /** What a person said of the same tag or question is there already, and stays. */
  private async insertIgnoring<E extends object>(
    entity: new () => E,
    rows: readonly object[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork
      .repository(entity)
      .createQueryBuilder()
      .insert()
      .values([...rows])
      .orIgnore()
      .execute();
  }
}

function tagRows({ answer, reading, ready }: KeepReadingInput) {
  return reading.tags.map((tag) => ({
    answerId: answer.id,
    tagId: ready.tagIds.get(tag.tag)!,
    stance: tag.stance,
    experience: tag.experience,
    confidence: tag.confidence,
    cause: tag.cause,
    rule: tag.reason.rule,
    cueStart: tag.reason.cue?.start ?? null,
    cueEnd: tag.reason.cue?.end ?? null,
    source: 'ENGINE',
    rejected: false,
  }));
}

function mentionRows({ answer, reading, ready }: KeepReadingInput) {
  return reading.mentions.map((mention) => ({
    answerId: answer.id,
    tagId: ready.tagIds.get(mention.tag)!,
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    source: 'ENGINE',
  }));
}

function linkRows(answerId: string, reading: Reading) {
  return reading.questions.map((questionId) => ({ answerId, questionId, source: 'ENGINE' }));
}
