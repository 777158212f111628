import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Cluster, cpuOf } from './cluster.js';
import type { Running } from './contenders.js';
import type { Hits, Volley } from './load/client.js';
import { BenchError } from './options.js';

/** What one volley told of one contender. Times in milliseconds. */
export interface Sample {
  readonly perSecond: number;
  /** CPU time of the server's process for one request, and of the database. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  readonly bytes: number;
}

export type Attack = Omit<Volley, 'port'>;

/** Sends volleys from a process of its own, and looks at the clocks of the processes that answer. */
export class Meter {
  private readonly gunner: ChildProcess = fork(fileURLToPath(new URL('load/gunner.js', import.meta.url)));

  constructor(private readonly cluster: Pick<Cluster, 'cpu'>) {}

  /** @throws BenchError when most of the requests fail: their speed would tell nothing. */
  async sample({ pid, port, contender }: Running, attack: Attack): Promise<Sample> {
    const before = { server: cpuOf(pid), database: this.cluster.cpu() };
    const { requests, failures, failure, milliseconds, latencies, bytes } = await this.fire({
      port,
      ...attack,
    });
    const spent = { server: cpuOf(pid) - before.server, database: this.cluster.cpu() - before.database };
    if (failures > requests / 2) throw new BenchError(`${contender.name} fails: ${failure}`);
    return {
      perSecond: (requests * 1_000) / milliseconds,
      serverCpu: spent.server / requests,
      databaseCpu: spent.database / requests,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      failures,
      bytes,
    };
  }

  /** One volley, without a look at any clock of a process. */
  async fire(volley: Volley): Promise<Hits> {
    this.gunner.send(volley);
    const [hits] = (await once(this.gunner, 'message')) as [Hits];
    return hits;
  }

  close(): void {
    this.gunner.kill();
  }
}

/** The middle one of several samples, figure by figure. */
export function median(samples: readonly Sample[]): Sample {
  const middle = (of: (sample: Sample) => number): number => medianOf(samples.map(of));
  return {
    perSecond: middle((sample) => sample.perSecond),
    serverCpu: middle((sample) => sample.serverCpu),
    databaseCpu: middle((sample) => sample.databaseCpu),
    p50: middle((sample) => sample.p50),
    p99: middle((sample) => sample.p99),
    failures: samples.reduce((sum, { failures }) => sum + failures, 0),
    bytes: middle((sample) => sample.bytes),
  };
}

export function medianOf(numbers: readonly number[]): number {
  const ordered = [...numbers].sort((a, b) => a - b);
  return quantile(ordered, 0.5);
}

/** Of numbers in order of size. */
export function quantile(ordered: readonly number[], share: number): number {
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}
