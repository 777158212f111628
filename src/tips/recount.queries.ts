import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Difference } from './difference.rules.js';
import { countedTipsSql } from './recount-sql.rules.js';
import { BUCKETS, COLUMN_OF } from './tips.rules.js';

const told = (table: string) =>
  `concat_ws(' ', ${BUCKETS.map((bucket) => COLUMN_OF[bucket])
    .map((column) => `'${column}', coalesce(${table}.${column}, 0)`)
    .join(', ')})`;

/** Recounts for the check: what the kept numbers should be, by statements of their own. */
@Injectable()
export class RecountQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async answers(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>({
      text: 'select count(*)::int as count from answers',
    });
    return row!.count;
  }

  /** The next of all answers after an id, in the order of ids. */
  async idsAfter(id: string, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>({
      name: 'recount-ids',
      text: 'select id from answers where id > $1 order by id limit $2',
      values: [id, limit],
    });
    return rows.map((row) => row.id);
  }

  /** Mentions and passages whose words don't stand at their place. Offsets are UTF-16, so they are cut here. */
  async wrongQuotes(ids: readonly string[]): Promise<Difference[]> {
    const rows = await this.unitOfWork.query<{
      id: string;
      body: string;
      stretches: readonly { readonly start: number; readonly end: number; readonly words: string }[];
    }>({
      name: 'recount-quotes',
      text: `select a.id, a.body, json_agg(json_build_object('start', s.start, 'end', s.end, 'words', s.words))
          as stretches
        from mentions m join answers a on a.id = m.answer_id cross join lateral (
          values (m.start_offset, m.end_offset, m.quote), (m.passage_start, m.passage_end, m.passage))
          as s (start, "end", words)
        where a.id = any($1::uuid[]) group by a.id`,
      values: [ids],
    });
    return rows.flatMap(({ id, body, stretches }) =>
      stretches
        .filter(({ start, end, words }) => body.slice(start, end) !== words)
        .map(({ start, end, words }) => ({
          where: `mentions ${id} ${start}-${end}`,
          kept: words,
          counted: body.slice(start, end),
        })),
    );
  }

  async keptEvidence(ids: readonly string[]): Promise<Map<string, string>> {
    return this.keyed(
      'recount-evidence',
      `select answer_id || ' ' || tag_id as key,
          concat(bucket, case when by_author then ' by the author' end, ' ', quote_start, '-', quote_end, ' ',
            score::numeric(5, 3), ' person ', person_id, ' post ', post_id, ' ', quote) as value
        from tip_evidence where answer_id = any($1::uuid[])`,
      ids,
    );
  }

  async keptScopes(ids: readonly string[]): Promise<Map<string, string>> {
    return this.keyed(
      'recount-scopes',
      `select answer_id || ' ' || scope_kind || ' ' || scope_id as key, 'counted' as value
        from tip_scopes where answer_id = any($1::uuid[])`,
      ids,
    );
  }

  /** Tips against the evidence and the scopes of the answers. */
  wrongTips(): Promise<Difference[]> {
    return this.unitOfWork.query<Difference>({
      text: `${countedTipsSql()}
        select concat_ws(' ', 'tips', scope_kind, scope_id, tag_id) as where, ${told('t')} as kept,
          ${told('c')} as counted
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

  private async keyed(name: string, text: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ key: string; value: string }>({ name, text, values: [ids] });
    return new Map(rows.map((row) => [row.key, row.value]));
  }
}
