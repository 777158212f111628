import type pg from 'pg';
import type { Example } from '../writes/targets.js';

/** One insert that makes a part of an answer: the table, and its rows as JSON. */
export interface Insert {
  readonly table: string;
  readonly rows: string;
}

/** All rows of one answer, as they would have to be written for another one with the same words. */
export interface Captured {
  readonly example: Example;
  readonly inserts: readonly Insert[];
}

/** A statement for the rows of each table, of which the JSON is the only value. */
export type Statements = ReadonlyMap<string, string>;

interface Table {
  readonly name: string;
  readonly columns: string;
}

/** Nothing here is named but what answers hang on, so that the tables may change without the bench. */
const TABLES = `select c.table_name as name, string_agg(quote_ident(c.column_name), ', ') as columns
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and c.is_generated = 'NEVER' and t.table_type = 'BASE TABLE'
    and (c.table_name = 'answers' or exists (select from information_schema.columns k
      where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = 'answer_id'))
  group by 1 order by array_position(array['answers', 'readings'], c.table_name::text), 1`;

const COUNTERS = `select column_name as name from information_schema.columns
  where table_schema = 'public' and table_name = 'tips' and is_generated = 'NEVER' and data_type = 'integer'
  order by ordinal_position`;

/** The numbers that an answer counts in: those of its questions, its post, the board, and what it stands in. */
const NUMBERS = `select distinct e.answer_id, t.scope_kind, t.scope_id, t.tag_id, lower(e.bucket) as counter
  from tip_evidence e cross join lateral (
    select 'POST', e.post_id union select 'BOARD', '00000000-0000-0000-0000-000000000000'
    union select 'QUESTION', q.question_id from question_links q where q.answer_id = e.answer_id
    union select o.scope_kind, o.scope_id from tip_scopes o where o.answer_id = e.answer_id) s (kind, id)
  join tips t on t.scope_kind = s.kind and t.scope_id = s.id and t.tag_id = e.tag_id
  where e.answer_id = any($1::uuid[]) and not e.by_author
  order by t.scope_kind desc, t.scope_id, t.tag_id`;

/** Takes the rows of answers from all tables that hold a part of them. */
export async function capture(database: pg.Client, examples: readonly Example[]): Promise<Captured[]> {
  const answerIds = examples.map(({ answerId }) => answerId);
  const parts = new Map<string, Insert[]>(answerIds.map((id) => [id, []]));
  const { rows: tables } = await database.query<Table>(TABLES);
  for (const { name, columns } of tables) {
    const id = name === 'answers' ? 'id' : 'answer_id';
    const { rows } = await database.query<{ id: string; rows: string }>(
      `select r.${id} as id, json_agg(r)::text as rows from (select ${columns} from ${name}
       where ${id} = any($1::uuid[])) r group by 1`,
      [answerIds],
    );
    for (const row of rows) parts.get(row.id)!.push({ table: name, rows: row.rows });
  }
  for (const [id, numbers] of await numbersOf(database, answerIds))
    parts.get(id)!.push({ table: 'tips', rows: JSON.stringify(numbers) });
  return examples.map((example) => ({ example, inserts: parts.get(example.answerId)! }));
}

/** How much each number goes up with an answer, in the order in which everybody locks them. */
async function numbersOf(database: pg.Client, answerIds: readonly string[]): Promise<Map<string, object[]>> {
  const counters = (await database.query<{ name: string }>(COUNTERS)).rows.map(({ name }) => name);
  const { rows } = await database.query<Record<string, string>>(NUMBERS, [answerIds]);
  const numbers = new Map<string, object[]>();
  for (const { answer_id: id, counter, ...key } of rows) {
    const ups = counters.map((name) => [name, name === counter ? 1 : 0] as const);
    numbers.set(id!, [...(numbers.get(id!) ?? []), { ...key, ...Object.fromEntries(ups) }]);
  }
  return numbers;
}

/** How rows of each table are put in; numbers that are there already go up. */
export async function insertStatements(database: pg.Client): Promise<Statements> {
  const { rows: tables } = await database.query<Table>(TABLES);
  const counters = (await database.query<{ name: string }>(COUNTERS)).rows.map(({ name }) => name);
  const insert = (name: string, columns: string) => `insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, $1::json)`;
  const key = 'scope_kind, scope_id, tag_id';
  const numbers = `${insert('tips', `${key}, ${counters.join(', ')}`)}
    on conflict (${key}) do update set ${counters.map((name) => `${name} = tips.${name} + excluded.${name}`).join(', ')}`;
  return new Map([
    ...tables.map(({ name, columns }) => [name, insert(name, columns)] as const),
    ['tips', numbers],
  ]);
}
