/** The limit: the best statement for each operation, its JSON passed through by bare node:http. `/R1/KEY` */
import pg from 'pg';
import { BEST_SQL } from './best-sql.js';
import { serve } from './serve.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

serve(async (name, key) => {
  const text = BEST_SQL[name as keyof typeof BEST_SQL];
  const values = [decodeURIComponent(key!)];
  const { rows } = await pool.query<{ answer: string }>({ name: name!, text, values });
  return rows[0]!.answer;
});
