/** Figures of sets, as rows of a table and of the file. */
import { interval } from './bootstrap.js';
import { MEASURES, type Goal } from './measures.js';
import type { ReadItem } from './readings.js';
import { sum } from './tallies.js';
import type { WholeFigure } from './whole-sets.js';

export interface Row {
  readonly measure: string;
  readonly figure: number;
  /** The 95 % interval over items; null for what is no figure of items. */
  readonly interval: readonly [number, number] | null;
  /** How many of how many, where the figure is a share of whole things. */
  readonly count?: string;
  readonly goal: number | null;
  readonly isReached: boolean | null;
}

export interface Section {
  readonly name: string;
  readonly items: number;
  readonly rows: readonly Row[];
}

/** All figures of these items; measures that the labels don't hold are left out. */
export function sectionOf(name: string, reads: readonly ReadItem[], whole: readonly WholeFigure[]): Section {
  const isSeed = reads.every(({ set }) => set.isSeed);
  const rows = MEASURES.flatMap((measure): Row[] => {
    const tallies = reads.map((read) => measure.tallyOf(read));
    const figure = measure.figureOf(sum(tallies));
    if (!Number.isFinite(figure)) return [];
    const bounds = interval(tallies, measure.figureOf);
    const kept = bounds === null ? null : ([round(bounds[0]), round(bounds[1])] as const);
    return [rowOf({ measure: measure.name, figure, interval: kept, goal: measure.goal }, isSeed)];
  });
  return { name, items: reads.length, rows: [...rows, ...wholeRows(whole, isSeed)] };
}

export function wholeRows(figures: readonly WholeFigure[], isSeed: boolean): Row[] {
  return figures
    .filter(({ of }) => of > 0)
    .map(({ name, hits, of, goal }) => {
      const count = `${hits} of ${of}`;
      return rowOf({ measure: name, figure: hits / of, interval: null, goal, count }, isSeed);
    });
}

interface Making extends Omit<Row, 'goal' | 'isReached'> {
  readonly goal: Goal;
}

function rowOf({ goal, figure, ...row }: Making, isSeed: boolean): Row {
  const wanted = (isSeed ? goal.seed : goal.unseen) ?? null;
  const isReached = wanted === null ? null : goal.isMost === true ? figure <= wanted : figure >= wanted;
  return { ...row, figure: round(figure), goal: wanted, isReached };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** The section as lines, its columns aligned. */
export function tableOf({ name, items, rows }: Section): string {
  const lines = rows.map(({ measure, figure, interval: bounds, count, goal, isReached }) => {
    const shown = `${measure.padEnd(38)} ${figure.toFixed(3)}`;
    const around = bounds === null ? (count ?? '') : `${bounds[0].toFixed(3)}–${bounds[1].toFixed(3)}`;
    const wanted = goal === null ? '' : `${isReached === true ? 'reached' : 'BELOW'} ${goal}`;
    return `  ${shown}  ${around.padEnd(13)}  ${wanted}`.trimEnd();
  });
  return [`${name}: ${items} answers`, ...lines].join('\n');
}
