import { describe, expect, it } from 'vitest';
import { EXPERIENCES, STANCES } from '../../src/text/reading.js';
import { interval } from './bootstrap.js';
import { ownSets } from './labels.js';
import { endingErrors, isExact, readEndings, seedQuestions } from './endings.js';
import { readPatients } from './patients.js';
import { readItem } from './readings.js';
import { type Row, sectionOf, wholeRows } from './report.js';
import { readSeed } from './seed.js';
import { durationSets, linkSets } from './short-sets.js';
import { lacrosseBallSuggested } from './suggesting.js';
import { accuracy, classF1, macroF1, pairs, sum } from './tallies.js';
import { pooled, wholeFigures } from './whole-sets.js';

const sets = ownSets();
const reads = sets.flatMap((set) => set.items.map((item) => readItem(set, item)));

const GROUPS = 'groups of two or more exact';
const OPENERS = 'quotes that open with no dangling word';

/**
 * Goals that a part doesn't reach yet, each with the figure that it keeps until then: at least this for
 * what is right, at most this for what is swapped. What comes within reach of its goal leaves this list.
 */
const SHORT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  dev: {
    'stance macro-F1': 0.73,
    'asserted outcomes, precision': 0.885,
    '… as a share of all stances': 0.008,
  },
  held: {
    'stance macro-F1': 0.735,
    'asserted outcomes, precision': 0.88,
    '… as a share of all stances': 0.01,
    'tag × stance end to end F1': 0.735,
    'links exact': 0.725,
    'durations F1': 0.785,
  },
};

/** What is below its goal, but for what is known to be and keeps its figure. */
function unexpected(rows: readonly Row[], part: string): string[] {
  const isKept = ({ measure, figure }: Row): boolean => {
    const kept = SHORT[part]?.[measure];
    return kept !== undefined && (measure.includes('share') ? figure <= kept : figure >= kept);
  };
  return below(rows.filter((row) => !isKept(row)));
}

function below(rows: readonly Row[]): string[] {
  return rows
    .filter(({ isReached }) => isReached === false)
    .map(({ measure, figure, goal }) => `${measure}: ${figure} for ${goal}`);
}

describe('The labelled answers', () => {
  it('are at least 150 in at least five fields, with every stance and experience filled', () => {
    expect(reads.length).toBeGreaterThanOrEqual(150);
    expect(sets.length).toBeGreaterThanOrEqual(5);
    const labels = reads.flatMap(({ item }) => item.labels.filter(({ kind }) => kind === 'PRACTICE'));
    for (const [field, least] of [
      ['stance', 20],
      ['experience', 10],
    ] as const) {
      for (const value of field === 'stance' ? STANCES : EXPERIENCES) {
        const count = labels.filter((label) => label[field] === value).length;
        expect(count, value).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it.each(sets.map((set) => [set.name, set] as const))(
    'of %s have their evidence where they say',
    (_, set) => {
      for (const { text, mentions } of set.items) {
        for (const { start, end, evidence } of mentions) expect(text.slice(start, end)).toBe(evidence);
      }
    },
  );
});

describe('The engine, on labelled answers', () => {
  it.each(['dev', 'held'])(
    'reaches its goals on the part "%s" of all fields, or stays where it is',
    (part) => {
      const own = reads.filter(({ item }) => item.part === part);
      expect(unexpected(sectionOf(part, own, []).rows, part)).toEqual([]);
    },
  );

  it.each(sets.map((set) => [set.name, set] as const))(
    'has exact quotes and recounted numbers for %s',
    (_, set) => {
      const own = reads.filter((read) => read.set === set);
      const figures = wholeFigures(set, own).filter(({ name }) => name !== GROUPS && name !== OPENERS);
      expect(below(wholeRows(figures, set.goals))).toEqual([]);
    },
  );

  // Below the goals of .85 and 1: a group hangs on each of its people, and for an answer that begins
  // with "It" there is no better quote. The first sets alone have .77 of their groups; those by writers
  // who did not know the engine have a third.
  it.each([
    [GROUPS, 0.565],
    [OPENERS, 0.98],
  ])('keeps its level of %s', (name, least) => {
    const figures = pooled(
      sets.flatMap((set) =>
        wholeFigures(
          set,
          reads.filter((read) => read.set === set),
        ),
      ),
    );
    const { hits = 0, of = 0 } = sum(figures.find((figure) => figure.name === name)!.tallies);
    expect(hits / of).toBeGreaterThanOrEqual(least);
  });

  it('finds exactly the questions of at least 95 of 100 endings', () => {
    const endings = readEndings();
    const exact = endings.filter(isExact).length / endings.length;
    expect(exact, endingErrors(endings).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['dev', 'held'])('reaches the goals for links and durations on the part "%s"', (part) => {
    for (const short of [linkSets(), durationSets()]) {
      const own = short.flatMap((set) => set.items.map((item) => readItem(set, item)));
      const ofPart = own.filter(({ item }) => item.part === part);
      expect(below(sectionOf(part, ofPart, []).rows)).toEqual([]);
    }
  });
});

const seed = readSeed();
describe.skipIf(seed === null)('The engine, on a real labelled thread', () => {
  it('reaches every goal', () => {
    const items = seed!.set.items.map((item) => readItem(seed!.set, item));
    const figures = wholeFigures(seed!.set, items).filter(({ name }) => name !== OPENERS);
    expect(
      below(
        sectionOf('seed', items, [...figures, seedQuestions(seed!), lacrosseBallSuggested(seed!.set)]).rows,
      ),
    ).toEqual([]);
  });
});

const patients = readPatients();
describe.skipIf(patients === null)('On sentences that others labelled, an outcome', () => {
  it('seldom points the wrong way', () => {
    const wrong = (label: string, read: string): number => {
      const all = patients!.filter((sentence) => sentence.label === label);
      return all.filter((sentence) => sentence.read === read).length / all.length;
    };
    expect(wrong('EFFECTIVE', 'INEFFECTIVE')).toBeLessThan(0.02);
    expect(wrong('INEFFECTIVE', 'EFFECTIVE')).toBeLessThan(0.08);
  });
});

describe('The measures', () => {
  it('average the F1 of the classes that are labelled', () => {
    const tally = pairs([
      ['A', 'A'],
      ['A', 'B'],
      ['B', 'B'],
      ['B', 'C'],
    ]);
    expect(accuracy(tally)).toBe(0.5);
    expect(classF1('A')(tally)).toBeCloseTo(2 / 3);
    expect(classF1('B')(tally)).toBe(0.5);
    expect(classF1('C')(tally)).toBeNaN();
    expect(macroF1(['A', 'B', 'C'])(tally)).toBeCloseTo((2 / 3 + 0.5) / 2);
  });

  it('have the same interval on every run, around the figure', () => {
    const tallies = Array.from({ length: 40 }, (_, index) => ({ hits: index % 4 === 0 ? 0 : 1, of: 1 }));
    const figure = ({ hits = 0, of = 0 }: Readonly<Record<string, number>>): number => hits / of;
    const bounds = interval(tallies, figure)!;
    expect(interval(tallies, figure)).toEqual(bounds);
    expect(bounds[0]).toBeLessThan(0.75);
    expect(bounds[1]).toBeGreaterThan(0.75);
    expect(bounds[0]).toBeGreaterThan(0.5);
  });
});
