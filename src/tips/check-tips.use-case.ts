import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountedAnswersQueries } from './counted-answers.queries.js';
import { type Difference, differences } from './difference.rules.js';
import { RecountQueries } from './recount.queries.js';
import { evidenceOf, scopesOf } from './tips.rules.js';

export interface CheckProgress {
  readonly done: number;
  readonly of: number;
}

const BATCH = 500;

/**
 * Recounts everything from the readings and names each difference: quotes that don't slice, evidence that
 * doesn't follow from its reading, voices that don't follow from the evidence, tips that don't follow from
 * the voices, and the numbers of answers and replies. Changes nothing.
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
    const ids = await this.recount.answerIds();
    for (let done = 0; done < ids.length; done += BATCH) {
      const batch = ids.slice(done, done + BATCH);
      found.push(...(await this.checkAnswers(batch)));
      progress({ done: Math.min(done + BATCH, ids.length), of: ids.length });
    }
    found.push(...(await this.recount.wrongVoices()));
    found.push(...(await this.recount.wrongTips()));
    found.push(...(await this.recount.wrongCounts()));
    return found;
  }

  private checkAnswers(ids: readonly string[]): Promise<Difference[]> {
    return this.unitOfWork.run(async () => {
      const answers = [...(await this.answers.byIds(ids)).values()];
      const evidence = answers.flatMap((answer) =>
        evidenceOf(answer).map(({ tagId, bucket, quote }): [string, string] => [
          `${answer.answerId} ${tagId}`,
          `${bucket} ${quote.start}-${quote.end} person ${answer.personId} post ${answer.postId}`,
        ]),
      );
      const scopes = answers
        .filter((answer) => evidenceOf(answer).length > 0)
        .flatMap((answer) =>
          scopesOf(answer).map(({ kind, id }): [string, string] => [
            `${answer.answerId} ${kind} ${id}`,
            'counted',
          ]),
        );
      return [
        ...(await this.recount.wrongQuotes(ids)),
        ...differences('tip_evidence', await this.recount.keptEvidence(ids), new Map(evidence)),
        ...differences('tip_scopes', await this.recount.keptScopes(ids), new Map(scopes)),
      ];
    });
  }
}
