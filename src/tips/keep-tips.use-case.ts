import { Injectable } from '@nestjs/common';
import type { AnswerRead } from '../readings/readings.rules.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CountedAnswersQueries } from './counted-answers.queries.js';
import { type Contribution, contributionOf, tipDeltas, voicesOf } from './deltas.rules.js';
import { KeepEvidence } from './keep-evidence.use-case.js';
import { MoveNumbers } from './move-numbers.use-case.js';
import { type CountedAnswer, countedTags, evidenceOf } from './tips.rules.js';

/**
 * Brings the tips in line with answers that changed, in the transaction that changed them: takes back
 * what each gave before, and adds what it gives now. A fixed number of statements for any number of answers.
 */
@Injectable()
export class KeepTips {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: CountedAnswersQueries,
    private readonly keepEvidence: KeepEvidence,
    private readonly moveNumbers: MoveNumbers,
  ) {}

  async execute(answerIds: readonly string[]): Promise<void> {
    if (answerIds.length === 0) return;
    await this.unitOfWork.run(async () => {
      const come = await this.answers.held(answerIds);
      await this.move(await this.keepEvidence.takeBack(answerIds), come);
    });
  }

  /**
   * An answer that is new: it gave nothing before, what was read of it is known, and its writer and the
   * visibility of its post are held since it was written.
   */
  async fresh({ answer: { id, postId, authorId }, byAuthor, isShown, ...read }: AnswerRead): Promise<void> {
    if (!isShown) return;
    const { questionIds } = read;
    const known = { answerId: id, postId, personId: authorId, byAuthor, questionIds };
    await this.move([], [{ ...known, tags: countedTags(read) }]);
  }

  private async move(gone: readonly Contribution[], come: readonly CountedAnswer[]): Promise<void> {
    const voices = voicesOf(gone, come.map(contributionOf));
    const counting = come.filter((answer) => evidenceOf(answer).length > 0);
    if (counting.length === 0 && voices.length === 0) return;
    this.moveNumbers.execute(tipDeltas(voices, await this.keepEvidence.put(counting, voices)));
  }
}
