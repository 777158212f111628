import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ReadingQueries } from '../readings/reading.queries.js';
import { TagQueries } from '../tags/tag.queries.js';
import { type CountedAnswer, countedTags } from './tips.rules.js';

interface AnswerToCount {
  readonly answerId: string;
  readonly postId: string;
  readonly personId: string;
  readonly byAuthor: boolean;
  readonly counts: boolean;
}

const ANSWERS = `select a.id as "answerId", a.post_id as "postId", a.author_id as "personId",
    a.author_id = p.author_id as "byAuthor", a.status = 'VISIBLE' and p.status <> 'HIDDEN' as counts
  from answers a join posts p on p.id = a.post_id where a.id = any($1::uuid[]) order by a.id`;

/** Answers as they count: visible ones of visible posts, with their readings as people left them. */
@Injectable()
export class CountedAnswersQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readings: ReadingQueries,
    private readonly tags: TagQueries,
  ) {}

  /** Those of the answers that count. */
  async byIds(answerIds: readonly string[]): Promise<CountedAnswer[]> {
    return this.counted(
      await this.unitOfWork.query<AnswerToCount>({
        name: 'answers-to-count',
        text: ANSWERS,
        values: [answerIds],
      }),
    );
  }

  /**
   * Those of the answers that count, held until the end of the unit of work: neither the answers, nor the
   * visibility of their posts, nor what else their writers say changes in between.
   */
  async held(answerIds: readonly string[]): Promise<CountedAnswer[]> {
    const answers = await this.unitOfWork.query<AnswerToCount>({
      name: 'answers-to-count-held',
      text: `${ANSWERS} for no key update of a for key share of p`,
      values: [answerIds],
    });
    await this.unitOfWork.query({
      name: 'persons-held',
      text: 'select from persons where id = any($1::uuid[]) order by id for no key update',
      values: [[...new Set(answers.map(({ personId }) => personId))]],
    });
    return this.counted(answers);
  }

  private async counted(all: readonly AnswerToCount[]): Promise<CountedAnswer[]> {
    const answers = all.filter(({ counts }) => counts);
    const ids = answers.map(({ answerId }) => answerId);
    const [tags, mentions, questions] = [
      await this.readings.tags(ids),
      await this.readings.passages(ids),
      await this.readings.questions(ids),
    ];
    const tagIds = new Set([...tags.values()].flat().map((row) => row.tagId));
    const lineages = await this.tags.lineages([...tagIds]);
    return answers.map(({ answerId, postId, personId, byAuthor }) => ({
      answerId,
      postId,
      personId,
      byAuthor,
      questionIds: questions.get(answerId)!,
      tags: countedTags({ tags: tags.get(answerId)!, mentions: mentions.get(answerId)!, lineages }),
    }));
  }
}
