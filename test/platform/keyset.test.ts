import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/kernel/errors.js';
import {
  type Keyed,
  keysetSql,
  type Page,
  type PageArguments,
  pageRequest,
  type SortOrder,
  toPage,
} from '../../src/platform/keyset.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ROWS = 60;
const NEWEST: SortOrder = {
  name: 'newest',
  descending: true,
  keys: [
    { column: 'created_at', kind: 'timestamp' },
    { column: 'id', kind: 'uuid' },
  ],
};
const RANK: SortOrder = {
  name: 'rank',
  descending: true,
  keys: [
    { column: 'rank', kind: 'number' },
    { column: 'id', kind: 'uuid' },
  ],
};
const NAME: SortOrder = {
  name: 'name',
  descending: false,
  keys: [
    { column: 'name', kind: 'text' },
    { column: 'id', kind: 'uuid' },
  ],
};
const ORDERS = [NEWEST, RANK, NAME];

interface Row extends Keyed {
  readonly id: string;
}

/** The field and the rule that the arguments of a page break. */
function refused(args: PageArguments, order = NEWEST): unknown {
  try {
    return pageRequest(args, order);
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.details.field, error.details.rule] : error;
  }
}

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('The arguments of a page', () => {
  it.each([
    [{}, 'first', 'firstOrLast'],
    [{ first: null }, 'first', 'firstOrLast'],
    [{ first: 1, last: 1 }, 'first', 'firstOrLast'],
    [{ first: 0 }, 'first', 'pageSize'],
    [{ first: -1 }, 'first', 'pageSize'],
    [{ first: 101 }, 'first', 'pageSize'],
    [{ first: 1e9 }, 'first', 'pageSize'],
    [{ first: 1.5 }, 'first', 'pageSize'],
    [{ last: 101 }, 'last', 'pageSize'],
    [{ first: 1, before: 'x' }, 'before', 'direction'],
    [{ last: 1, after: 'x' }, 'after', 'direction'],
  ])('are refused when they are %j', (args, field, rule) => {
    expect(refused(args)).toEqual(['BAD_USER_INPUT', field, rule]);
  });

  const DATE = '2026-01-02 03:04:05.678+00';
  const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
  it.each([
    ['nothing', ''],
    ['garbage', 'x'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['the name of another list', cursor('rank', '0.5', ID)],
    ['too few keys', cursor('newest', DATE)],
    ['too many keys', cursor('newest', DATE, ID, ID)],
    ['a number for a text', cursor('newest', 5, ID)],
    ['SQL for a date', cursor('newest', `now(); drop table posts`, ID)],
    ['SQL for an id', cursor('newest', DATE, `' or 1=1--`)],
    ['an endless date', cursor('newest', 'infinity', ID)],
    ['a date that no calendar has', cursor('newest', '2026-13-41 03:04:05+00', ID)],
    ['a day that February has not', cursor('newest', '2026-02-30 03:04:05+00', ID)],
    ['an hour too many', cursor('newest', '2026-02-01 24:04:05+00', ID)],
    ['the year nought', cursor('newest', '0000-01-01 00:00:00+00', ID)],
    ['a zone that is nowhere', cursor('newest', '2026-01-01 00:00:00+16', ID)],
    ['a far date', cursor('newest', '999999-01-01 00:00:00+00', ID)],
  ])('are refused with a cursor of %s', (_, after) => {
    expect(refused({ first: 1, after })).toEqual(['BAD_USER_INPUT', 'after', 'malformedCursor']);
  });

  it.each(['1e999', 'NaN', 'Infinity', '0x10', '1; select 1'])(
    'are refused with the number %s in a cursor',
    (rank) => {
      expect(refused({ first: 1, after: cursor('rank', rank, ID) }, RANK)).toEqual([
        'BAD_USER_INPUT',
        'after',
        'malformedCursor',
      ]);
    },
  );
});

describe('Pages of a list', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    // Many rows share a date, a rank or a name, so that only the id tells them apart.
    await client.query(`create table things as select gen_random_uuid() as id,
      timestamptz '2026-01-01' + (n / 7) * interval '1.001 seconds' as created_at,
      (n % 5) / 3.0::float8 as rank, 'name ' || (n % 4) as name from generate_series(1, ${ROWS}) n`);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const read = async (args: PageArguments, order: SortOrder): Promise<Page<Row>> => {
    const request = pageRequest(args, order);
    const sql = keysetSql(request, 1);
    const { rows } = await client.query<Row>(
      `select id, ${sql.cursorKey} as cursor_key from things where true ${sql.condition} order by ${sql.orderBy} limit ${sql.limit}`,
      [...sql.values],
    );
    return toPage(request, rows);
  };
  const idsInOrder = async ({ keys, descending }: SortOrder): Promise<string[]> => {
    const columns = keys.map(({ column }) => `${column} ${descending ? 'desc' : 'asc'}`).join(', ');
    return (await client.query<Row>(`select id from things order by ${columns}`)).rows.map(({ id }) => id);
  };

  it.each(ORDERS)('follow each other without a gap and without a repetition, by $name', async (order) => {
    const all = await idsInOrder(order);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (size) => {
        const forwards: string[] = [];
        for (let after: string | undefined; ;) {
          const page = await read({ first: size, after: after ?? null }, order);
          expect(page.hasPrevious).toBe(after !== undefined);
          forwards.push(...page.rows.map(({ id }) => id));
          if (!page.hasNext) break;
          after = page.cursorAt(-1)!;
        }
        expect(forwards).toEqual(all);
        const backwards: string[] = [];
        for (let before: string | undefined; ;) {
          const page = await read({ last: size, before: before ?? null }, order);
          expect(page.hasNext).toBe(before !== undefined);
          backwards.unshift(...page.rows.map(({ id }) => id));
          if (!page.hasPrevious) break;
          before = page.cursorAt(0)!;
        }
        expect(backwards).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  it('take no cursor that the database would stumble over', async () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const date = fc
      .tuple(
        fc.constantFrom('0000', '0001', '1999', '2000', '9999'),
        two(13),
        two(32),
        two(25),
        two(61),
        two(61),
      )
      .map(([y, m, d, h, i, s]) => `${y}-${m}-${d} ${h}:${i}:${s}`);
    const zone = fc.tuple(fc.constantFrom('+', '-'), two(20), fc.constantFrom('', ':00', ':59', ':60'));
    const number = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.stringMatching(/^-?\d{1,18}(\.\d{1,3})?(e[+-]?\d{1,3})?$/),
    );
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    const cursors = fc.oneof(
      fc
        .tuple(date, zone)
        .map(([day, parts]) => [NEWEST, cursor('newest', day + parts.join(''), id)] as const),
      number.map((rank) => [RANK, cursor('rank', rank, id)] as const),
      fc.string({ unit: 'binary' }).map((name) => [NAME, cursor('name', name, id)] as const),
    );
    await fc.assert(
      fc.asyncProperty(cursors, async ([order, after]) => {
        const page = await read({ first: 1, after }, order).catch((error: unknown) => error);
        expect(page instanceof Refusal || typeof (page as Page<Row>).hasNext === 'boolean').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('lose and repeat no row that stays, while others come and go', async () => {
    const first = await read({ first: 20 }, NEWEST);
    const all = await idsInOrder(NEWEST);
    await client.query(`insert into things values (gen_random_uuid(), now() + interval '1 year', 9, 'new')`);
    await client.query('delete from things where id = any($1::uuid[])', [[all[19], all[25]]]);
    const second = await read({ first: 20, after: first.cursorAt(-1)! }, NEWEST);
    const expected = all.slice(20, 41).filter((id) => id !== all[25]);
    expect(second.rows.map(({ id }) => id)).toEqual(expected);
  });
});
