/** Figures of sets, as rows of a table and of the file. */
import { interval } from './bootstrap.js';
import { MEASURES, type Goal } from './measures.js';
import type { GoalsOf } from './labels.js';
import type { ReadItem } from './readings.js';
import { share, sum, type Tally } from './tallies.js';
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
  const kinds = new Set(reads.map(({ set }) => set.goals));
  const goals = kinds.size === 1 ? [...kinds][0]! : 'unseen';
  const rows = MEASURES.flatMap(({ name: measure, needs, tallyOf, figureOf, goal }) => {
    const scored = reads.filter(({ set }) => needs.every((label) => set.labelled.has(label)));
    return rowsOf({ measure, tallies: scored.map(tallyOf), figureOf, goal, goals });
  });
  return { name, items: reads.length, rows: [...rows, ...wholeRows(whole, goals)] };
}

export function wholeRows(figures: readonly WholeFigure[], goals: GoalsOf): Row[] {
  return figures.flatMap(({ name, tallies, goal }) => {
    const { hits = 0, of = 0 } = sum(tallies);
    return rowsOf({ measure: name, tallies, figureOf: share, goal, goals, count: `${hits} of ${of}` });
  });
}

interface Making {
  readonly measure: string;
  readonly tallies: readonly Tally[];
  readonly figureOf: (tally: Tally) => number;
  readonly goal: Goal;
  readonly goals: GoalsOf;
  readonly count?: string;
}

/** One row; none where the figure has nothing to be of. */
function rowsOf({ measure, tallies, figureOf, goal, goals, count }: Making): Row[] {
  const all = sum(tallies);
  const figure = figureOf(all);
  if (Object.keys(all).length === 0 || !Number.isFinite(figure)) return [];
  const bounds = interval(tallies, figureOf);
  const wanted = (goals === 'running' ? (goal.running ?? goal.unseen) : goal[goals]) ?? null;
  const isReached = wanted === null ? null : goal.isMost === true ? figure <= wanted : figure >= wanted;
  return [
    {
      measure,
      figure: round(figure),
      interval: bounds === null ? null : [round(bounds[0]), round(bounds[1])],
      ...(count === undefined ? {} : { count }),
      goal: wanted === null ? null : round(wanted),
      isReached,
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** The section as lines, its columns aligned. */
export function tableOf({ name, items, rows }: Section): string {
  const lines = rows.map(({ measure, figure, interval: bounds, count, goal, isReached }) => {
    const shown = `${measure.padEnd(38)} ${figure.toFixed(3)}`;
    const around = bounds === null ? '' : `${bounds[0].toFixed(3)}–${bounds[1].toFixed(3)}`;
    const wanted = goal === null ? '' : `${isReached === true ? 'reached' : 'BELOW'} ${goal}`;
    return `  ${shown}  ${around.padEnd(13)}  ${wanted.padEnd(14)}${count ?? ''}`.trimEnd();
  });
  return [items === 0 ? name : `${name}: ${items} answers`, ...lines].join('\n');
}
