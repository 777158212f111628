import { BOARD, BUCKETS, COLUMN_OF } from './tips.rules.js';

/**
 * What counting should give, in SQL: the rules of `tips.rules` once more, for whole boards at once. The
 * check counts answers by those rules and compares, so that the two can't part unseen.
 */

/** The group of an answer on a practice: a window over all its tags at or below that practice. */
const BUCKET = `case min(case r.experience when 'FIRST_HAND' then 1 when 'HEARSAY' then 2 when 'NOT_TRIED' then 3
    when 'ASKING' then 4 when 'ADVICE' then 5 end) over w
  when 1 then case bit_or(case when r.experience = 'FIRST_HAND' then
      case r.stance when 'HELPED' then 1 when 'DID_NOT_HELP' then 2 when 'MIXED' then 3 else 0 end else 0 end) over w
    when 3 then 'MIXED' when 1 then 'HELPED' when 2 then 'DID_NOT_HELP' else 'NO_OUTCOME' end
  when 2 then 'HEARSAY' when 3 then 'NOT_TRIED' when 4 then 'ASKING' when 5 then 'ADVICE' end`;

/**
 * The beginning of a statement: `evidence` and `scopes` as they follow from the readings of some answers;
 * `among` is a condition on the column that holds their ids. Quotes are told by their places and by a hash of
 * their words; the words themselves stand at the mention that the row names.
 */
export function countedSql(among: (answerId: string) => string): string {
  return `with recursive lineage (tag_id, ancestor, parent_id) as (
      select id, id, parent_id from tags
      union all select l.tag_id, t.id, t.parent_id from lineage l join tags t on t.id = l.parent_id),
    counting as (
      select a.id as answer_id, a.post_id, a.author_id as person_id, a.author_id = p.author_id as by_author
      from answers a join posts p on p.id = a.post_id
      where a.status = 'VISIBLE' and p.status <> 'HIDDEN' and ${among('a.id')}),
    best as (
      select distinct on (answer_id, tag_id) answer_id, tag_id, start_offset, end_offset, passage_start,
        passage_end, passage_score, hashtextextended(passage, 0) as words
      from mentions m where ${among('m.answer_id')}
      order by answer_id, tag_id, passage_score desc, start_offset, end_offset),
    told as materialized (
      select c.*, g.kind, t.stance, t.experience, t.cause, b.tag_id, b.start_offset, b.end_offset,
        b.passage_start, b.passage_end, b.passage_score, b.words
      from counting c join tag_readings t on t.answer_id = c.answer_id join tags g on g.id = t.tag_id
      join best b on b.answer_id = t.answer_id and b.tag_id = t.tag_id
      where not t.rejected and ${among('t.answer_id')}),
    grouped as (
      select r.*, l.ancestor, ${BUCKET} as bucket from told r join lineage l on l.tag_id = r.tag_id
      where r.kind = 'PRACTICE' and not r.cause window w as (partition by r.answer_id, l.ancestor)),
    evidence as materialized (
      select distinct on (answer_id, ancestor) answer_id, ancestor as tag_id, post_id, person_id, bucket,
        by_author, passage_start as quote_start, passage_end as quote_end,
        (case when bucket in ('HELPED', 'MIXED', 'DID_NOT_HELP') then (1 + passage_score) / 2
          else passage_score / 2 end)::real as score, words,
        tag_id as of_tag, start_offset, end_offset
      from grouped g where bucket is not null
      order by answer_id, ancestor, coalesce(stance = bucket or experience = bucket, false) desc,
        passage_score desc, g.tag_id),
    scopes as (
      select c.answer_id, k.kind as scope_kind, k.id as scope_id
      from (select distinct answer_id from evidence where not by_author) c
      join (
        select answer_id, 'QUESTION' as kind, question_id as id from question_links where ${among('answer_id')}
        union select r.answer_id, 'CONCERN', l.ancestor from told r join lineage l on l.tag_id = r.tag_id
          where r.kind = 'CONCERN') k on k.answer_id = c.answer_id)`;
}

/** The numbers, in the order of the columns that hold them. */
export const COLUMNS = BUCKETS.map((bucket) => COLUMN_OF[bucket]).join(', ');

/** Each bucket is a bit, in the order in which they decide where a person is. */
const DECIDING = [
  'MIXED',
  'HELPED',
  'DID_NOT_HELP',
  'NO_OUTCOME',
  'HEARSAY',
  'NOT_TRIED',
  'ASKING',
  'ADVICE',
] as const;
const bit = (bucket: string) => 1 << DECIDING.indexOf(bucket as (typeof DECIDING)[number]);
const SAID = `bit_or(case e.bucket ${DECIDING.map((bucket) => `when '${bucket}' then ${bit(bucket)}`).join(' ')} end)`;
const BOTH = bit('HELPED') | bit('DID_NOT_HELP');
const PERSON = `case when said & ${BOTH} = ${BOTH} then 'MIXED'
  ${DECIDING.map((bucket) => `when said & ${bit(bucket)} > 0 then '${bucket}'`).join(' ')} end`;
/** The one bucket of a person, of those rows of evidence, `e`, that a condition leaves: a scalar. */
export function personBucketSql(where: string): string {
  return `(select ${PERSON} from (select ${SAID} as said from tip_evidence e where ${where}) told)`;
}

const PEOPLE = BUCKETS.map(
  (bucket) => `(count(*) filter (where bucket = '${bucket}'))::int as ${COLUMN_OF[bucket]}`,
).join(', ');

/** The tips as they follow from the kept evidence, of all practices or of those in a relation of tag ids. */
export function countedTipsSql(tags?: string): string {
  const chosen = tags ? `and e.tag_id in (select tag_id from ${tags})` : '';
  return `with of_posts as materialized (
      select e.post_id, e.tag_id, e.person_id, ${SAID} as said from tip_evidence e
      where not e.by_author ${chosen} group by 1, 2, 3),
    of_scopes as (
      select s.scope_kind, s.scope_id, e.tag_id, e.person_id, ${SAID} as said
      from tip_evidence e join tip_scopes s on s.answer_id = e.answer_id
      where not e.by_author ${chosen} group by 1, 2, 3, 4),
    people as (
      select 'POST' as scope_kind, post_id as scope_id, tag_id, ${PERSON} as bucket from of_posts
      union all select 'BOARD', '${BOARD.id}'::uuid, tag_id, ${PERSON} from (
        select tag_id, person_id, bit_or(said) as said from of_posts group by 1, 2) as of_board
      union all select scope_kind, scope_id, tag_id, ${PERSON} from of_scopes),
    counted as (select scope_kind, scope_id, tag_id, ${PEOPLE} from people group by 1, 2, 3)`;
}
