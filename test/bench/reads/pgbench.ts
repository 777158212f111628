import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import type { Cluster } from '../cluster.js';
import { BEST_SQL } from '../limit/best-sql.js';
import type { Operation } from '../operations.js';
import { BenchError } from '../options.js';

const run = promisify(execFile);

export interface PgbenchSample {
  readonly clients: number;
  readonly perSecond: number;
  readonly databaseCpu: number;
}

interface Keys {
  readonly operation: keyof typeof BEST_SQL;
  readonly keys: readonly string[];
}

/** As many as the pools of all contenders have. */
const CLIENTS = 4;

/** PostgreSQL's own tool for load, which sends the best statements and throws away what comes back. */
export class Pgbench {
  private constructor(
    private readonly cluster: Pick<Cluster, 'cpu'>,
    private readonly url: string,
    private readonly scripts: ReadonlyMap<string, string>,
  ) {}

  /**
   * Puts what is to be looked up into a table `bench.keys` of the database, and the statements into files.
   * @returns null, having said so, where pgbench is not installed.
   */
  static async prepare(input: {
    readonly cluster: Pick<Cluster, 'cpu'>;
    readonly url: string;
    readonly database: pg.Client;
    readonly operations: readonly Operation[];
    readonly folder: string;
    readonly say: (line: string) => void;
  }): Promise<Pgbench | null> {
    const { cluster, url, database, operations, folder, say } = input;
    if (!(await isInstalled())) {
      say(
        'pgbench is missing, so the limit is measured by node:http only. On Debian: apt install postgresql',
      );
      return null;
    }
    await database.query(`create schema if not exists bench`);
    await database.query(`create table if not exists bench.keys (
      operation text, n integer, key text not null, primary key (operation, n))`);
    const scripts = new Map<string, string>();
    for (const { name, cases } of operations) {
      if (name === 'R4') continue;
      const keys = (await cases(database)).map(({ key }) => key);
      await database.query(
        `insert into bench.keys select $1, n - 1, key from unnest($2::text[]) with ordinality as k (key, n)`,
        [name, keys],
      );
      const file = join(folder, `${name}.sql`);
      writeFileSync(file, scriptFor({ operation: name, keys }));
      scripts.set(name, file);
    }
    await database.query('analyze bench.keys');
    return new Pgbench(cluster, url, scripts);
  }

  async run(operation: string, seconds: number): Promise<PgbenchSample> {
    const before = this.cluster.cpu();
    const time = String(Math.max(1, Math.round(seconds)));
    const options = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '1', '-T', time];
    // One plan for all keys from the start, which is where a server that runs for long arrives.
    const env = { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' };
    const script = this.scripts.get(operation)!;
    const { stdout } = await run('pgbench', [...options, '-f', script, this.url], { env });
    const spent = this.cluster.cpu() - before;
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    const count = Number(/^number of transactions actually processed: (\d+)/m.exec(stdout)?.[1]);
    if (!(perSecond > 0 && count > 0)) throw new BenchError(`pgbench says nothing of its speed: ${stdout}`);
    return { clients: CLIENTS, perSecond, databaseCpu: spent / count };
  }
}

async function isInstalled(): Promise<boolean> {
  try {
    await run('pgbench', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** pgbench draws a number, and the statement finds its key itself: a message more would be measured with it. */
export function scriptFor({ operation, keys }: Keys): string {
  const key = `(select k.key from bench.keys k where k.operation = '${operation}' and k.n = :n)`;
  return `\\set n random(0, ${keys.length - 1})\n${BEST_SQL[operation].replaceAll('$1', () => key)};\n`;
}
