import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ReadingQueries, type MentionRow } from '../readings/reading.queries.js';
import type { TagReadingRow } from '../readings/readings.rules.js';
import { TagQueries } from '../tags/tag.queries.js';
import { quotable } from '../text/quotes.js';
import { sentencesOf } from '../text/sentences.js';
import { tokenize } from '../text/tokens.js';
import type { CountedAnswer, CountedTag } from './tips.rules.js';

interface AnswerToCount {
  readonly answerId: string;
  readonly postId: string;
  readonly personId: string;
  readonly byAuthor: boolean;
  readonly body: string;
}

/** Answers as they count: visible ones of visible posts, with their readings as people left them. */
@Injectable()
export class CountedAnswersQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readings: ReadingQueries,
    private readonly tags: TagQueries,
  ) {}

  /**
   * Those of the answers that count, held until the end of the unit of work: neither the answers nor
   * the visibility of their posts change in between.
   */
  async byIds(answerIds: readonly string[]): Promise<Map<string, CountedAnswer>> {
    const answers = await this.unitOfWork.query<AnswerToCount & { counts: boolean }>({
      name: 'answers-to-count',
      text: `select a.id as "answerId", a.post_id as "postId", a.author_id as "personId", a.body,
          a.author_id = p.author_id as "byAuthor", a.status = 'VISIBLE' and p.status <> 'HIDDEN' as counts
        from answers a join posts p on p.id = a.post_id
        where a.id = any($1::uuid[]) order by a.id for update of a for share of p`,
      values: [answerIds],
    });
    const ids = answers.filter((answer) => answer.counts).map((answer) => answer.answerId);
    const [tags, mentions, questions] = [
      await this.readings.tags(ids),
      await this.readings.mentions(ids),
      await this.readings.questions(ids),
    ];
    const tagIds = new Set([...tags.values()].flat().map((row) => row.tagId));
    const lineages = await this.tags.lineages([...tagIds]);
    return new Map(
      answers
        .filter((answer) => answer.counts)
        .map(({ answerId, postId, personId, byAuthor, body }) => [
          answerId,
          {
            answerId,
            postId,
            personId,
            byAuthor,
            questionIds: questions.get(answerId)!,
            tags: countedTags({
              body,
              tags: tags.get(answerId)!,
              mentions: mentions.get(answerId)!,
              lineages,
            }),
          },
        ]),
    );
  }
}

interface TagsToCount {
  readonly body: string;
  readonly tags: readonly TagReadingRow[];
  readonly mentions: readonly MentionRow[];
  readonly lineages: ReadonlyMap<string, readonly string[]>;
}

/** A tag without evidence in the text is kept as a person's word, but not counted: a number must open it. */
function countedTags({ body, tags, mentions, lineages }: TagsToCount): CountedTag[] {
  const tokens = tokenize(body);
  const sentences = sentencesOf(body, tokens);
  return tags
    .filter((tag) => !tag.rejected)
    .flatMap((tag) => {
      const quotes = mentions
        .filter((mention) => mention.tagId === tag.tagId)
        .map((mention) => quotable({ text: body, sentences, tokens, mention }))
        .sort((a, b) => b.score - a.score);
      return quotes[0] ? [{ ...tag, lineage: lineages.get(tag.tagId)!, quote: quotes[0] }] : [];
    });
}
