import { pooledShare, type Share, shareOf } from './interval.rules.js';
import { type Box, type Label, labelled } from './picture-labels.rules.js';
import type { People } from './people.rules.js';

/**
 * Where everything stands in the picture of practices: to the right those that many tried, at the top
 * those that helped most of whoever said how it went. Numbers are units of the picture.
 */

export interface Practice {
  readonly name: string;
  readonly people: People;
}

/** Few tried it, and it helped; or many tried it, and it helped less than others. */
export type Verdict = 'surprising' | 'less' | 'other';

export interface Point<P extends Practice> {
  readonly practice: P;
  readonly share: Share;
  readonly verdict: Verdict;
  readonly marked: boolean;
  readonly x: number;
  readonly y: number;
  /** Where the interval ends above and below. */
  readonly top: number;
  readonly bottom: number;
  readonly label: Label | null;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface Picture<P extends Practice> {
  readonly frame: Frame;
  readonly plot: Box;
  readonly points: readonly Point<P>[];
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** Where few end and many begin, and the share of all practices together. */
  readonly middle: { readonly x: number; readonly y: number; readonly share: number };
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly labels: number;
}

export const RADIUS = 6;
const MARGIN = { start: 46, end: 10, top: 24, bottom: 44 };
/** Room above and below for the names of the corners. */
const CORNER = 36;
const LEAST_SAID = 2;
const LEAST_POINTS = 4;
/** With fewer voices nothing is called surprising. */
const LEAST_JUDGED = 3;
const MOST_JUDGED = 3;
/** Surprising is only what helped half of them even if the share is as low as it may be. */
const LEAST_LOW = 0.5;
/** Less helpful is only what lies clearly below the average. */
const CLEARLY = 0.1;
const STEPS = [1, 2, 3, 4, 5, 7];

/** Steps to the sides, the nearest first: 0, 1, -1, 2, -2 … */
const OFFSETS = Array.from({ length: 41 }, (_, index) => Math.ceil(index / 2) * (index % 2 ? 1 : -1));

/** Null for too few practices: what is said of one or two makes no picture. */
export function pictureOf<P extends Practice>(
  practices: readonly P[],
  frame: Frame,
  marked?: P,
): Picture<P> | null {
  const drawn = practices.flatMap((practice) => {
    const share = shareOf(practice.people);
    return share && (share.said >= LEAST_SAID || practice === marked) ? [{ practice, share }] : [];
  });
  if (drawn.length < LEAST_POINTS) return null;
  const plot: Box = {
    left: MARGIN.start,
    right: frame.width - MARGIN.end,
    top: MARGIN.top,
    bottom: frame.height - MARGIN.bottom,
  };
  const tried = drawn.map(({ practice }) => practice.people.tried);
  const ends = [Math.min(...tried) / 1.3, Math.max(...tried) * 1.3] as const;
  const across = (count: number) =>
    plot.left + (Math.log(count / ends[0]) / Math.log(ends[1] / ends[0])) * (plot.right - plot.left);
  const up = (share: number) => plot.bottom - CORNER - share * (plot.bottom - plot.top - 2 * CORNER);
  const average = pooledShare(drawn.map(({ share }) => share));
  const split = splitOf(tried);
  const verdicts = judged(drawn, average, split);
  const inOrder = [...drawn].sort((a, b) => b.practice.people.tried - a.practice.people.tried);
  const points = spread(
    inOrder.map(({ practice, share }) => ({
      practice,
      share,
      verdict: verdicts.get(practice) ?? 'other',
      marked: practice === marked,
      x: across(practice.people.tried),
      y: up(share.share),
      top: up(share.high),
      bottom: up(share.low),
    })),
    { plot, split: across(split) },
  );
  return {
    frame,
    plot,
    points: labelled(points, {
      room: { ...plot, top: plot.top + 18, bottom: plot.bottom - 18 },
      radius: RADIUS,
      most: frame.labels,
    }),
    across: ticks(ends, across),
    up: [0, 0.5, 1].map((value) => ({ value, at: up(value) })),
    middle: { x: across(split), y: up(average), share: average },
  };
}

interface Drawn<P> {
  readonly practice: P;
  readonly share: Share;
}

/** The extreme ones of two corners, those first of which it is the surest. */
function judged<P extends Practice>(
  drawn: readonly Drawn<P>[],
  average: number,
  split: number,
): Map<P, Verdict> {
  const sure = drawn.filter(({ share }) => share.said >= LEAST_JUDGED);
  const surprising = sure
    .filter(
      ({ practice, share }) =>
        practice.people.tried < split && share.share > average && share.low >= LEAST_LOW,
    )
    .sort((a, b) => b.share.low - a.share.low);
  const less = sure
    .filter(({ practice, share }) => practice.people.tried > split && share.share <= average - CLEARLY)
    .sort((a, b) => a.share.high - b.share.high);
  return new Map<P, Verdict>([
    ...surprising.slice(0, MOST_JUDGED).map(({ practice }) => [practice, 'surprising'] as const),
    ...less.slice(0, MOST_JUDGED).map(({ practice }) => [practice, 'less'] as const),
  ]);
}

/** Where many begin: between two numbers that there are, next to the middle of the scale. */
function splitOf(tried: readonly number[]): number {
  const middle = Math.sqrt(Math.min(...tried) * Math.max(...tried));
  const below = Math.max(...tried.filter((each) => each <= middle));
  const above = Math.min(...tried.filter((each) => each > middle), Math.max(...tried) * 1.2);
  return Math.sqrt(below * above);
}

interface Room {
  readonly plot: Box;
  readonly split: number;
}

/** Points that would cover each other stand side by side, each in its own corner. */
function spread<T extends { readonly x: number; readonly y: number }>(
  points: readonly T[],
  { plot, split }: Room,
): T[] {
  const placed: T[] = [];
  const step = 2 * RADIUS + 3;
  const isFree = (x: number, y: number) =>
    placed.every((each) => Math.hypot(each.x - x, each.y - y) >= step - 0.01);
  for (const point of points) {
    const from = (point.x < split ? plot.left : split) + RADIUS;
    const to = (point.x < split ? split : plot.right) - RADIUS;
    const x = OFFSETS.map((offset) => point.x + offset * step).find(
      (each) => each >= from && each <= to && isFree(each, point.y),
    );
    placed.push({ ...point, x: x ?? point.x });
  }
  return placed;
}

/** Round numbers of people along a scale on which doubling is always as far. */
function ticks([from, to]: readonly [number, number], across: (count: number) => number): Tick[] {
  const found: Tick[] = [];
  for (let power = 1; power <= to; power *= 10) {
    for (const step of STEPS) {
      const value = step * power;
      if (value < from || value > to) continue;
      const at = across(value);
      const before = found.at(-1);
      if (before === undefined || at - before.at >= 28) found.push({ value, at });
    }
  }
  return found;
}
