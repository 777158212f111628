import { serveJobs } from '../platform/threads.js';
import { batchReader } from './text-batch.rules.js';

// A thread that reads texts, one batch after the other; `text-readers` starts it.
serveJobs(batchReader());
