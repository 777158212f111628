import type { BenchResult, ScaleResult } from '../result.js';
import { OWN_NAMES } from '../options.js';
import { figureOf, growthOf, madeAnew, ratio } from './figures.js';

export interface Goal {
  readonly what: string;
  readonly figure: number;
  readonly unit: '' | '×' | 's' | 'ms' | 'MB';
  readonly bound: number;
  /** Whether the figure is to be no more than the bound, in place of no less. */
  readonly isMost: boolean;
  readonly isReached: boolean;
}

type Wish = Omit<Goal, 'figure' | 'isReached' | 'isMost'> & { readonly figure: number | null | undefined };

const READS = ['R1', 'R2', 'R3'] as const;
const OF_PEERS = { postgraphile: 3, mercurius: 2, textbook: 15 } as const;
const WRITERS = 32;

/** What is wanted of each figure that was measured, and whether it is so. */
export function goalsOf(result: Pick<BenchResult, 'scales' | 'start'>): Goal[] {
  const { start, scales } = result;
  return [
    ...scales.flatMap(goalsOfScale),
    ...growthOf(result).flatMap(({ work, times }) =>
      work === 'R4'
        ? []
        : most({ what: `${work}: cost at L against S`, figure: times, unit: '×', bound: 1.3 }),
    ),
    ...most({ what: 'first start', figure: start?.first, unit: 's', bound: 10 }),
    ...most({ what: 'later start', figure: start?.later, unit: 's', bound: 3 }),
  ];
}

function goalsOfScale(scale: ScaleResult): Goal[] {
  const at = scale.scale.toUpperCase();
  const of = (work: Parameters<typeof figureOf>[1]['work'], contender: string, connections?: number) =>
    figureOf(scale, { work, contender, ...(connections === undefined ? {} : { connections }) });
  const failures = scale.figures
    .filter(({ contender }) => OWN_NAMES.includes(contender))
    .reduce((sum, each) => sum + each.failures, 0);
  return [
    ...READS.flatMap((work) =>
      least({
        what: `${at} ${work}: share of the limit`,
        figure: ratio(madeAnew(scale, work), of(work, 'limit')),
        unit: '',
        bound: 0.5,
      }),
    ),
    ...Object.entries(OF_PEERS).flatMap(([peer, bound]) =>
      READS.flatMap((work) =>
        least({
          what: `${at} ${work}: as fast as ${peer}`,
          figure: ratio(of(work, 'afterword'), of(work, peer)),
          unit: '×',
          bound,
        }),
      ),
    ),
    ...most({
      what: `${at} R4: p99`,
      figure: scale.scale === 'l' ? madeAnew(scale, 'R4')?.p99 : null,
      unit: 'ms',
      bound: 50,
    }),
    ...least({
      what: `${at} W1: share of the bare inserts`,
      figure: ratio(of('W1', 'afterword'), of('W1', 'inserts')),
      unit: '',
      bound: 0.5,
    }),
    ...least({
      what: `${at} W1: ${WRITERS} writers on one post, share of those on any`,
      figure: ratio(of('W1 on one post', 'afterword', WRITERS), of('W1', 'afterword', WRITERS)),
      unit: '',
      bound: 0.5,
    }),
    ...most({
      what: `${at} failed requests`,
      figure: scale.figures.length === 0 ? null : failures,
      unit: '',
      bound: 0,
    }),
    ...most({ what: `${at} memory after R1 to R3`, figure: scale.memory, unit: 'MB', bound: 220 }),
    ...upkeepGoals(scale),
  ];
}

/** Time is only bounded for the large community, which is what it was set for. */
function upkeepGoals({ scale, upkeep }: ScaleResult): Goal[] {
  const bounds = { reread: 600, rebuild: 60 };
  const at = scale.toUpperCase();
  return upkeep.flatMap(({ command, seconds, quiet, meanwhile }) => [
    ...most({
      what: `${at} ${command}`,
      figure: scale === 'l' ? seconds : null,
      unit: 's',
      bound: bounds[command],
    }),
    ...most({
      what: `${at} ${command}: p99 of the feed meanwhile`,
      figure: meanwhile / quiet,
      unit: '×',
      bound: 2,
    }),
  ]);
}

function least({ figure, ...wish }: Wish): Goal[] {
  if (figure == null) return [];
  return [{ ...wish, figure, isMost: false, isReached: figure >= wish.bound }];
}

function most({ figure, ...wish }: Wish): Goal[] {
  if (figure == null) return [];
  return [{ ...wish, figure, isMost: true, isReached: figure <= wish.bound }];
}
