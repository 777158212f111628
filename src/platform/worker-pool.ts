import { parentPort, Worker } from 'node:worker_threads';

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Worker threads that all do the same work, each on one job at a time; further jobs wait in line for a free one.
 * Jobs and results are copied, so they must be plain data. When one thread fails, so does everything.
 */
export class WorkerPool<Job, Result> {
  private readonly workers: Worker[];
  private readonly free: Worker[];
  private readonly busy = new Map<Worker, Waiting<Job, Result>>();
  private readonly line: Waiting<Job, Result>[] = [];
  private failure: unknown = null;

  /** `file` is a compiled module that calls `serveJobs`. */
  constructor(file: URL, count: number) {
    this.workers = Array.from({ length: count }, () => new Worker(file));
    this.free = [...this.workers];
    for (const worker of this.workers) {
      worker.on('message', (result: Result) => this.finished(worker, result));
      worker.on('error', (error) => this.fail(error));
      worker.on('exit', () => this.fail(new Error('A thread ended before its work was done.')));
    }
  }

  run(job: Job): Promise<Result> {
    return new Promise((done, failed) => {
      this.line.push({ job, done, failed });
      this.next();
    });
  }

  /** Ends the threads at once; what they haven't done yet fails. */
  async close(): Promise<void> {
    this.fail(new Error('The threads were ended.'));
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.failure !== null) return this.fail(this.failure);
    while (this.line.length > 0 && this.free.length > 0) {
      const [worker, waiting] = [this.free.pop()!, this.line.shift()!];
      this.busy.set(worker, waiting);
      worker.postMessage(waiting.job, []);
    }
  }

  private finished(worker: Worker, result: Result): void {
    const waiting = this.busy.get(worker);
    this.busy.delete(worker);
    this.free.push(worker);
    waiting?.done(result);
    this.next();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    for (const { failed } of [...this.busy.values(), ...this.line]) failed(this.failure);
    this.busy.clear();
    this.line.length = 0;
  }
}

/** The other side, in the thread's own file: does each job with `work` and gives back what it returns. */
export function serveJobs<Job, Result>(work: (job: Job) => Result): void {
  parentPort!.on('message', (job: Job) => parentPort!.postMessage(work(job), []));
}
