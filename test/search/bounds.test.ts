import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementsSent } from '../plans/statements-sent.js';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer, aPost } from '../support/builders.js';

const ANSWERS = 50_000;

/** Some words stand in every second answer, in every twentieth, and in the five oldest alone. */
const BODIES = `insert into answers (id, post_id, author_id, body, status, depth, created_at)
  select lpad(to_hex(n), 32, '0')::uuid, a.post_id, a.author_id, concat_ws(' ',
      case n % 2 when 0 then 'apples and bread' else 'cherries and dates' end,
      case when n % 20 = 0 then 'fennel' when n % 20 = 10 then 'ginger' end, case when n <= 5 then 'quince' end,
      case when n > 5 and n <= 1000 then 'medlar' end),
    case when n > 5 and n <= 1000 then 'HIDDEN' else 'VISIBLE' end, 0, a.created_at
  from generate_series(1, ${ANSWERS}) n cross join answers a`;

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

describe(`In ${ANSWERS} answers, a search`, () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ RESPONSE_CACHE: '0' });
    const post = await aPost(app, await aMember(app));
    await anAnswer(app, { postId: post.id, body: 'The first one of all.' });
    await app.sql(BODIES);
    // As the server does by itself, sooner or later; until then it takes the index for dearer than it is.
    await app.sql('vacuum analyze answers');
  });
  afterAll(() => app.close());

  const found = async (words: string): Promise<string[]> => {
    const { search } = await app.ask(
      `query ($words: String!) { search(words: $words, first: 100) { nodes { found { ... on Answer { body } } } } }`,
      { words },
    );
    return search.nodes.map((hit: any) => hit.found.body);
  };

  it.each([
    ['common', 'apples', 100],
    ['common ones together', 'apples bread', 100],
    ['common ones that never stand together', 'apples cherries', 0],
    ['common ones that never stand so', '"bread apples"', 0],
    ['nearly all without a common one', '-cherries', 100],
    ['all without any', '-apples -cherries', 1],
    ['common ones in turn', 'apples or cherries', 100],
    ['not so common', 'fennel', 100],
    ['not so common, that never stand together', 'fennel ginger', 0],
    ['not so common, that never stand so', '"fennel bread"', 0],
    ['not so common beside a common one', 'fennel apples', 100],
    ['rare', 'quince', 5],
    ['rare beside a common one', 'quince apples', 2],
    ['rare or not so common', 'quince or fennel', 105],
    ['hidden', 'medlar', 0],
    ['joined by hyphens', 'apples-bread "cherries-dates apples-bread"', 0],
    ['joined by a hyphen', 'apples-bread', 100],
    ['nowhere', 'nowhereatall', 0],
    ['as many as may be asked for', 'fennel or ginger or quince or a1 or '.repeat(6).slice(0, 196), 100],
  ])('for words that are %s looks at few of them (%s)', async (_, words, least) => {
    expect((await found(words)).length).toBeGreaterThanOrEqual(Math.min(least, 50));
    expect(await lookedAt(app, words)).toBeLessThan(4_500);
  });

  it('finds rare words however old they are, with the words that they must stand beside', async () => {
    expect(await found('quince')).toHaveLength(5);
    expect(await found('quince apples')).toHaveLength(2);
    expect(await found('quince -apples')).toHaveLength(3);
    expect(await found('"dates quince"')).toHaveLength(3);
    expect(await found('"quince dates"')).toEqual([]);
  });
});

/** How many rows of answers were read for the search, as PostgreSQL counts them. */
async function lookedAt(app: TestApp, words: string): Promise<number> {
  const search = 'query ($words: String!) { search(words: $words, first: 20) { nodes { excerpt } } }';
  const [sent] = await statementsSent(() => app.ask(search, { words }));
  const [row] = await app.sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${sent!.text}`,
    sent!.values,
  );
  return readIn(row!['QUERY PLAN'][0].Plan);
}

function readIn(node: PlanNode): number {
  const own =
    node['Relation Name'] === 'answers'
      ? (node['Actual Rows'] +
          (node['Rows Removed by Filter'] ?? 0) +
          (node['Rows Removed by Index Recheck'] ?? 0)) *
        node['Actual Loops']
      : 0;
  return (node.Plans ?? []).reduce((sum, child) => sum + readIn(child), own);
}
