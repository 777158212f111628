import type pg from 'pg';
import type { Running } from '../contenders.js';
import type { Shot } from '../load/client.js';
import { median, type Meter, type Sample } from '../measure.js';
import { passing } from '../own-contenders.js';
import type { Figure } from '../result.js';
import { Answers } from './answers.js';
import { signUp } from './members.js';
import type { Target } from './targets.js';

/** So many that nobody writes a hundred answers within these minutes: how somebody counts depends on all they said. */
const MEMBERS = 300;
const WRITERS = 32;
/** As on a board that has been running for a while: reading a text takes some thousand of them to be fast. */
const WARM_UP = 20_000;

export interface WritesInput {
  readonly database: pg.Client;
  readonly afterword: Running;
  readonly inserts: Running;
  readonly meter: Meter;
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly say: (line: string) => void;
}

interface Series {
  readonly target: Target;
  readonly connections: number;
}

interface Entrant {
  readonly run: Running;
  readonly shots: Readonly<Record<Target, readonly Shot[]>>;
  /** How many were sent: each volley goes on where the last one ended. */
  sent: number;
}

/** Answering, beside the bare inserts of the same rows; anywhere, and by many writers to one popular post. */
export async function measureWrites(input: WritesInput): Promise<Figure[]> {
  const { afterword, inserts, database, connections, say } = input;
  say(`W1: ${MEMBERS} members sign up`);
  const names = Array.from({ length: MEMBERS }, (_, index) => `Writer ${index + 1}`);
  const answers = new Answers(await signUp(afterword.port, names));
  const any = await answers.to('any', database);
  const one = await answers.to('one', database);
  const rows = (target: Target, { length }: readonly Shot[]) =>
    Array.from({ length }, (_, index) => passing('POST', `/${target}/${index}`));
  const entrants: Entrant[] = [
    { run: afterword, shots: { any, one }, sent: 0 },
    { run: inserts, shots: { any: rows('any', any), one: rows('one', one) }, sent: 0 },
  ];
  for (const entrant of entrants)
    await volley(entrant, { target: 'any', connections: 16 }, { ...input, seconds: WARM_UP / 1_000 });
  const series: Series[] = [
    ...[...new Set([...connections, WRITERS])].map((each) => ({ target: 'any', connections: each }) as const),
    { target: 'one', connections: WRITERS },
  ];
  const samples = new Map<Series, Map<Entrant, Sample[]>>(
    series.map((each) => [each, new Map(entrants.map((entrant) => [entrant, []]))]),
  );
  for (let round = 0; round < input.rounds; round += 1) {
    say(`W1 answering, round ${round + 1} of ${input.rounds}`);
    for (const each of series)
      for (const entrant of entrants)
        samples
          .get(each)!
          .get(entrant)!
          .push(await volley(entrant, each, input));
  }
  return series.flatMap((each) =>
    entrants.map((entrant) => figure(each, entrant, samples.get(each)!.get(entrant)!)),
  );
}

async function volley(
  entrant: Entrant,
  { target, connections }: Series,
  { meter, seconds }: Pick<WritesInput, 'meter' | 'seconds'>,
): Promise<Sample> {
  const attack = {
    shots: entrant.shots[target],
    from: entrant.sent,
    connections,
    milliseconds: seconds * 1_000,
  };
  const sample = await meter.sample(entrant.run, attack);
  entrant.sent += Math.round(sample.perSecond * seconds);
  return sample;
}

function figure({ target, connections }: Series, { run }: Entrant, samples: readonly Sample[]): Figure {
  const work = target === 'any' ? 'W1' : 'W1 on one post';
  return { work, contender: run.contender.name, connections, ...median(samples) };
}
