import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './options.js';

/**
 * Takes a folder for this process alone: two benches would measure each other, and drop each other's copies.
 * @returns what to call when the bench is over.
 * @throws BenchError when another one is running there.
 */
export function takeForMyself(folder: string): () => void {
  const file = join(folder, 'running');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  if (owner !== null && existsSync(`/proc/${owner}`))
    throw new BenchError(`Another bench is running (process ${owner}). Wait until it is done.`);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
