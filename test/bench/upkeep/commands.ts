import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { withClient } from '../community/kept.js';
import { start } from '../contenders.js';
import { type Meter, quantile } from '../measure.js';
import { FEED } from '../operations.js';
import { BenchError } from '../options.js';
import { MADE_ANEW, SECRET } from '../own-contenders.js';
import type { UpkeepFigure } from '../result.js';
import { SteadyLoad } from './steady-load.js';

export interface UpkeepInput {
  /** Of a database that may be changed. */
  readonly url: string;
  readonly commands: readonly UpkeepFigure['command'][];
  readonly meter: Meter;
  readonly say: (line: string) => void;
}

/** How long the board is watched before and after each, in milliseconds: in less the slowest hundredth is a few answers. */
const QUIET = 15_000;
const WARM_UP = 3_000;
const SAID_EVERY = 15_000;

/** Commands that go through all answers, beside a board that is in use. */
export async function measureUpkeep({ url, commands, meter, say }: UpkeepInput): Promise<UpkeepFigure[]> {
  // Commands write all the time, so that responses are made anew meanwhile; before, too, or the two say nothing.
  const board = await start(MADE_ANEW, url);
  try {
    const load = new SteadyLoad(meter, board, [MADE_ANEW.shot(FEED, { variables: {}, key: '', page: '/' })!]);
    await load.during(delay(WARM_UP));
    const figures: UpkeepFigure[] = [];
    for (const command of commands) {
      if (command === 'reread') await withClient(url, makeStale);
      say(`${command}: the board before`);
      const before = await load.during(delay(QUIET));
      const work = run({ command, url, say });
      const meanwhile = await load.during(work);
      say(`${command}: the board after`);
      const after = await load.during(delay(QUIET));
      const quiet = p99([...before, ...after]);
      figures.push({ command, seconds: await work, quiet, meanwhile: p99(meanwhile) });
    }
    return figures;
  } finally {
    await board.stop();
  }
}

function p99(latencies: readonly number[]): number {
  return quantile(
    latencies.toSorted((a, b) => a - b),
    0.99,
  );
}

/** As if another version of the engine had read every answer. */
async function makeStale(client: { query(statement: string): Promise<unknown> }): Promise<void> {
  await client.query(`update readings set engine_version = 'bench'`);
  await client.query('vacuum analyze readings');
}

interface Command {
  readonly command: string;
  readonly url: string;
  readonly say: (line: string) => void;
}

/** @returns how many seconds it took. */
async function run({ command, url, say }: Command): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/src/afterword.js', command], {
    env: { ...process.env, DATABASE_URL: url, AUTH_SECRET: SECRET },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let last = '';
  child.stderr.on('data', (part: Buffer) => {
    last = part.toString().trim().split('\n').at(-1) || last;
  });
  const telling = setInterval(() => say(`${command}: ${last}`), SAID_EVERY);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('exit', kill);
  clearInterval(telling);
  if (code !== 0) throw new BenchError(`\`afterword ${command}\` ended with ${code}: ${last}`);
  return (performance.now() - started) / 1_000;
}
