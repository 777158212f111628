import { sum, type Tally } from './tallies.js';

const RESAMPLES = 1_000;
const SEED = 20_261_124;

/** A sequence of numbers from 0 to 1 that is the same on every run (mulberry32, by T. Ettinger, 2017). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The 95 % interval of a figure by the percentile bootstrap (Efron, 1979), items drawn with replacement.
 * Null where too few samples have the figure at all.
 */
export function interval(
  tallies: readonly Tally[],
  figure: (tally: Tally) => number,
): [number, number] | null {
  const next = numbersFrom(SEED);
  const figures: number[] = [];
  for (let round = 0; round < RESAMPLES; round += 1) {
    const drawn = tallies.map(() => tallies[Math.floor(next() * tallies.length)]!);
    const value = figure(sum(drawn));
    if (Number.isFinite(value)) figures.push(value);
  }
  if (figures.length < RESAMPLES / 2) return null;
  figures.sort((a, b) => a - b);
  const at = (part: number): number => figures[Math.round(part * (figures.length - 1))]!;
  return [at(0.025), at(0.975)];
}
