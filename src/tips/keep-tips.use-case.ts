import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountedAnswersQueries } from './counted-answers.queries.js';
import { tipDeltas, voiceDeltas } from './deltas.rules.js';
import { EvidenceQueries } from './evidence.queries.js';
import { MoveNumbers } from './move-numbers.use-case.js';
import { TipEvidenceEntity } from './tip-evidence.entity.js';
import { TipScopeEntity } from './tip-scope.entity.js';
import { type CountedAnswer, evidenceOf, scopesOf } from './tips.rules.js';

/**
 * Brings the tips in line with answers that changed, in the transaction that changed them: takes back
 * what each gave before, and adds what it gives now. A fixed number of statements for any number of answers.
 */
@Injectable()
export class KeepTips {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: CountedAnswersQueries,
    private readonly evidence: EvidenceQueries,
    private readonly moveNumbers: MoveNumbers,
  ) {}

  async execute(answerIds: readonly string[]): Promise<void> {
    if (answerIds.length === 0) return;
    await this.unitOfWork.run(async () => {
      const answers = [...(await this.answers.byIds(answerIds)).values()];
      const gone = await this.evidence.contributionsOf(answerIds);
      const come = answers.map((answer) => ({
        personId: answer.personId,
        scopes: scopesOf(answer),
        evidence: evidenceOf(answer),
      }));
      await this.replaceEvidence(answerIds, answers);
      const voices = await this.moveNumbers.voices(voiceDeltas(gone, come));
      await this.moveNumbers.tips(tipDeltas(voices));
    });
  }

  private async replaceEvidence(
    answerIds: readonly string[],
    answers: readonly CountedAnswer[],
  ): Promise<void> {
    for (const table of ['tip_evidence', 'tip_scopes']) {
      await this.unitOfWork.query({
        name: `${table}-forget`,
        text: `delete from ${table} where answer_id = any($1::uuid[])`,
        values: [answerIds],
      });
    }
    const rows = answers.flatMap((answer) => evidenceRows(answer));
    if (rows.length === 0) return;
    await this.unitOfWork.repository(TipEvidenceEntity).insert(rows);
    const scopes = answers.flatMap((answer) =>
      scopesOf(answer).map(({ kind, id }) => ({ answerId: answer.answerId, scopeKind: kind, scopeId: id })),
    );
    if (scopes.length > 0) await this.unitOfWork.repository(TipScopeEntity).insert(scopes);
  }
}

function evidenceRows(answer: CountedAnswer) {
  const { answerId, postId, personId, byAuthor } = answer;
  return evidenceOf(answer).map(({ tagId, bucket, quote }) => ({
    answerId,
    tagId,
    postId,
    personId,
    bucket,
    byAuthor,
    quoteStart: quote.start,
    quoteEnd: quote.end,
    score: quote.score,
  }));
}
