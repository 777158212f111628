import { Injectable } from '@nestjs/common';
import { AnswerQueries, type AnswerRow } from '../answers/answer.queries.js';
import { mayCorrectReading } from '../answers/answers.rules.js';
import type { Actor } from '../kernel/actor.js';
import { badInput, forbidden } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { refuseUnless } from '../posts/posts.rules.js';
import { TagQueries } from '../tags/tag.queries.js';
import { passagesOf } from '../text/quotes.js';
import { MentionEntity } from './mention.entity.js';
import { ReadingQueries } from './reading.queries.js';
import {
  checkCorrection,
  CORRECTIONS_LIMIT,
  mayReplace,
  quoteOf,
  type ReadingsChanged,
  type ReadingSource,
  sourceOf,
  type TagCorrection,
} from './readings.rules.js';
import { TagReadingEntity } from './tag-reading.entity.js';

/** The writer, or a moderator, says what an answer tells. Every number that follows changes with it. */
@Injectable()
export class CorrectReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: AnswerQueries,
    private readonly tags: TagQueries,
    private readonly readings: ReadingQueries,
  ) {}

  /**
   * Corrects the tags named and leaves the others as they were read.
   * @throws Refusal NOT_FOUND, FORBIDDEN, BAD_USER_INPUT (nothing is changed then).
   */
  async execute(actor: Actor, answerId: string, corrections: readonly TagCorrection[]): Promise<void> {
    if (corrections.length > CORRECTIONS_LIMIT) {
      throw badInput('tags', 'tooMany', `At most ${CORRECTIONS_LIMIT} tags can be corrected at once.`);
    }
    await this.unitOfWork.run(async () => {
      const answer = await this.correctable(actor, answerId);
      for (const correction of corrections) await this.correct(answer, correction, sourceOf(actor));
      this.unitOfWork.record({ type: 'ReadingsChanged', answerIds: [answerId] } satisfies ReadingsChanged);
    });
  }

  /** "We read: massage, helped. Right?" "Right." What was read becomes the word of the person who says so. */
  async confirm(actor: Actor, answerId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.correctable(actor, answerId);
      await this.unitOfWork.query({
        text: `update tag_readings set source = $2, confidence = 1, rule = 'person' where answer_id = $1 and source = 'ENGINE'`,
        values: [answerId, sourceOf(actor)],
      });
    });
  }

  private async correctable(actor: Actor, answerId: string): Promise<AnswerRow> {
    const answer = await this.answers.oneForUpdate(actor, answerId);
    refuseUnless(
      mayCorrectReading(actor, answer),
      'Only its writer or a moderator may say what this answer tells.',
    );
    this.unitOfWork.changesThread(answer.postId);
    return answer;
  }

  private async correct(answer: AnswerRow, correction: TagCorrection, source: ReadingSource): Promise<void> {
    const tag = (await this.tags.byIds([correction.tagId])).get(correction.tagId);
    if (!tag) throw badInput('tags', 'unknownTag', 'tags names a tag that this board does not have.');
    checkCorrection(correction, tag.kind);
    const present = (await this.readings.tags([answer.id]))
      .get(answer.id)!
      .find((row) => row.tagId === tag.id);
    if (present && !mayReplace(present.source, source)) {
      throw forbidden('A moderator has decided on this tag; ask them to change it.');
    }
    const { evidence, reject } = correction;
    if (!present && !evidence && !reject) {
      throw badInput(
        'tags',
        'evidence',
        `Say where the answer speaks of ${tag.name}: give \`evidence\` with start and end.`,
      );
    }
    await this.unitOfWork.repository(TagReadingEntity).upsert(
      {
        answerId: answer.id,
        tagId: tag.id,
        stance: reject ? (tag.kind === 'PRACTICE' ? 'NO_OUTCOME' : null) : correction.stance,
        experience: reject ? null : correction.experience,
        confidence: 1,
        cause: false,
        rule: 'person',
        cueStart: null,
        cueEnd: null,
        source,
        rejected: reject,
      },
      ['answerId', 'tagId'],
    );
    if (!evidence || reject) return;
    const quote = quoteOf(answer.body, evidence);
    const passage = passagesOf(answer.body)(evidence);
    const mention = {
      answerId: answer.id,
      tagId: tag.id,
      start: evidence.start,
      end: evidence.end,
      quote,
      source,
      passage: passage.text,
      passageStart: passage.start,
      passageEnd: passage.end,
      passageScore: passage.score,
    };
    await this.unitOfWork.repository(MentionEntity).upsert(mention, ['answerId', 'start', 'end', 'tagId']);
  }
}
