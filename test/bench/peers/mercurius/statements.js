/**
 * One statement for each field, for all of its owners at once: the rows tell by `at` whose they are. Joins
 * are within the lateral part, so that rows keep their order. How many rows each owner gets is written into
 * the statement, since PostgreSQL plans a page of unknown size as if it were a tenth of everything.
 */
const OWNERS = 'from unnest($1::uuid[]) with ordinality o (id, at)';
const WORTH_SHOWING = `(a.status = 'VISIBLE' or a.reply_count > 0)`;

const POST = `p.id, p.title, p.body, p.answer_count as "answerCount", p.created_at as "createdAt",
  w.id as "authorId", w.display_name as "authorName" from posts p join persons w on w.id = p.author_id
  where p.status <> 'HIDDEN'`;
const ANSWER = `a.id, a.body, a.created_at as "createdAt", w.id as "authorId", w.display_name as "authorName"
  from answers a join persons w on w.id = a.author_id`;
const COUNTERS = `k.rank, k.tried, k.helped, k.mixed, k.did_not_help as "didNotHelp", k.no_outcome as "noOutcome",
  k.not_tried as "notTried", k.hearsay, k.asking, k.advice`;
const QUOTE = `substr(a.body, e.quote_start + 1, e.quote_end - e.quote_start) as text, e.quote_start as start,
  e.quote_end as "end", e.bucket, e.answer_id as "answerId", p.id as "postId", p.title,
  p.answer_count as "answerCount"
  from tip_evidence e join answers a on a.id = e.answer_id join posts p on p.id = a.post_id`;
const BEST_FIRST = 'order by e.score desc, e.answer_id desc';

/** For each owner the first rows of a query on `o.id`. */
const pages = (query) => (first) =>
  `select o.at, page.* ${OWNERS} cross join lateral (${query} limit ${first}) page`;

const tipsOfPosts = (order) =>
  pages(`select k.scope_id as "postId", k.tag_id as "tagId", t.name as "tagName", ${COUNTERS}
    from tips k join tags t on t.id = k.tag_id where k.scope_kind = 'POST' and k.scope_id = o.id
    order by ${order}`);

export const STATEMENTS = {
  post: () => `select ${POST} and p.id = $1`,
  posts: (first) => `select ${POST} order by p.created_at desc, p.id desc limit ${first}`,
  tag: () => `select t.id, t.name, t.description, t.parent_id as "parentId", u.name as "parentName"
    from tags t join vocabularies v on v.id = t.vocabulary_id left join tags u on u.id = t.parent_id
    where v.slug = $1 and t.slug = $2`,
  questions: () => `select o.at, q.id, q.text, q.kind ${OWNERS} join questions q on q.post_id = o.id
    order by q.position`,
  answers: pages(`select ${ANSWER} where a.post_id = o.id and a.parent_id is null and ${WORTH_SHOWING}
    order by a.created_at, a.id`),
  replies: pages(`select ${ANSWER} where a.parent_id = o.id and ${WORTH_SHOWING}
    order by a.created_at, a.id`),
  readings: () => `select o.at, r.stance, r.experience, t.id as "tagId", t.name as "tagName" ${OWNERS}
    join tag_readings r on r.answer_id = o.id and not r.rejected join tags t on t.id = r.tag_id`,
  bestTips: tipsOfPosts('k.rank desc, k.tried desc, k.tag_id desc'),
  popularTips: tipsOfPosts('k.tried desc, k.tag_id desc'),
  quotesInPosts: (first) => `select o.at, page.*
    from unnest($1::uuid[], $2::uuid[]) with ordinality o (tag_id, post_id, at) cross join lateral (
      select ${QUOTE} where e.post_id = o.post_id and e.tag_id = o.tag_id and not e.by_author
      ${BEST_FIRST} limit ${first}) page`,
  quotesOnBoard: pages(
    `select ${QUOTE} where e.tag_id = o.id and not e.by_author and p.status <> 'HIDDEN' ${BEST_FIRST}`,
  ),
  children: () => `select o.at, t.id, t.name ${OWNERS} join tags t on t.parent_id = o.id order by t.name`,
  boardTips: () => `select o.at, k.tag_id as "tagId", t.name as "tagName", ${COUNTERS} ${OWNERS}
    join tips k on k.tag_id = o.id and k.scope_kind = 'BOARD'
      and k.scope_id = '00000000-0000-0000-0000-000000000000'
    join tags t on t.id = k.tag_id`,
  postsOfTags: pages(`select p.id, p.title, p.answer_count as "answerCount"
    from tips k join posts p on p.id = k.scope_id
    where k.tag_id = o.id and k.scope_kind = 'POST' and p.status <> 'HIDDEN'
    order by k.tried desc, k.scope_id desc`),
};
