import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers and replies, at any depth. */
export class Answers20261124000400 implements MigrationInterface {
  name = 'Answers20261124000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table answers (
      id uuid constraint answers_pkey primary key,
      post_id uuid not null constraint answers_post_fkey references posts (id),
      parent_id uuid constraint answers_parent_fkey references answers (id),
      author_id uuid not null constraint answers_author_fkey references persons (id),
      author_key_hash text,
      body text not null,
      status text not null constraint answers_status_check check (status in ('VISIBLE', 'WITHDRAWN', 'HIDDEN')),
      depth integer not null,
      reply_count integer not null default 0,
      version integer not null default 1,
      source_key text,
      created_at timestamptz(3) not null,
      edited_at timestamptz(3),
      search tsvector generated always as (to_tsvector('english', body)) stored
    )`);
    await runner.query(
      'create index answers_top on answers (post_id, created_at, id) where parent_id is null',
    );
    await runner.query('create index answers_replies on answers (parent_id, created_at, id)');
    await runner.query('create index answers_of_post on answers (post_id)');
    await runner.query('create index answers_of_author on answers (author_id, created_at)');
    await runner.query('create unique index answers_source_key on answers (source_key)');
    await runner.query('create index answers_search on answers using gin (search)');
    await runner.query(`create table addressed_questions (
      answer_id uuid not null constraint addressed_questions_answer_fkey references answers (id) on delete cascade,
      question_id uuid not null constraint addressed_questions_question_fkey references questions (id) on delete cascade,
      constraint addressed_questions_pkey primary key (answer_id, question_id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table addressed_questions');
    await runner.query('drop table answers');
  }
}
