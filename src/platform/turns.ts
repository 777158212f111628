import { AsyncResource } from 'node:async_hooks';

/** Lets so many work at once; all others wait in line. Who gave up counts no more, though their work may go on. */
export class Turns {
  private readonly line = new Set<() => void>();
  private working = 0;

  constructor(private readonly most: number) {}

  /**
   * Begins `work` at once, or when its turn has come. It must neither throw nor be done before it returns.
   * @returns what to call when it is done or given up, in line or not; more than once does no harm.
   */
  take(work: () => void): () => void {
    const isNext = this.working < this.most;
    // From the line it would run as a part of whoever ends before it, under their deadline.
    const begin = isNext ? work : AsyncResource.bind(work);
    if (isNext) this.letIn(begin);
    else this.line.add(begin);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      if (!this.line.delete(begin)) this.letOut();
    };
  }

  private letIn(begin: () => void): void {
    this.working += 1;
    begin();
  }

  private letOut(): void {
    this.working -= 1;
    const [next] = this.line;
    if (!next) return;
    this.line.delete(next);
    this.letIn(next);
  }
}
