import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;
/** What PostgreSQL takes where nobody says how much. */
const LEAST = 128;
/** A community with a million answers is read from this much without a look at the disk. */
const MOST = 1024;

/**
 * How much memory the embedded server keeps what it has read in: a quarter of what there is, as PostgreSQL's manual
 * advises, but no less than it would take by itself and no more than it can use. Only what is needed is taken.
 * @param memory in bytes.
 * @returns the value of `shared_buffers`.
 */
export function sharedBuffers(memory = memoryThereIs()): string {
  const quarter = Math.floor(memory / 4 / MEGABYTE);
  return `${Math.min(MOST, Math.max(LEAST, quarter))}MB`;
}

/** A container may have less than its machine. */
function memoryThereIs(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}
