import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { type Cluster, memoryOf } from './cluster.js';
import { keptCommunity, withClient } from './community/kept.js';
import { SIZES, type SizeName } from './community/sizes.js';
import { type Contender, type Running, start } from './contenders.js';
import type { Meter } from './measure.js';
import { OPERATIONS } from './operations.js';
import type { Options } from './options.js';
import { AFTERWORD, INSERTS, LIMIT, MADE_ANEW, PAGES, signedIn, staticFile } from './own-contenders.js';
import { PEERS } from './peers/peers.js';
import { Pgbench } from './reads/pgbench.js';
import { bytesOf, measureRead, type ReadFigures } from './reads/reads.js';
import { startWriting } from './reads/writing.js';
import type { DatabaseFigure, Figure, ScaleResult } from './result.js';
import { measureUpkeep } from './upkeep/commands.js';
import { signUp } from './writes/members.js';
import { measureWrites } from './writes/writes.js';

export interface ScaleInput {
  readonly cluster: Cluster;
  readonly meter: Meter;
  readonly folder: string;
  readonly options: Options;
  readonly say: (line: string) => void;
}

/** Everything that is measured on a community of one size, on copies of it that are dropped again. */
export async function measureScale(scale: SizeName, input: ScaleInput): Promise<ScaleResult> {
  const { cluster, meter, options, say } = input;
  const { posts, answers } = SIZES[scale];
  const community = await keptCommunity(cluster, scale, { fresh: options.fresh, say });
  const copy = `${community}_copy`;
  const onCopy = async <T>(work: (url: string) => Promise<T>): Promise<T> => {
    const url = await cluster.copy(community, copy);
    return work(url).finally(() => cluster.drop(copy));
  };
  const reads = OPERATIONS.filter(({ name }) => options.only.includes(name));
  const read = reads.length === 0 ? null : await onCopy((url) => measureReads(url, input));
  const writes = options.only.includes('W1') ? await onCopy((url) => measureWriting(url, input)) : [];
  const commands = (['reread', 'rebuild'] as const).filter((command) => options.only.includes(command));
  const upkeep =
    commands.length === 0 ? [] : await onCopy((url) => measureUpkeep({ url, commands, meter, say }));
  return {
    scale,
    posts,
    answers,
    figures: [...(read?.figures ?? []), ...writes],
    database: read?.database ?? [],
    memory: read?.memory ?? null,
    upkeep,
  };
}

async function measureReads(
  url: string,
  { cluster, meter, options, folder, say }: ScaleInput,
): Promise<ReadFigures & Pick<ScaleResult, 'memory'>> {
  const operations = OPERATIONS.filter(({ name }) => options.only.includes(name));
  const scripts = join(folder, 'pgbench');
  mkdirSync(scripts, { recursive: true });
  return withClient(url, async (database) => {
    const afterword = await start(AFTERWORD, url);
    const runs = [afterword];
    const writing = await startWriting({ port: afterword.port, database, timesPerSecond: options.writes });
    try {
      runs.push(...(await startOthers({ afterword, url, database, options })));
      const pgbench = await Pgbench.prepare({ cluster, url, database, operations, folder: scripts, say });
      const figures: Figure[] = [];
      const inDatabase: DatabaseFigure[] = [];
      let memory: number | null = null;
      const entrants = runs.filter(({ contender }) => options.contenders.includes(contender.name));
      for (const operation of operations) {
        const found = await measureRead(operation, {
          ...options,
          database,
          runs: entrants,
          meter,
          pgbench,
          say,
        });
        figures.push(...found.figures);
        inDatabase.push(...found.database);
        if (operation.name === 'R3') memory = memoryOf(afterword.pid);
      }
      return { figures, database: inDatabase, memory };
    } finally {
      await writing.stop();
      await Promise.all(runs.map((run) => run.stop()));
    }
  });
}

interface Starting {
  readonly afterword: Running;
  readonly url: string;
  readonly database: pg.Client;
  readonly options: Options;
}

/** Whoever else takes part. Who is signed in asks the same server as the guests do. */
async function startOthers({ afterword, url, database, options }: Starting): Promise<Running[]> {
  const runs: Running[] = [];
  const wanted = (name: string) => options.contenders.includes(name);
  if (wanted('signed-in')) {
    const [token] = await signUp(afterword.port, ['Reader']);
    runs.push({ ...afterword, contender: signedIn(token!), stop: async () => undefined });
  }
  if (wanted('pages')) runs.push({ ...afterword, contender: PAGES, stop: async () => undefined });
  const bytes = await bytesOf(afterword, OPERATIONS, database);
  const others: Contender[] = [staticFile(bytes), LIMIT, MADE_ANEW, ...PEERS];
  for (const contender of others.filter(({ name }) => wanted(name))) runs.push(await start(contender, url));
  return runs;
}

async function measureWriting(url: string, { meter, options, say }: ScaleInput): Promise<Figure[]> {
  return withClient(url, async (database) => {
    const afterword = await start(AFTERWORD, url);
    const inserts = await start(INSERTS, url);
    try {
      return await measureWrites({ ...options, database, afterword, inserts, meter, say });
    } finally {
      await afterword.stop();
      await inserts.stop();
    }
  });
}
