import type pg from 'pg';

/** An answer of the community, which tells where another one may go and which rows it would have. */
export interface Example {
  readonly answerId: string;
  readonly postId: string;
  /** What its post asks first. */
  readonly question: string;
}

const MOST = 2_000;

/** Anywhere, as often as people answer there, or all to the post that has most answers. */
const WHERE = {
  any: 'true',
  one: 'a.post_id = (select id from posts order by answer_count desc, id limit 1)',
} as const;

export type Target = keyof typeof WHERE;
export const TARGETS = Object.keys(WHERE) as Target[];

/** The same ones for whoever asks before anything is written. */
export function examplesOf(target: Target, database: pg.Client): Promise<Example[]> {
  return examplesWhere(WHERE[target], [], database);
}

/** Those in these posts, given by their ids, as often as people answer there. */
export function examplesIn(posts: readonly string[], database: pg.Client): Promise<Example[]> {
  return examplesWhere('a.post_id = any($1)', [posts], database);
}

async function examplesWhere(
  where: string,
  values: readonly unknown[],
  database: pg.Client,
): Promise<Example[]> {
  const { rows } = await database.query<Example>(
    `select a.id as "answerId", a.post_id as "postId", q.text as question
     from answers a join posts p on p.id = a.post_id join questions q on q.post_id = p.id and q.position = 0
     where a.parent_id is null and a.author_id <> p.author_id and ${where}
     order by md5(a.id::text) limit ${MOST}`,
    [...values],
  );
  return rows;
}
