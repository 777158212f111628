import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { CheckProgress } from './check-tips.use-case.js';
import { KeepTips } from './keep-tips.use-case.js';
import { RecountQueries } from './recount.queries.js';

const BATCH = 500;

/** Throws all kept numbers away and counts them anew from the readings, in one transaction. Readers see the old ones until then. */
@Injectable()
export class RebuildTips {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recount: RecountQueries,
    private readonly keepTips: KeepTips,
  ) {}

  /** How many answers were counted. */
  async execute(progress: (at: CheckProgress) => void = () => undefined): Promise<number> {
    return this.unitOfWork.run(async () => {
      // Writers wait: a number moved in between would be counted twice.
      await this.unitOfWork.query({
        text: 'lock table tips, tip_voices, tip_evidence, tip_scopes in exclusive mode',
      });
      for (const table of ['tips', 'tip_voices', 'tip_scopes', 'tip_evidence']) {
        await this.unitOfWork.query({ text: `delete from ${table}` });
      }
      const ids = await this.recount.answerIds();
      for (let done = 0; done < ids.length; done += BATCH) {
        await this.keepTips.execute(ids.slice(done, done + BATCH));
        progress({ done: Math.min(done + BATCH, ids.length), of: ids.length });
      }
      await this.recountAnswers();
      return ids.length;
    });
  }

  private async recountAnswers(): Promise<void> {
    await this.unitOfWork.query({
      text: `update posts p set answer_count = n.count from (
          select p.id, count(a.id) filter (where a.status = 'VISIBLE') as count
          from posts p left join answers a on a.post_id = p.id group by p.id) n
        where n.id = p.id and p.answer_count <> n.count`,
    });
  }
}
