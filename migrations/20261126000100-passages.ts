import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A stretch of a body between two UTF-16 offsets. The database counts whole characters, of which those
 * beyond the basic plane are two UTF-16 units; bodies without such are cut the quick way.
 */
const cut = (body: string, start: string, end: string) => `case
  when ${body} !~ '[\\U00010000-\\U0010FFFF]' then substr(${body}, ${start} + 1, ${end} - ${start})
  else (
    select coalesce(string_agg(letter, '' order by place), '') from (
      select letter, place, units, sum(units) over (order by place) as stop from (
        select letter, place, case when ascii(letter) > 65535 then 2 else 1 end as units
        from unnest(string_to_array(${body}, null)) with ordinality as l (letter, place)) as measured) as placed
    where stop - units >= ${start} and stop <= ${end}) end`;

/** How well a quote stands alone, from the score of its evidence: who says how it went is put first there. */
const OWN_SCORE = `round((case when e.bucket in ('HELPED', 'MIXED', 'DID_NOT_HELP')
  then 2 * e.score - 1 else 2 * e.score end)::numeric, 2)::double precision`;

const BUCKETS = [
  'helped',
  'mixed',
  'did_not_help',
  'no_outcome',
  'not_tried',
  'hearsay',
  'asking',
  'advice',
] as const;

/**
 * Mentions keep the passage that can be shown for them, and evidence its words, so that counting needs no
 * text; what a person said elsewhere is found by an index, so that their voices need no table of their own.
 */
export class Passages20261126000100 implements MigrationInterface {
  name = 'Passages20261126000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tip_evidence add column quote text');
    await runner.query(`update tip_evidence e set quote = ${cut('a.body', 'e.quote_start', 'e.quote_end')}
      from answers a where a.id = e.answer_id`);
    await runner.query('alter table tip_evidence alter column quote set not null');
    await runner.query(
      'create index tip_evidence_of_person on tip_evidence (person_id, tag_id) where not by_author',
    );
    await runner.query(`alter table mentions add column passage text, add column passage_start integer,
      add column passage_end integer, add column passage_score double precision`);
    // What was shown for a tag is what its mentions show, so that the same is counted as before; tags that
    // nothing was shown for are given their own words.
    await runner.query(`update mentions m set passage = coalesce(e.quote, m.quote),
        passage_start = coalesce(e.quote_start, m.start_offset), passage_end = coalesce(e.quote_end, m.end_offset),
        passage_score = coalesce(${OWN_SCORE}, 0)
      from mentions o left join tip_evidence e on e.answer_id = o.answer_id and e.tag_id = o.tag_id
      where (o.answer_id, o.start_offset, o.end_offset, o.tag_id) = (m.answer_id, m.start_offset, m.end_offset, m.tag_id)`);
    await runner.query(`alter table mentions alter column passage set not null,
      alter column passage_start set not null, alter column passage_end set not null,
      alter column passage_score set not null`);
    await runner.query(`delete from tip_scopes s where s.scope_kind in ('POST', 'BOARD')
      or not exists (select from tip_evidence e where e.answer_id = s.answer_id)`);
    await runner.query('drop table tip_voices');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into tip_scopes (answer_id, scope_kind, scope_id)
      select distinct e.answer_id, s.kind, s.id from tip_evidence e cross join lateral (
        values ('POST', e.post_id), ('BOARD', '00000000-0000-0000-0000-000000000000'::uuid)) as s (kind, id)
      where not e.by_author`);
    await runner.query(`create table tip_voices (
      scope_kind text not null, scope_id uuid not null, tag_id uuid not null, person_id uuid not null,
      ${BUCKETS.map((column) => `${column} integer not null`).join(', ')},
      constraint tip_voices_pkey primary key (scope_kind, scope_id, tag_id, person_id)
    )`);
    await runner.query(`insert into tip_voices
      select s.scope_kind, s.scope_id, e.tag_id, e.person_id,
        ${BUCKETS.map((column) => `count(*) filter (where e.bucket = '${column.toUpperCase()}')`).join(', ')}
      from tip_evidence e join tip_scopes s on s.answer_id = e.answer_id
      where not e.by_author group by 1, 2, 3, 4`);
    await runner.query(`alter table mentions drop column passage, drop column passage_start,
      drop column passage_end, drop column passage_score`);
    await runner.query('drop index tip_evidence_of_person');
    await runner.query('alter table tip_evidence drop column quote');
  }
}
