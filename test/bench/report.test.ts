import { describe, expect, it } from 'vitest';
import { scriptFor } from './reads/pgbench.js';
import { readOptions } from './options.js';
import { picturable, picture } from './report/picture.js';
import { report } from './report/report.js';
import type { BenchResult, Figure, ScaleResult } from './result.js';

const CONTENDERS = [
  'static-file',
  'limit',
  'afterword',
  'made-anew',
  'postgraphile',
  'mercurius',
  'textbook',
];

function scaleOf(scale: ScaleResult['scale'], contenders: readonly string[]): ScaleResult {
  const figures = (['R1', 'R2', 'R3'] as const).flatMap((work) =>
    contenders.map((contender, index): Figure => ({
      work,
      contender,
      connections: 16,
      perSecond: 1_200 / (index + 1),
      serverCpu: 0.5,
      databaseCpu: 1,
      p50: 8,
      p99: 20,
      failures: 0,
      bytes: 27_000,
    })),
  );
  const database = [{ work: 'R1', clients: 4, perSecond: 1_500, databaseCpu: 1.2 } as const];
  const upkeep = [{ command: 'rebuild', seconds: 7, quiet: 10, meanwhile: 25 } as const];
  return { scale, posts: 2_000, answers: 100_000, figures, database, memory: 210, upkeep };
}

function resultOf(...scales: readonly ScaleResult[]): BenchResult {
  return {
    measuredAt: '2026-11-26T12:00:00.000Z',
    machine: { processor: 'A processor', cores: 2, node: 'v20.19.0', postgres: '18.4' },
    rounds: 3,
    seconds: 2,
    start: { first: 4, later: 2 },
    scales,
  };
}

describe('The report of the bench', () => {
  it('shows each contender beside the limit, and says which goals are reached', () => {
    const lines = report(resultOf(scaleOf('s', CONTENDERS))).split('\n');
    const found = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
    expect(found(/^ {2}afterword +400 +0[.]67 /)).toBe(3);
    expect(found(/^ {2}pgbench, 4 clients +1,500 /)).toBe(1);
    expect(found(/^✓ S R[123]: share of the limit +0[.]5 +goal ≥ 0[.]5$/)).toBe(3);
    expect(found(/^✓ S R[123]: as fast as mercurius +2 × +goal ≥ 2 ×$/)).toBe(3);
    expect(found(/^✗ S rebuild: p99 of the feed meanwhile +2[.]5 × +goal ≤ 2 ×$/)).toBe(1);
  });

  it('says nothing of growth where only one size was measured', () => {
    expect(report(resultOf(scaleOf('s', CONTENDERS)))).not.toMatch(/growth|L against S/);
    expect(report(resultOf(scaleOf('s', CONTENDERS), scaleOf('l', CONTENDERS)))).toMatch(/1[.]00 ×/);
  });
});

describe('The picture of the bench', () => {
  it('says the same in words, and runs no script', () => {
    const svg = picture(resultOf(scaleOf('s', CONTENDERS)));
    expect(svg.match(/<rect [^>]*rx="3"/g)).toHaveLength(18);
    expect(svg).toMatch(/<title [^>]*>How fast/);
    expect(svg).toMatch(/<desc [^>]*>Requests per second[.] Post page: [^<]*Afterword 400/);
    expect(svg).not.toMatch(/script|undefined|NaN/);
  });

  it('is drawn of whole runs only, and of no community that is for trying out', () => {
    expect(picturable(resultOf(scaleOf('xs', CONTENDERS)))).toBe(false);
    expect(picturable(resultOf(scaleOf('s', CONTENDERS.slice(0, 5))))).toBe(false);
    expect(picturable(resultOf(scaleOf('l', CONTENDERS)))).toBe(true);
  });
});

describe('The options of the bench', () => {
  it('measure everything at size S unless something else is asked for', () => {
    expect(readOptions([])).toMatchObject({ scales: ['s'], rounds: 3, connections: [1, 16, 64] });
    expect(readOptions(['--scale', 'both']).scales).toEqual(['s', 'l']);
    expect(readOptions(['--only', 'R2,W1']).only).toEqual(['R2', 'W1']);
    expect(readOptions(['--no-peers']).contenders).toEqual([
      'static-file',
      'limit',
      'afterword',
      'made-anew',
      'signed-in',
      'pages',
    ]);
  });

  it.each([
    [['--scale', 'xxl'], /--scale is one of/],
    [['--only', 'R1,R9'], /--only takes names of R1, .* "R9" is none/],
    [['--rounds', '1.5'], /--rounds takes whole numbers/],
    [['--seconds', '0'], /--seconds takes numbers above 0/],
    [['--frob'], /frob/],
  ])('say what is wrong with %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('The script for pgbench', () => {
  it('draws one of the keys and looks it up in the statement itself', () => {
    const script = scriptFor({ operation: 'R1', keys: ['a', 'b', 'c'] });
    expect(script).toMatch(/^\\set n random\(0, 2\)\nselect /);
    expect(script).toContain(`k.operation = 'R1' and k.n = :n)::text::uuid`);
    expect(script).not.toContain('$1');
  });
});
