import pg from 'pg';
import { STATEMENTS } from './statements.js';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 4,
  // PostgreSQL takes an array of unknown length for ten rows, so it would plan anew for every shorter one.
  options: '-c plan_cache_mode=force_generic_plan',
});

/** A page has at most so many rows, so there are at most as many prepared statements of a kind. */
const MOST = 100;

/** A row. Loaders tell owners apart by their JSON, so it is kept short. */
class Row {
  constructor(columns) {
    Object.assign(this, columns);
  }

  toJSON() {
    return this.id ?? `${this.postId}/${this.tagId}`;
  }
}

export async function rows({ name, values, first = 0 }) {
  const limit = Math.max(0, Math.min(first, MOST));
  const answer = await pool.query({ name: `${name}-${limit}`, text: STATEMENTS[name](limit), values });
  return answer.rows.map((row) => new Row(row));
}

const idsOf = (owners) => [owners.map(({ id }) => id)];

/**
 * A loader by a statement, which may depend on the query. What is asked for by the same statement and in the
 * same number, most often everything, is loaded at once.
 */
export function loader(nameOf, valuesOf = idsOf) {
  return async (queries) => {
    const alike = new Map();
    queries.forEach((query, index) => {
      const kind = `${nameOf(query)}-${query.params.first}`;
      if (!alike.has(kind)) alike.set(kind, []);
      alike.get(kind).push(index);
    });
    const found = queries.map(() => []);
    const load = async (indexes) => {
      const query = queries[indexes[0]];
      const values = valuesOf(indexes.map((index) => queries[index].obj));
      const loaded = await rows({ name: nameOf(query), values, first: query.params.first });
      for (const row of loaded) found[indexes[row.at - 1]].push(row);
    };
    await Promise.all([...alike.values()].map(load));
    return found;
  };
}
