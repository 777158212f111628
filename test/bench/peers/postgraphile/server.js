/** PostGraphile in its library mode, on views that leave out what guests don't see. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const connectionString = process.env.DATABASE_URL;

const database = new pg.Client({ connectionString });
await database.connect();
await database.query(await readFile(new URL('api.sql', import.meta.url), 'utf8'));
await database.end();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Rows go by their own ids, and nothing is written through this server.
  disablePlugins: ['NodePlugin', 'PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  // Plain lists are asked for, so the connections are left out.
  schema: { defaultBehavior: '-connection +list' },
  pgServices: [
    makePgService({
      connectionString,
      schemas: ['bench_postgraphile'],
      poolConfig: { max: 4 },
      pubsub: false,
    }),
  ],
  grafast: { explain: false },
  grafserv: { watch: false, graphiql: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`ready ${server.address().port}`);
});
process.on('SIGTERM', () => process.exit(0));
