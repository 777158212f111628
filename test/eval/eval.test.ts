import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPERIENCES, STANCES } from '../../src/text/reading.js';
import { interval } from './bootstrap.js';
import { type LabelledSet, ownSets } from './labels.js';
import { endingsExact, patientPairs } from './outside.js';
import { readItem } from './readings.js';
import { type Row, sectionOf } from './report.js';
import { readSeed } from './seed.js';
import { accuracy, classF1, macroF1, pairs } from './tallies.js';
import { wholeFigures } from './whole-sets.js';

const sets = ownSets();
const reads = sets.flatMap((set) => set.items.map((item) => readItem(set, item)));

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
  it.each(['dev', 'held'])('reaches every goal on the part "%s" of all fields together', (part) => {
    const own = reads.filter(({ item }) => item.part === part);
    expect(below(sectionOf(part, own, []).rows)).toEqual([]);
  });

  it.each(sets.map((set) => [set.name, set] as const))(
    'has exact quotes and recounted numbers for %s',
    (_, set) => {
      const figures = wholeFigures(set, readsOf(set)).filter(({ name }) => !name.startsWith('groups'));
      for (const { name, hits, of } of figures) expect(hits, name).toBe(of);
    },
  );

  it('finds exactly the questions of at least 95 of 100 endings', () => {
    const { hits, of } = endingsExact();
    expect(hits / of).toBeGreaterThanOrEqual(0.95);
  });
});

function readsOf(set: LabelledSet) {
  return reads.filter((read) => read.set === set);
}

const seed = readSeed();
describe.skipIf(seed === null)('The engine, on a real labelled thread', () => {
  it('reaches every goal', () => {
    const items = seed!.set.items.map((item) => readItem(seed!.set, item));
    expect(below(sectionOf('seed', items, wholeFigures(seed!.set, items)).rows)).toEqual([]);
  });
});

describe.skipIf(!existsSync('../shared/text/psytar.tsv'))(
  'On sentences that others labelled, an outcome',
  () => {
    it('seldom points the wrong way', () => {
      const labelled = patientPairs()!;
      const wrong = (label: string, read: string): number => {
        const all = labelled.filter((pair) => pair[0] === label);
        return all.filter((pair) => pair[1] === read).length / all.length;
      };
      expect(wrong('EFFECTIVE', 'INEFFECTIVE')).toBeLessThan(0.02);
      expect(wrong('INEFFECTIVE', 'EFFECTIVE')).toBeLessThan(0.08);
    });
  },
);

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
