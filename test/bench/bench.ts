/** `npm run bench`: how fast the product is, beside what the machine allows and what others make of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { startCluster } from './cluster.js';
import { killAll } from './contenders.js';
import { Meter } from './measure.js';
import { takeForMyself } from './one-at-a-time.js';
import { BenchError, type Options, PEER_NAMES, readOptions } from './options.js';
import { preparePeers } from './prepare-peers.js';
import { picture, picturable } from './report/picture.js';
import { report } from './report/report.js';
import type { BenchResult, ScaleResult } from './result.js';
import { measureScale } from './scale.js';
import { measureStart } from './upkeep/start.js';

const FOLDER = 'data/bench';
const PEERS_FOLDER = 'test/bench/peers';
const RESULT = 'bench.json';
const PICTURE = 'test/bench/bench.svg';

const began = Date.now();

function say(line: string): void {
  console.log(`[${String(Math.round((Date.now() - began) / 1_000)).padStart(5)} s] ${line}`);
}

async function measure(options: Options): Promise<BenchResult> {
  mkdirSync(FOLDER, { recursive: true });
  process.on('exit', takeForMyself(FOLDER));
  const { contenders, only, rounds, seconds } = options;
  if (PEER_NAMES.some((name) => contenders.includes(name)) && only.some((part) => part.startsWith('R')))
    preparePeers(PEERS_FOLDER, say);
  if (only.includes('start')) say(`start: first and later, ${rounds} rounds`);
  const start = only.includes('start') ? await measureStart(FOLDER, rounds) : null;
  const cluster = await startCluster(FOLDER);
  const meter = new Meter(cluster);
  try {
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      node: process.version,
      postgres: await cluster.version(),
    };
    const scales: ScaleResult[] = [];
    if (only.some((part) => part !== 'start'))
      for (const scale of options.scales) {
        say(`${scale.toUpperCase()}: the community`);
        scales.push(await measureScale(scale, { cluster, meter, folder: FOLDER, options, say }));
      }
    return { measuredAt: new Date().toISOString(), machine, rounds, seconds, start, scales };
  } finally {
    meter.close();
    await cluster.stop();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  // What was started must not outlive a bench that is stopped.
  process.on('exit', killAll);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.error(`Stopped by ${signal}; nothing was written.`);
      process.exit(130);
    });
  const result = await measure(options);
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${report(result)}\n\nAll of it is in ${RESULT}.`);
  if (!picturable(result)) return;
  writeFileSync(PICTURE, picture(result));
  console.log(`Its picture is ${PICTURE}.`);
}

try {
  await main();
} catch (error) {
  const isMendable = error instanceof BenchError || (error instanceof TypeError && 'code' in error);
  if (!isMendable) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
