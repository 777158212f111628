/** The limit: the best statement for each operation, its JSON passed through by bare node:http. `/R1/KEY`. */
import pg from 'pg';
import { BEST_SQL } from './best-sql.js';
import { sendFailure, sendJson, serve } from './serve.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

serve(([name, key], response) => {
  const text = BEST_SQL[name as keyof typeof BEST_SQL];
  const statement = { name: name!, text, values: [decodeURIComponent(key!)] };
  pool.query<{ answer: string }, string[]>(statement, (error: Error | undefined, result) => {
    if (error) sendFailure(response, error);
    else sendJson(response, result.rows[0]!.answer);
  });
});
