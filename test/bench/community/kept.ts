import pg from 'pg';
import type { Cluster } from '../cluster.js';
import { SECRET } from '../own-contenders.js';
import { makeCommunity } from './community.js';
import { SIZES, type SizeName } from './sizes.js';

/**
 * The name of the database that holds the community of a size. It is made once and kept for later runs; who
 * writes takes a copy. A generation that was broken off is begun again.
 */
export async function keptCommunity(
  cluster: Cluster,
  name: SizeName,
  { fresh, say }: { readonly fresh: boolean; readonly say: (line: string) => void },
): Promise<string> {
  const [kept, making] = [`bench_${name}`, `bench_${name}_in_the_making`];
  if (fresh) await cluster.drop(kept);
  const size = SIZES[name];
  if (await cluster.has(kept)) {
    // A newer product brings its tables up to date.
    await makeCommunity({ databaseUrl: await cluster.database(kept), secret: SECRET, size, say });
    return kept;
  }
  await cluster.drop(making);
  const databaseUrl = await cluster.database(making);
  await makeCommunity({ databaseUrl, secret: SECRET, size, say });
  // What a server does when it finds the time; here it must not fall into somebody's round.
  await withClient(databaseUrl, (client) => client.query('vacuum analyze'));
  await cluster.rename(making, kept);
  return kept;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
