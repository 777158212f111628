import type pg from 'pg';
import type { Running } from '../contenders.js';
import { send } from '../load/client.js';
import { median, medianOf, type Meter, type Sample } from '../measure.js';
import type { Operation } from '../operations.js';
import { comparedAt, type DatabaseFigure, type Figure } from '../result.js';
import type { Pgbench, PgbenchSample } from './pgbench.js';

export interface ReadsInput {
  readonly database: pg.Client;
  readonly runs: readonly Running[];
  readonly meter: Meter;
  /** Null where there is none. */
  readonly pgbench: Pgbench | null;
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly say: (line: string) => void;
}

export interface ReadFigures {
  readonly figures: readonly Figure[];
  readonly database: readonly DatabaseFigure[];
}

/** As on a board that has been running for a while: it takes thousands of requests until all code is compiled. */
const WARM_UP = 5_000;
const WARM_UP_CONNECTIONS = 8;

/** One read by all contenders, in turns: what slows the machine down for a while slows all of them. */
export async function measureRead(operation: Operation, input: ReadsInput): Promise<ReadFigures> {
  const { database, meter, pgbench, rounds, say } = input;
  const milliseconds = input.seconds * 1_000;
  const cases = await operation.cases(database);
  const entrants = input.runs.flatMap((run) => {
    const shots = cases.map((one) => run.contender.shot(operation, one)).filter((shot) => shot !== null);
    return shots.length === 0 ? [] : [{ run, shots, name: run.contender.name }];
  });
  for (const { run, shots } of entrants)
    await meter.sample(run, { shots, connections: WARM_UP_CONNECTIONS, milliseconds: WARM_UP });
  const figures: Figure[] = [];
  const inDatabase: PgbenchSample[] = [];
  for (const connections of input.connections) {
    say(`${operation.name} ${operation.title}, ${connections} connections`);
    const samples = new Map<string, Sample[]>(entrants.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const { run, shots, name } of turned(entrants, round))
        samples.get(name)!.push(await meter.sample(run, { shots, connections, milliseconds }));
      if (connections !== comparedAt(input.connections) || operation.name === 'R4') continue;
      const sample = await pgbench?.run(operation.name, input.seconds);
      if (sample) inDatabase.push(sample);
    }
    for (const [contender, of] of samples)
      figures.push({ work: operation.name, contender, connections, ...median(of) });
  }
  return { figures, database: inDatabase.length === 0 ? [] : [middleOf(operation, inDatabase)] };
}

/** Everybody comes first now and then. */
function turned<T>(all: readonly T[], by: number): T[] {
  return all.map((_, index) => all[(index + by) % all.length]!);
}

function middleOf({ name }: Operation, samples: readonly PgbenchSample[]): DatabaseFigure {
  return {
    work: name,
    clients: samples[0]!.clients,
    perSecond: medianOf(samples.map(({ perSecond }) => perSecond)),
    databaseCpu: medianOf(samples.map(({ databaseCpu }) => databaseCpu)),
  };
}

/** How many bytes a contender's answers have, operation by operation. */
export async function bytesOf(
  { contender, port }: Running,
  operations: readonly Operation[],
  database: pg.Client,
): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  for (const operation of operations) {
    const cases = (await operation.cases(database)).slice(0, 50);
    const sizes: number[] = [];
    for (const one of cases) sizes.push((await send({ port, shot: contender.shot(operation, one)! })).bytes);
    bytes.set(operation.name, medianOf(sizes));
  }
  return bytes;
}
