import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { TimeSaid } from '../text/usual-time.js';
import type { ScopeKind } from './tips.rules.js';

/** The newest people of a scope who said how long it took; enough for a range that more would hardly move. */
const MOST = 500;

/** Which answers belong to the scope `s.id`. */
const IN_SCOPE: Readonly<Record<ScopeKind, string>> = {
  POST: 'a.post_id = s.id',
  QUESTION: `a.post_id = (select q.post_id from questions q where q.id = s.id)
    and exists (select 1 from question_links l where l.answer_id = a.id and l.question_id = s.id)`,
  CONCERN:
    'exists (select 1 from tag_readings t where t.answer_id = a.id and t.tag_id = s.id and not t.rejected)',
  BOARD: 'true',
};

/** How long people say they took off, or how long it was until they were better. */
@Injectable()
export class TimesSaidQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One entry a person, their newest; of visible answers by readers. */
  async ofScopes(kind: ScopeKind, scopeIds: readonly string[]): Promise<Map<string, TimeSaid[]>> {
    const rows = await this.unitOfWork.query<TimeSaid & { scopeId: string; person: string }>({
      name: `times-said-${kind}`,
      text: `select s.id as "scopeId", n.person, n.min_days as "minDays", n.max_days as "maxDays"
        from unnest($1::uuid[]) as s (id) cross join lateral (
          select a.author_id as person, (d.item->>'minDays')::float as min_days,
            (d.item->>'maxDays')::float as max_days, a.id
          from readings r join answers a on a.id = r.answer_id join posts p on p.id = a.post_id
          cross join lateral (
            select item from jsonb_array_elements(r.durations) as item
            where item->>'minDays' is not null limit 1) as d
          where r.durations <> '[]'::jsonb and a.status = 'VISIBLE' and p.status <> 'HIDDEN'
            and a.author_id <> p.author_id and ${IN_SCOPE[kind]}
          order by a.id desc limit ${MOST}) as n
        order by n.id desc`,
      values: [scopeIds],
    });
    const found = new Map<string, TimeSaid[]>(scopeIds.map((id) => [id, []]));
    const counted = new Set<string>();
    for (const { scopeId, person, minDays, maxDays } of rows) {
      if (counted.has(`${scopeId} ${person}`)) continue;
      counted.add(`${scopeId} ${person}`);
      found.get(scopeId)!.push({ minDays, maxDays });
    }
    return found;
  }
}
