import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts and the questions they end in. */
export class Posts20261124000300 implements MigrationInterface {
  name = 'Posts20261124000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table posts (
      id uuid constraint posts_pkey primary key,
      author_id uuid not null constraint posts_author_fkey references persons (id),
      title text not null,
      body text not null,
      status text not null constraint posts_status_check check (status in ('OPEN', 'CLOSED', 'HIDDEN')),
      vocabulary text not null,
      answer_count integer not null default 0,
      version integer not null default 1,
      source_key text,
      created_at timestamptz(3) not null,
      edited_at timestamptz(3),
      search tsvector generated always as (to_tsvector('english', title || ' ' || body)) stored
    )`);
    await runner.query('create index posts_newest on posts (created_at, id)');
    await runner.query('create index posts_most_answered on posts (answer_count, id)');
    await runner.query('create index posts_of_author on posts (author_id, created_at)');
    await runner.query('create unique index posts_source_key on posts (source_key)');
    await runner.query('create index posts_search on posts using gin (search)');
    await runner.query(`create table questions (
      id uuid constraint questions_pkey primary key,
      post_id uuid not null constraint questions_post_fkey references posts (id) on delete cascade,
      position integer not null,
      text text not null,
      kind text not null constraint questions_kind_check check (kind in ('OPEN', 'YES_NO')),
      start_offset integer,
      end_offset integer
    )`);
    await runner.query('create unique index questions_of_post on questions (post_id, position)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table questions');
    await runner.query('drop table posts');
  }
}
