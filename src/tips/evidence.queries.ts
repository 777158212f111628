import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Contribution } from './deltas.rules.js';

@Injectable()
export class EvidenceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What these answers give to the numbers at the moment. */
  async contributionsOf(answerIds: readonly string[]): Promise<Contribution[]> {
    const rows = await this.unitOfWork.query<Contribution>({
      name: 'tip-contributions',
      text: `select e.person_id as "personId",
          json_agg(json_build_object('tagId', e.tag_id, 'bucket', e.bucket)) as evidence,
          (select coalesce(json_agg(json_build_object('kind', s.scope_kind, 'id', s.scope_id)), '[]')
            from tip_scopes s where s.answer_id = e.answer_id) as scopes
        from tip_evidence e where e.answer_id = any($1::uuid[]) group by e.answer_id, e.person_id`,
      values: [answerIds],
    });
    return rows;
  }
}
