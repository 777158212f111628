import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTERS = `helped integer not null, mixed integer not null, did_not_help integer not null,
  no_outcome integer not null, not_tried integer not null, hearsay integer not null,
  asking integer not null, advice integer not null`;

const TRIED = 'helped + mixed + did_not_help + no_outcome';
const N = '(greatest(helped + mixed + did_not_help, 0) + 3)::double precision';
const SHARE = `(greatest(helped + mixed / 2.0::double precision, 0) / ${N})`;
const RANK = `round(((${SHARE} + 1.3530125 / ${N} - 1.645 * sqrt(greatest(${SHARE} * (1 - ${SHARE}) / ${N}, 0) + 0.67650625 / (${N} * ${N}))) / (1 + 2.706025 / ${N}))::numeric, 6)::double precision`;

/** The numbers, and what each was counted from. */
export class Tips20261124000700 implements MigrationInterface {
  name = 'Tips20261124000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table tip_evidence (
      answer_id uuid not null constraint tip_evidence_answer_fkey references answers (id),
      tag_id uuid not null,
      post_id uuid not null,
      person_id uuid not null,
      bucket text not null,
      by_author boolean not null,
      quote_start integer not null,
      quote_end integer not null,
      score real not null,
      constraint tip_evidence_pkey primary key (answer_id, tag_id)
    )`);
    await runner.query(
      'create index tip_evidence_of_post on tip_evidence (post_id, tag_id, score, answer_id)',
    );
    await runner.query('create index tip_evidence_of_tag on tip_evidence (tag_id, score, answer_id)');
    await runner.query(`create table tip_scopes (
      answer_id uuid not null constraint tip_scopes_answer_fkey references answers (id),
      scope_kind text not null,
      scope_id uuid not null,
      constraint tip_scopes_pkey primary key (answer_id, scope_kind, scope_id)
    )`);
    await runner.query('create index tip_scopes_scope on tip_scopes (scope_kind, scope_id, answer_id)');
    await runner.query(`create table tip_voices (
      scope_kind text not null, scope_id uuid not null, tag_id uuid not null, person_id uuid not null, ${COUNTERS},
      constraint tip_voices_pkey primary key (scope_kind, scope_id, tag_id, person_id)
    )`);
    await runner.query(`create table tips (
      scope_kind text not null, scope_id uuid not null, tag_id uuid not null, ${COUNTERS},
      tried integer generated always as (${TRIED}) stored,
      rank double precision generated always as (${RANK}) stored,
      constraint tips_pkey primary key (scope_kind, scope_id, tag_id)
    )`);
    await runner.query('create index tips_ranked on tips (scope_kind, scope_id, rank, tried, tag_id)');
    await runner.query('create index tips_popular on tips (scope_kind, scope_id, tried, tag_id)');
    await runner.query('create index tips_of_tag on tips (tag_id, scope_kind, tried, scope_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['tips', 'tip_voices', 'tip_scopes', 'tip_evidence'])
      await runner.query(`drop table ${table}`);
  }
}
