/** What reading costs. Printed and not kept in the file: no two runs are alike. */
import { cpuUsage } from 'node:process';
import { read } from '../../src/text/read.js';
import { SLOW_PIECES } from '../text/slow-pieces.js';
import type { LabelledSet } from './labels.js';

const ROUNDS = 15;
const MICROSECONDS = 1_000;

export interface Speed {
  /** Milliseconds of CPU for a thousand characters: the least and the middle of the rounds. */
  readonly least: number;
  readonly middle: number;
  /** The dearest of the texts that are made to be slow when doubled: how many times as much it costs. */
  readonly growth: { readonly text: string; readonly times: number };
}

export function speedOf(sets: readonly LabelledSet[]): Speed {
  const work = sets.flatMap((set) =>
    set.items.map(({ text }) => ({ text, vocabulary: set.vocabulary, questions: set.questions })),
  );
  const size = work.reduce((total, { text }) => total + text.length, 0) / 1_000;
  const all = (): void => work.forEach((input) => read(input));
  all();
  const costs = Array.from({ length: ROUNDS }, () => cost(all) / size).toSorted((a, b) => a - b);
  return { least: costs[0]!, middle: costs[Math.floor(ROUNDS / 2)]!, growth: dearestGrowth(sets[0]!) };
}

function cost(work: () => void): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / MICROSECONDS;
}

/** By the clock, since the collector of garbage works beside and would be counted as well. */
function lasting(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** Doubled it is as long as an answer may be. */
const LENGTH = 10_000;

/** The least of a few rounds each, single and doubled in turns, so that a busy moment hits both. */
function dearestGrowth(set: LabelledSet): Speed['growth'] {
  const grown = SLOW_PIECES.map((piece) => {
    const single = piece.repeat(LENGTH / piece.length);
    const double = piece.repeat((2 * LENGTH) / piece.length);
    const reading = (text: string) => (): void => void read({ text, vocabulary: set.vocabulary });
    reading(double)();
    let [once, twice] = [Infinity, Infinity];
    for (let round = 0; round < 15; round += 1) {
      once = Math.min(once, lasting(reading(single)));
      twice = Math.min(twice, lasting(reading(double)));
    }
    return { text: JSON.stringify(piece), times: twice / once };
  });
  return grown.reduce((worst, each) => (each.times > worst.times ? each : worst));
}
