/** The measures that add up over items, in the order they are shown, each with the figure to reach. */
import { EXPERIENCES, STANCES, type TagKind } from '../../src/text/reading.js';
import * as counting from './counting.js';
import type { Labelled } from './labels.js';
import * as tallies from './tallies.js';
import type { Tally } from './tallies.js';

/** The figure to reach, by what it is measured on; for running that of `unseen` where it has none of its own. */
export interface Goal {
  readonly seed?: number;
  readonly running?: number;
  readonly unseen?: number;
  /** The figure is to be at most this, not at least. */
  readonly isMost?: boolean;
}

export interface Measure {
  readonly name: string;
  /** Sets that lack one of these labels are left out. */
  readonly needs: readonly Labelled[];
  readonly tallyOf: counting.TallyOf;
  readonly figureOf: (tally: Tally) => number;
  readonly goal: Goal;
}

type Row = readonly [name: string, figureOf: Measure['figureOf'], goal?: Goal];

function of(needs: readonly Labelled[], tallyOf: counting.TallyOf, rows: readonly Row[]): Measure[] {
  return rows.map(([name, figureOf, goal = {}]) => ({ name, needs, tallyOf, figureOf, goal }));
}

function tags(kind: TagKind, name: string, f1: Goal): Measure[] {
  return of(['mentions'], counting.tagsOf(kind, false), [
    [`${name} tags F1`, tallies.f1, f1],
    [`${name} tags precision`, tallies.precision],
    [`${name} tags recall`, tallies.recall],
  ]);
}

const swapped = tallies.confused('HELPED', 'DID_NOT_HELP');

export const MEASURES: readonly Measure[] = [
  ...tags('PRACTICE', 'practice', { seed: 0.98, unseen: 0.92 }),
  ...of(['mentions'], counting.tagsOf('PRACTICE', true), [
    ['… in the vocabulary, precision', tallies.precision, { unseen: 0.95 }],
    ['… in the vocabulary, recall', tallies.recall, { unseen: 0.98 }],
  ]),
  ...tags('CONCERN', 'concern', { seed: 0.95, unseen: 0.92 }),
  ...of(['mentions'], counting.spans, [['exact spans F1', tallies.f1]]),
  ...of([], counting.slices, [['evidence slices', tallies.share, { seed: 1, unseen: 1 }]]),
  ...of(['stance'], counting.stances, [
    ['stance accuracy', tallies.accuracy],
    ['stance macro-F1', tallies.macroF1(STANCES), { seed: 0.95, running: 0.8, unseen: 0.75 }],
    ...STANCES.map((name): Row => [`… ${name} F1`, tallies.classF1(name)]),
    ['asserted outcomes, precision', counting.assertedPrecision, { seed: 0.97, unseen: 0.92 }],
    ['helped and did not help swapped', swapped],
    [
      '… as a share of all stances',
      (tally) => swapped(tally) / tallies.size(tally),
      { seed: 0, unseen: 1 / 150, isMost: true },
    ],
  ]),
  ...of(['experience'], counting.experiences, [
    ['experience accuracy', tallies.accuracy],
    ['experience macro-F1', tallies.macroF1(EXPERIENCES), { seed: 0.95, unseen: 0.8 }],
    ...EXPERIENCES.map((name): Row => [`… ${name} F1`, tallies.classF1(name)]),
  ]),
  ...of(['mentions', 'stance'], counting.endToEnd, [
    ['tag × stance end to end F1', tallies.f1, { seed: 0.94, unseen: 0.76 }],
  ]),
  ...of(['questions'], counting.links, [['links exact', tallies.share, { seed: 0.9, unseen: 0.75 }]]),
  ...of(['durations'], counting.durations, [['durations F1', tallies.f1, { seed: 0.95, unseen: 0.85 }]]),
];
