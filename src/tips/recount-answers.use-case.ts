import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';

const ANSWERS = `select post_id as id, count(*) filter (where status = 'VISIBLE') as count from answers
  group by post_id`;
const REPLIES = `select parent_id as id, count(*) filter (where status = 'VISIBLE' or reply_count > 0) as count
  from answers where parent_id is not null group by parent_id`;

/** All rows are looked at: from the first to the last, or a board that isn't in memory takes four times as long. */
const FROM_FIRST_TO_LAST = 'set local random_page_cost = 4';

/** The numbers of answers on posts and of shown replies on answers, counted anew. */
@Injectable()
export class RecountAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives how many answers there are. */
  async execute(): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.takeTime();
      await this.unitOfWork.query({ text: FROM_FIRST_TO_LAST });
      await this.mend('answers', 'reply_count', REPLIES);
      await this.mend('posts', 'answer_count', ANSWERS);
      const [row] = await this.unitOfWork.query<{ count: number }>({
        text: 'select count(*)::int as count from answers',
      });
      return row!.count;
    });
  }

  /** Wrong ones are held before they are counted again, so that no writer adds to them in between. */
  private async mend(table: 'answers' | 'posts', column: string, counts: string): Promise<void> {
    // A gap that gets its first reply, or loses its last, changes its parent's number: so until all is well.
    for (;;) {
      const wrong = await this.unitOfWork.query<{ id: string }>({
        text: `select t.id from ${table} t left join (${counts}) n using (id)
          where t.${column} <> coalesce(n.count, 0) order by t.id`,
      });
      if (wrong.length === 0) return;
      const ids = wrong.map(({ id }) => id);
      await this.unitOfWork.query({
        text: `select from ${table} where id = any($1::uuid[]) order by id for update`,
        values: [ids],
      });
      await this.unitOfWork.query({
        text: `update ${table} t set ${column} = coalesce(n.count, 0)
          from unnest($1::uuid[]) as w (id) left join (${counts}) n using (id) where t.id = w.id`,
        values: [ids],
      });
    }
  }
}
