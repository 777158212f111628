import type { SizeName } from './community/sizes.js';
import type { Sample } from './measure.js';

/** Reads, and writes: answering any posts, and all answering one. */
export type Work = 'R1' | 'R2' | 'R3' | 'R4' | 'W1' | 'W1 on one post';

/** One contender at one kind of work, the median of some rounds. */
export interface Figure extends Sample {
  readonly work: Work;
  readonly contender: string;
  readonly connections: number;
}

/** The best statement, run by pgbench: no HTTP, no pool, nothing that reads the answer. */
export interface DatabaseFigure {
  readonly work: Work;
  readonly clients: number;
  readonly perSecond: number;
  readonly databaseCpu: number;
}

/** From the command to the first answer that says that it is ready, in seconds. */
export interface StartFigure {
  readonly first: number;
  readonly later: number;
}

/** A command that goes through all answers while the board is in use. */
export interface UpkeepFigure {
  readonly command: 'reread' | 'rebuild';
  readonly seconds: number;
  /** p99 of a board's feed in milliseconds, before and after taken together, and meanwhile. */
  readonly quiet: number;
  readonly meanwhile: number;
}

export interface ScaleResult {
  readonly scale: SizeName;
  readonly posts: number;
  readonly answers: number;
  readonly figures: readonly Figure[];
  readonly database: readonly DatabaseFigure[];
  /** Of the server after all reads but search, in megabytes. */
  readonly memory: number | null;
  readonly upkeep: readonly UpkeepFigure[];
}

/** What `bench.json` holds. */
export interface BenchResult {
  readonly measuredAt: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    readonly postgres: string;
  };
  readonly rounds: number;
  readonly seconds: number;
  readonly start: StartFigure | null;
  readonly scales: readonly ScaleResult[];
}

/** The number of connections at which contenders are compared: 16, or the most that were measured. */
export function comparedAt(connections: readonly number[]): number {
  return connections.includes(16) ? 16 : Math.max(...connections);
}
