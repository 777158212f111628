/**
 * What answering costs at least: the rows of an answer that was read before, under a new id, by prepared
 * statements in one transaction, through bare node:http. `/any/17` is the 17th answer of several posts,
 * `/one/17` one of the post that has most of them.
 */
import pg from 'pg';
import { v7 } from 'uuid';
import { examplesOf, TARGETS, type Target } from '../writes/targets.js';
import { type Captured, capture, insertStatements } from './captured.js';
import { serve } from './serve.js';

const connectionString = process.env.DATABASE_URL;
const pool = new pg.Pool({ connectionString, max: 4 });

const database = new pg.Client({ connectionString });
await database.connect();
const statements = await insertStatements(database);
const captured = new Map<string, readonly Captured[]>();
for (const target of TARGETS)
  captured.set(target, await capture(database, await examplesOf(target, database)));
await database.end();

serve(async (target, number) => {
  const answers = captured.get(target as Target)!;
  const answerId = v7();
  await write(answers[Number(number) % answers.length]!, answerId);
  return JSON.stringify({ answerId });
});

async function write({ example, inserts }: Captured, newId: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { table, rows } of inserts.filter((insert) => insert.table !== 'tips'))
      await put(client, table, rows.replaceAll(example.answerId, newId));
    await client.query({
      name: 'posts',
      text: 'update posts set answer_count = answer_count + 1 where id = $1',
      values: [example.postId],
    });
    // Last, as everybody waits for whoever holds them.
    for (const { table, rows } of inserts.filter((insert) => insert.table === 'tips'))
      await put(client, table, rows);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function put(client: pg.PoolClient, table: string, rows: string): Promise<void> {
  await client.query({ name: table, text: statements.get(table)!, values: [rows] });
}
