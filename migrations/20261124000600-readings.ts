import type { MigrationInterface, QueryRunner } from 'typeorm';

const SOURCES = `check (source in ('ENGINE', 'AUTHOR', 'MODERATOR'))`;

/** What was read from answers, with its evidence. */
export class Readings20261124000600 implements MigrationInterface {
  name = 'Readings20261124000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table readings (
      answer_id uuid constraint readings_pkey primary key
        constraint readings_answer_fkey references answers (id) on delete cascade,
      engine_version text not null,
      vocabulary_version text not null,
      read_at timestamptz(3) not null,
      durations jsonb not null
    )`);
    await runner.query(`create table tag_readings (
      answer_id uuid not null constraint tag_readings_reading_fkey references readings (answer_id) on delete cascade,
      tag_id uuid not null constraint tag_readings_tag_fkey references tags (id),
      stance text,
      experience text,
      confidence real not null,
      cause boolean not null,
      rule text not null,
      cue_start integer,
      cue_end integer,
      source text not null constraint tag_readings_source_check ${SOURCES},
      rejected boolean not null,
      constraint tag_readings_pkey primary key (answer_id, tag_id)
    )`);
    await runner.query('create index tag_readings_tag on tag_readings (tag_id)');
    await runner.query(`create table mentions (
      answer_id uuid not null constraint mentions_reading_fkey references readings (answer_id) on delete cascade,
      start_offset integer not null,
      end_offset integer not null,
      tag_id uuid not null constraint mentions_tag_fkey references tags (id),
      quote text not null,
      source text not null constraint mentions_source_check ${SOURCES},
      constraint mentions_pkey primary key (answer_id, start_offset, end_offset, tag_id)
    )`);
    await runner.query(`create table question_links (
      answer_id uuid not null constraint question_links_reading_fkey references readings (answer_id) on delete cascade,
      question_id uuid not null constraint question_links_question_fkey references questions (id) on delete cascade,
      source text not null,
      constraint question_links_pkey primary key (answer_id, question_id)
    )`);
    await runner.query('create index question_links_question on question_links (question_id, answer_id)');
    await runner.query(`create table question_practices (
      question_id uuid not null constraint question_practices_question_fkey references questions (id) on delete cascade,
      tag_id uuid not null constraint question_practices_tag_fkey references tags (id),
      constraint question_practices_pkey primary key (question_id, tag_id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['question_practices', 'question_links', 'mentions', 'tag_readings', 'readings']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
