/** The measures that add up over items, each with the figure to reach. */
import { EXPERIENCES, STANCES, type TagKind } from '../../src/text/reading.js';
import type { TagLabel } from './labels.js';
import type { ReadItem } from './readings.js';
import * as tallies from './tallies.js';
import type { Tally } from './tallies.js';

export interface Goal {
  readonly seed?: number;
  readonly unseen?: number;
  /** The figure is to be at most this, not at least. */
  readonly isMost?: boolean;
}

export interface Measure {
  readonly name: string;
  readonly tallyOf: (read: ReadItem) => Tally;
  readonly figureOf: (tally: Tally) => number;
  readonly goal: Goal;
}

const isPractice = (label: TagLabel): boolean => label.kind === 'PRACTICE';

function tagsOf(kind: TagKind, inside: boolean): Measure['tallyOf'] {
  return ({ set, item, whole }) => {
    const labelled = item.labels.filter((label) => label.kind === kind).map(({ tag }) => tag);
    const found = whole.tags.filter((tag) => tag.kind === kind).map(({ tag }) => tag);
    return tallies.overlap(found, inside ? labelled.filter((tag) => set.vocabulary.tags.has(tag)) : labelled);
  };
}

const spans: Measure['tallyOf'] = ({ set, item, whole }) => {
  const key = ({ tag, start, end }: { tag: string; start: number; end: number }) => `${tag} ${start} ${end}`;
  const labelled = item.mentions.filter(({ tag }) => set.vocabulary.tags.has(tag));
  return tallies.overlap(whole.mentions.map(key), labelled.map(key));
};

const slices: Measure['tallyOf'] = ({ item, whole }) => {
  const exact = whole.mentions.filter(({ start, end, quote }) => item.text.slice(start, end) === quote);
  return { hits: exact.length, of: whole.mentions.length };
};

/** Pairs of label and reading, for practices that both have, mentions given. */
function claims(field: 'stance' | 'experience'): Measure['tallyOf'] {
  return ({ item, given }) => {
    const read = new Map(given.map((tag) => [tag.tag, tag[field]]));
    const labels = item.labels.filter((label) => isPractice(label) && label[field] !== undefined);
    return tallies.pairs(
      labels.flatMap((label) => {
        const said = read.get(label.tag);
        return said === undefined ? [] : [[String(label[field]), String(said)] as const];
      }),
    );
  };
}

function assertedPrecision(tally: Tally): number {
  const kept = Object.entries(tally).filter(([key]) => !key.endsWith('>NO_OUTCOME'));
  return tallies.accuracy(Object.fromEntries(kept));
}

const endToEnd: Measure['tallyOf'] = ({ item, whole }) => {
  const key = ({ tag, stance }: { tag: string; stance?: string | null | undefined }) => `${tag} ${stance}`;
  const told = whole.tags.filter((tag) => tag.kind === 'PRACTICE');
  return tallies.overlap(told.map(key), item.labels.filter(isPractice).map(key));
};

const links = ({ item, whole }: ReadItem): Tally => {
  if (item.questions === undefined || item.role === 'author') return {};
  return { hits: String(whole.questions) === String(item.questions) ? 1 : 0, of: 1 };
};

const durations = ({ item, whole }: ReadItem): Tally => {
  if (item.durations === undefined) return {};
  const key = ({ start, end }: { start: number; end: number }) => `${start} ${end}`;
  return tallies.overlap(whole.durations.map(key), item.durations.map(key));
};

const stances = claims('stance');
const experiences = claims('experience');

export const MEASURES: readonly Measure[] = [
  {
    name: 'practice tags F1',
    tallyOf: tagsOf('PRACTICE', false),
    figureOf: tallies.f1,
    goal: { seed: 0.98, unseen: 0.92 },
  },
  {
    name: 'practice tags precision',
    tallyOf: tagsOf('PRACTICE', false),
    figureOf: tallies.precision,
    goal: {},
  },
  { name: 'practice tags recall', tallyOf: tagsOf('PRACTICE', false), figureOf: tallies.recall, goal: {} },
  {
    name: '… in the vocabulary, precision',
    tallyOf: tagsOf('PRACTICE', true),
    figureOf: tallies.precision,
    goal: { unseen: 0.95 },
  },
  {
    name: '… in the vocabulary, recall',
    tallyOf: tagsOf('PRACTICE', true),
    figureOf: tallies.recall,
    goal: { unseen: 0.98 },
  },
  {
    name: 'concern tags F1',
    tallyOf: tagsOf('CONCERN', false),
    figureOf: tallies.f1,
    goal: { seed: 0.95, unseen: 0.92 },
  },
  {
    name: 'concern tags precision',
    tallyOf: tagsOf('CONCERN', false),
    figureOf: tallies.precision,
    goal: {},
  },
  { name: 'concern tags recall', tallyOf: tagsOf('CONCERN', false), figureOf: tallies.recall, goal: {} },
  { name: 'exact spans F1', tallyOf: spans, figureOf: tallies.f1, goal: {} },
  { name: 'evidence slices', tallyOf: slices, figureOf: tallies.share, goal: { seed: 1, unseen: 1 } },
  { name: 'stance accuracy', tallyOf: stances, figureOf: tallies.accuracy, goal: {} },
  {
    name: 'stance macro-F1',
    tallyOf: stances,
    figureOf: tallies.macroF1(STANCES),
    goal: { seed: 0.95, unseen: 0.75 },
  },
  ...STANCES.map((name) => ({
    name: `… ${name} F1`,
    tallyOf: stances,
    figureOf: tallies.classF1(name),
    goal: {},
  })),
  {
    name: 'asserted outcomes, precision',
    tallyOf: stances,
    figureOf: assertedPrecision,
    goal: { seed: 0.97, unseen: 0.92 },
  },
  {
    name: 'helped and did not help swapped',
    tallyOf: stances,
    figureOf: tallies.confused('HELPED', 'DID_NOT_HELP'),
    goal: { seed: 0, isMost: true },
  },
  { name: 'experience accuracy', tallyOf: experiences, figureOf: tallies.accuracy, goal: {} },
  {
    name: 'experience macro-F1',
    tallyOf: experiences,
    figureOf: tallies.macroF1(EXPERIENCES),
    goal: { seed: 0.95, unseen: 0.8 },
  },
  ...EXPERIENCES.map((name) => ({
    name: `… ${name} F1`,
    tallyOf: experiences,
    figureOf: tallies.classF1(name),
    goal: {},
  })),
  {
    name: 'tag × stance end to end F1',
    tallyOf: endToEnd,
    figureOf: tallies.f1,
    goal: { seed: 0.94, unseen: 0.76 },
  },
  { name: 'links exact', tallyOf: links, figureOf: tallies.share, goal: { seed: 0.9, unseen: 0.75 } },
  { name: 'durations F1', tallyOf: durations, figureOf: tallies.f1, goal: { seed: 0.95, unseen: 0.85 } },
];
