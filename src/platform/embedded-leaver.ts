import { leaveAfterwards } from './embedded-seat.js';

// A program of its own: it leaves the embedded server for a process that has already ended.
await leaveAfterwards(process.argv[2] ?? '');
