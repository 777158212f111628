/** The limit: the best statement for each operation, its JSON passed through by bare node:http. */
import { createServer } from 'node:http';
import pg from 'pg';
import { BEST_SQL } from './best-sql.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

const server = createServer((request, response) => {
  const [, name, key] = request.url!.split('/') as [string, keyof typeof BEST_SQL, string];
  request.resume();
  pool
    .query<{ answer: string }>({ name, text: BEST_SQL[name], values: [decodeURIComponent(key)] })
    .then(({ rows }) => {
      const body = rows[0]!.answer;
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    })
    .catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
});
server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as { port: number }).port}`));
process.on('SIGTERM', () => process.exit(0));
