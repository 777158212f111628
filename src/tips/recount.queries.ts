import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Difference } from './difference.rules.js';
import { BUCKETS, COLUMN_OF } from './tips.rules.js';

const COLUMNS = BUCKETS.map((bucket) => COLUMN_OF[bucket]);
const told = (table: string) =>
  `concat_ws(' ', ${COLUMNS.map((column) => `'${column}', coalesce(${table}.${column}, 0)`).join(', ')})`;
const sums = (test: (bucket: string) => string) =>
  BUCKETS.map((bucket) => `count(*) filter (where ${test(bucket)})::int as ${COLUMN_OF[bucket]}`).join(', ');

/** The bucket of a person by their counts, in SQL: written apart from the rule it checks, on purpose. */
const BUCKET_OF_VOICE = `case
  when mixed > 0 or (helped > 0 and did_not_help > 0) then 'MIXED'
  when helped > 0 then 'HELPED' when did_not_help > 0 then 'DID_NOT_HELP' when no_outcome > 0 then 'NO_OUTCOME'
  when hearsay > 0 then 'HEARSAY' when not_tried > 0 then 'NOT_TRIED' when asking > 0 then 'ASKING' else 'ADVICE' end`;

/** Recounts for the check: what the kept numbers should be, by statements of their own. */
@Injectable()
export class RecountQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async answerIds(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>({ text: 'select id from answers order by id' });
    return rows.map((row) => row.id);
  }

  /** Mentions whose words don't stand at their place. Offsets are UTF-16, so they are cut here. */
  async wrongQuotes(ids: readonly string[]): Promise<Difference[]> {
    const rows = await this.unitOfWork.query<{
      id: string;
      start: number;
      end: number;
      quote: string;
      body: string;
    }>({
      text: `select a.id, m.start_offset as start, m.end_offset as end, m.quote, a.body
        from mentions m join answers a on a.id = m.answer_id where a.id = any($1::uuid[])`,
      values: [ids],
    });
    return rows
      .filter((row) => row.body.slice(row.start, row.end) !== row.quote)
      .map((row) => ({
        where: `mentions ${row.id} ${row.start}-${row.end}`,
        kept: row.quote,
        counted: row.body.slice(row.start, row.end),
      }));
  }

  async keptEvidence(ids: readonly string[]): Promise<Map<string, string>> {
    return this.keyed(
      `select answer_id || ' ' || tag_id as key,
          concat(bucket, ' ', quote_start, '-', quote_end, ' person ', person_id, ' post ', post_id) as value
        from tip_evidence where answer_id = any($1::uuid[])`,
      ids,
    );
  }

  async keptScopes(ids: readonly string[]): Promise<Map<string, string>> {
    return this.keyed(
      `select s.answer_id || ' ' || s.scope_kind || ' ' || s.scope_id as key, 'counted' as value
        from tip_scopes s where s.answer_id = any($1::uuid[])
          and exists (select from tip_evidence e where e.answer_id = s.answer_id)`,
      ids,
    );
  }

  /** Voices against the evidence and the scopes of the answers. */
  wrongVoices(): Promise<Difference[]> {
    return this.unitOfWork.query<Difference>({
      text: `with counted as (
          select s.scope_kind, s.scope_id, e.tag_id, e.person_id, ${sums((bucket) => `e.bucket = '${bucket}'`)}
          from tip_evidence e join tip_scopes s on s.answer_id = e.answer_id
          where not e.by_author group by 1, 2, 3, 4)
        select concat_ws(' ', 'tip_voices', scope_kind, scope_id, tag_id, person_id) as where,
          ${told('v')} as kept, ${told('c')} as counted
        from counted c full join tip_voices v using (scope_kind, scope_id, tag_id, person_id)
        where ${told('v')} <> ${told('c')}`,
    });
  }

  /** Tips against the voices. */
  wrongTips(): Promise<Difference[]> {
    return this.unitOfWork.query<Difference>({
      text: `with person as (select *, ${BUCKET_OF_VOICE} as bucket from tip_voices), counted as (
          select scope_kind, scope_id, tag_id, ${sums((bucket) => `bucket = '${bucket}'`)} from person group by 1, 2, 3)
        select concat_ws(' ', 'tips', scope_kind, scope_id, tag_id) as where, ${told('t')} as kept, ${told('c')} as counted
        from counted c full join tips t using (scope_kind, scope_id, tag_id)
        where ${told('t')} <> ${told('c')}`,
    });
  }

  /** Numbers of answers on posts, and of shown replies on answers. */
  async wrongCounts(): Promise<Difference[]> {
    const posts = await this.unitOfWork.query<Difference>({
      text: `select 'posts ' || p.id || ' answer_count' as where, p.answer_count::text as kept, n.count::text as counted
        from posts p cross join lateral (
          select count(*) from answers a where a.post_id = p.id and a.status = 'VISIBLE') n
        where n.count <> p.answer_count`,
    });
    const replies = await this.unitOfWork.query<Difference>({
      text: `select 'answers ' || a.id || ' reply_count' as where, a.reply_count::text as kept, n.count::text as counted
        from answers a cross join lateral (
          select count(*) from answers r where r.parent_id = a.id and (r.status = 'VISIBLE' or r.reply_count > 0)) n
        where n.count <> a.reply_count`,
    });
    return [...posts, ...replies];
  }

  private async keyed(text: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ key: string; value: string }>({ text, values: [ids] });
    return new Map(rows.map((row) => [row.key, row.value]));
  }
}
