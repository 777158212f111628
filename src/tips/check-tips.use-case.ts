import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountedAnswersQueries } from './counted-answers.queries.js';
import { type Difference, differences } from './difference.rules.js';
import { RecountQueries } from './recount.queries.js';
import { type CountedAnswer, evidenceOf, keptScopesOf } from './tips.rules.js';

export interface CheckProgress {
  readonly done: number;
  readonly of: number;
}

const BATCH = 500;

/** Smaller than any id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Recounts everything from the readings and names each difference: quotes that don't slice, evidence that
 * doesn't follow from its reading, tips that don't follow from the evidence, and the numbers of answers
 * and replies. Changes nothing, and holds nobody up: each part is read as it is at one moment.
 */
@Injectable()
export class CheckTips {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: CountedAnswersQueries,
    private readonly recount: RecountQueries,
  ) {}

  async execute(progress: (at: CheckProgress) => void = () => undefined): Promise<Difference[]> {
    const found: Difference[] = [];
    const of = await this.recount.answers();
    let [done, last] = [0, FIRST];
    for (;;) {
      const ids = await this.recount.idsAfter(last, BATCH);
      if (ids.length === 0) break;
      found.push(...(await this.unitOfWork.run(() => this.checkAnswers(ids))));
      [done, last] = [done + ids.length, ids.at(-1)!];
      progress({ done, of: Math.max(done, of) });
    }
    found.push(...(await this.unitOfWork.run(() => this.checkNumbers())));
    return found;
  }

  private async checkAnswers(ids: readonly string[]): Promise<Difference[]> {
    await this.unitOfWork.atOneMoment();
    const answers = await this.answers.byIds(ids);
    const counting = answers.filter((answer) => evidenceOf(answer).length > 0);
    return [
      ...(await this.recount.wrongQuotes(ids)),
      ...differences('tip_evidence', await this.recount.keptEvidence(ids), told(counting, toldEvidence)),
      ...differences('tip_scopes', await this.recount.keptScopes(ids), told(counting, toldScopes)),
    ];
  }

  private async checkNumbers(): Promise<Difference[]> {
    await this.unitOfWork.atOneMoment();
    await this.unitOfWork.takeTime();
    return [...(await this.recount.wrongTips()), ...(await this.recount.wrongCounts())];
  }
}

function told(
  answers: readonly CountedAnswer[],
  each: (answer: CountedAnswer) => [string, string][],
): Map<string, string> {
  return new Map(answers.flatMap(each));
}

function toldEvidence(answer: CountedAnswer): [string, string][] {
  const { answerId, personId, postId, byAuthor } = answer;
  return evidenceOf(answer).map(({ tagId, bucket, quote }) => [
    `${answerId} ${tagId}`,
    `${bucket}${byAuthor ? ' by the author' : ''} ${quote.start}-${quote.end} ${quote.score.toFixed(3)} ` +
      `person ${personId} post ${postId} ${quote.text}`,
  ]);
}

function toldScopes(answer: CountedAnswer): [string, string][] {
  return keptScopesOf(answer).map(({ kind, id }) => [`${answer.answerId} ${kind} ${id}`, 'counted']);
}
