-- What guests may see, as views in a schema of its own. Smart comments tell PostGraphile of their keys.
create schema if not exists bench_postgraphile;

create or replace view bench_postgraphile.persons as
  select id, display_name as name from public.persons;
comment on view bench_postgraphile.persons is e'@primaryKey id';

create or replace view bench_postgraphile.posts as
  select id, author_id, title, body, answer_count, created_at from public.posts where status <> 'HIDDEN';
comment on view bench_postgraphile.posts is
  e'@primaryKey id\n@foreignKey (author_id) references persons (id)|@fieldName author';

create or replace view bench_postgraphile.questions as
  select id, post_id, position, text, kind from public.questions;
comment on view bench_postgraphile.questions is
  e'@primaryKey id\n@foreignKey (post_id) references posts (id)|@foreignFieldName questions';

-- A gap with replies is seen as a gap.
create or replace view bench_postgraphile.answers as
  select id, post_id, parent_id, author_id, body, created_at from public.answers
  where status = 'VISIBLE' or reply_count > 0;
comment on view bench_postgraphile.answers is e'@primaryKey id\n'
  '@foreignKey (post_id) references posts (id)|@fieldName post|@foreignFieldName answers\n'
  '@foreignKey (parent_id) references answers (id)|@fieldName parent|@foreignFieldName replies\n'
  '@foreignKey (author_id) references persons (id)|@fieldName author';

create or replace view bench_postgraphile.vocabularies as
  select id, slug from public.vocabularies;
comment on view bench_postgraphile.vocabularies is e'@primaryKey id\n@unique slug';

create or replace view bench_postgraphile.tags as
  select id, vocabulary_id, slug, name, description, parent_id from public.tags;
comment on view bench_postgraphile.tags is e'@primaryKey id\n@unique vocabulary_id,slug\n'
  '@foreignKey (vocabulary_id) references vocabularies (id)|@fieldName vocabulary|@foreignFieldName tags\n'
  '@foreignKey (parent_id) references tags (id)|@fieldName parent|@foreignFieldName children';

create or replace view bench_postgraphile.tag_readings as
  select answer_id, tag_id, stance, experience from public.tag_readings where not rejected;
comment on view bench_postgraphile.tag_readings is e'@primaryKey answer_id,tag_id\n'
  '@foreignKey (answer_id) references answers (id)|@foreignFieldName reading\n'
  '@foreignKey (tag_id) references tags (id)|@fieldName tag';

-- The same table holds the numbers of a post and those of the board, and names its owners by a kind.
create or replace view bench_postgraphile.post_tips as
  select scope_id as post_id, tag_id, rank, tried, helped, mixed, did_not_help, no_outcome, not_tried
  from public.tips where scope_kind = 'POST';
comment on view bench_postgraphile.post_tips is e'@primaryKey post_id,tag_id\n'
  '@foreignKey (post_id) references posts (id)|@fieldName post|@foreignFieldName tips\n'
  '@foreignKey (tag_id) references tags (id)|@fieldName tag|@foreignFieldName inPosts';

create or replace view bench_postgraphile.board_tips as
  select tag_id, rank, tried, helped, mixed, did_not_help, no_outcome, not_tried, hearsay, asking, advice
  from public.tips where scope_kind = 'BOARD' and scope_id = '00000000-0000-0000-0000-000000000000';
comment on view bench_postgraphile.board_tips is e'@primaryKey tag_id\n'
  '@foreignKey (tag_id) references tags (id)|@fieldName tag|@foreignFieldName tip';

create or replace view bench_postgraphile.quotes as
  select e.answer_id, e.tag_id, e.post_id, e.bucket, e.score, e.quote_start as start, e.quote_end as "end",
    substr(a.body, e.quote_start + 1, e.quote_end - e.quote_start) as text
  from public.tip_evidence e join public.answers a on a.id = e.answer_id where not e.by_author;
comment on view bench_postgraphile.quotes is e'@primaryKey answer_id,tag_id\n'
  '@foreignKey (answer_id) references answers (id)|@fieldName answer\n'
  '@foreignKey (post_id,tag_id) references post_tips (post_id,tag_id)|@foreignFieldName quotes\n'
  '@foreignKey (tag_id) references board_tips (tag_id)|@foreignFieldName quotes';
