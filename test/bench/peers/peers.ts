/**
 * Other servers that answer the reads from the same tables: what PostGraphile makes of them, a lean one by
 * hand, and what most teams would write. `npm ci && npm run build` in this folder prepares them. Pages have
 * no `pageInfo` here, and ids are the database's: the peers do a little less than the product.
 */
import { join } from 'node:path';
import type { Contender } from '../contenders.js';
import { POSTGRAPHILE_QUERIES, type Queries, QUERIES } from './queries.js';

/** The bench runs from the root of the checkout. */
const FOLDER = join(process.cwd(), 'test/bench/peers');

/** PostGraphile 5 wants a newer Node than the product does, so that one comes from npm as well. */
const NODE_22 = join(FOLDER, 'node_modules/node/bin/node');

function peer(name: string, command: readonly string[], queries: Queries): Contender {
  return {
    name,
    command,
    cwd: FOLDER,
    shot({ name: operation }, { key }) {
      if (operation === 'R4') return null;
      const { query, variables } = queries[operation];
      return {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: variables(key) }),
      };
    },
  };
}

export const PEERS: readonly Contender[] = [
  peer('postgraphile', [NODE_22, 'postgraphile/server.js'], POSTGRAPHILE_QUERIES),
  peer('mercurius', [process.execPath, 'mercurius/server.js'], QUERIES),
  peer('textbook', [process.execPath, 'textbook/dist/main.js'], QUERIES),
];
