import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vocabularies and their tags. */
export class Tags20261124000500 implements MigrationInterface {
  name = 'Tags20261124000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table vocabularies (
      id uuid constraint vocabularies_pkey primary key,
      slug text not null,
      title text not null,
      description text not null,
      version text not null,
      source jsonb not null
    )`);
    await runner.query('create unique index vocabularies_slug on vocabularies (slug)');
    await runner.query(`create table tags (
      id uuid constraint tags_pkey primary key,
      vocabulary_id uuid not null constraint tags_vocabulary_fkey references vocabularies (id) on delete cascade,
      slug text not null,
      kind text not null constraint tags_kind_check check (kind in ('PRACTICE', 'CONCERN')),
      name text not null,
      description text not null,
      aliases text[] not null,
      parent_id uuid constraint tags_parent_fkey references tags (id)
    )`);
    await runner.query('create unique index tags_slug on tags (vocabulary_id, slug)');
    await runner.query('create index tags_parent on tags (parent_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tags');
    await runner.query('drop table vocabularies');
  }
}
