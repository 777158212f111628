import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Contender, start } from '../contenders.js';
import { send } from '../load/client.js';
import { medianOf } from '../measure.js';
import { AFTERWORD, passing } from '../own-contenders.js';
import type { StartFigure } from '../result.js';

/** How long the product takes from its command to being ready, on a folder without anything, and on the same again. */
export async function measureStart(folder: string, rounds: number): Promise<StartFigure> {
  const [first, later]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = mkdtempSync(join(folder, 'start-'));
    // As somebody starts it who has set nothing: with a database of its own and the sample community.
    const plain: Contender = { ...AFTERWORD, env: { DATA_DIR: dataDir } };
    first.push(await secondsToReady(plain));
    later.push(await secondsToReady(plain));
    rmSync(dataDir, { recursive: true });
  }
  return { first: medianOf(first), later: medianOf(later) };
}

async function secondsToReady(contender: Contender): Promise<number> {
  const began = performance.now();
  const run = await start(contender, null);
  while (!(await send({ port: run.port, shot: passing('GET', '/health/ready') })).ok) await delay(5);
  const took = performance.now() - began;
  await run.stop();
  return took / 1_000;
}
