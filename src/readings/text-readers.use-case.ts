import { WorkerPool } from '../platform/worker-pool.js';
import type { Reading } from '../text/reading.js';
import { batchReader, type TextBatch } from './text-batch.rules.js';

/** Whoever reads batches of texts, several at once. */
export interface TextReaders {
  readonly count: number;
  read(batch: TextBatch): Promise<readonly Reading[]>;
  close(): Promise<void>;
}

/**
 * So many threads that read; none for 0: then the calling thread does it, which needs no compiled file
 * and keeps everybody else waiting.
 */
export function openTextReaders(count: number): TextReaders {
  if (count === 0) {
    const read = batchReader();
    return { count: 1, read: async (batch) => read(batch), close: async () => undefined };
  }
  const file = new URL('./read-texts.worker.js', import.meta.url);
  const pool = new WorkerPool<TextBatch, Reading[]>(file, count);
  return { count, read: (batch) => pool.run(batch), close: () => pool.close() };
}
