import type { Running } from '../contenders.js';
import type { Shot } from '../load/client.js';
import type { Meter } from '../measure.js';
import { BenchError } from '../options.js';

const CONNECTIONS = 4;
const PAUSE = 50;

/** People who use the board at their leisure, for as long as something else goes on. */
export class SteadyLoad {
  constructor(
    private readonly meter: Meter,
    private readonly board: Running,
    private readonly shots: readonly Shot[],
  ) {}

  /** @returns what they waited for while `work` was done, in milliseconds. */
  async during(work: Promise<unknown>): Promise<number[]> {
    const state = { isDone: false };
    const done = work.finally(() => {
      state.isDone = true;
    });
    const latencies: number[] = [];
    while (!state.isDone) {
      const { port } = this.board;
      const volley = { port, shots: this.shots, connections: CONNECTIONS, pause: PAUSE, milliseconds: 500 };
      const hits = await this.meter.fire(volley);
      if (hits.failures > 0) throw new BenchError(`The board fails meanwhile: ${hits.failure}`);
      latencies.push(...hits.latencies);
    }
    await done;
    return latencies;
  }
}
