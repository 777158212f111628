import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('The rank of a tip', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    await client.query(`insert into tips (scope_kind, scope_id, tag_id, helped, mixed, did_not_help, no_outcome, not_tried, hearsay, asking, advice)
      select 'BOARD', gen_random_uuid(), gen_random_uuid(), h, m, d, n, 0, 0, 0, 0
      from generate_series(0, 12) h, generate_series(0, 2) m, generate_series(0, 12) d, generate_series(0, 3, 3) n`);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const rank = async (helped: number, didNotHelp: number): Promise<number> => {
    const { rows } = await client.query<{ rank: number }>(
      'select rank from tips where helped = $1 and did_not_help = $2 and mixed = 0 and no_outcome = 0',
      [helped, didNotHelp],
    );
    return rows[0]!.rank;
  };

  it('is a share between 0 and what was said, and 0 where it helped nobody', async () => {
    const { rows } = await client.query(`select 1 from tips where rank < 0
      or rank > (helped + mixed / 2.0) / greatest(helped + mixed + did_not_help, 1)
      or (rank <> 0 and helped + mixed = 0)`);
    expect(rows).toEqual([]);
  });

  it('of fewer than three people is never above that of an equal share of three or more', async () => {
    const { rows } = await client.query(`select a.* from tips a join tips b
      on (a.helped + a.mixed / 2.0) * (b.helped + b.mixed + b.did_not_help) = (b.helped + b.mixed / 2.0) * (a.helped + a.mixed + a.did_not_help)
      where a.helped + a.mixed + a.did_not_help between 1 and 2 and b.helped + b.mixed + b.did_not_help >= 3 and a.rank > b.rank`);
    expect(rows).toEqual([]);
  });

  it('lets two lucky people not outrank a dozen of whom most were helped', async () => {
    expect(await rank(2, 0)).toBeLessThan(await rank(8, 4));
    expect(await rank(2, 0)).toBeLessThan(await rank(3, 1));
    expect(await rank(2, 0)).toBeGreaterThan(await rank(1, 9));
  });

  it('grows with each one whom it helped, and falls with each one whom it did not', async () => {
    const { rows } = await client.query(`select 1 from tips a join tips b using (mixed, no_outcome)
      where (b.helped = a.helped + 1 and b.did_not_help = a.did_not_help and b.rank <= a.rank)
         or (b.helped = a.helped and b.did_not_help = a.did_not_help + 1 and a.helped + a.mixed > 0 and b.rank >= a.rank)`);
    expect(rows).toEqual([]);
  });
});
