import { giveWay } from '../platform/give-way.js';
import { serveJobs } from '../platform/worker-pool.js';
import { batchReader } from './text-batch.rules.js';

// A thread that reads texts, one batch after the other, when nobody else has work for the processor;
// `text-readers` starts it.
giveWay();
serveJobs(batchReader());
