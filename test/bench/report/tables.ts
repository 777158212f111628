import type { Figure, ScaleResult, Work } from '../result.js';
import { comparisonOf, costOf, figureOf, type Growth, ratio } from './figures.js';
import type { Goal } from './goals.js';

const TITLES: Readonly<Record<Work, string>> = {
  R1: 'R1 post page',
  R2: 'R2 feed',
  R3: 'R3 tip page of the board',
  R4: 'R4 search',
  W1: 'W1 answering any post',
  'W1 on one post': 'W1 answering one popular post',
};

/** What each kind of work is a share of. */
const LIMITS: Readonly<Record<Work, string>> = {
  R1: 'limit',
  R2: 'limit',
  R3: 'limit',
  R4: 'limit',
  W1: 'inserts',
  'W1 on one post': 'inserts',
};

const COLUMNS = ['req/s', 'of limit', 'CPU: server', 'database', 'p50', 'p99', 'bytes'];

/** Everything at one number of connections. Times in milliseconds. */
export function tableOf(scale: ScaleResult, connections: number): string {
  const of = scale.figures.filter((each) => each.connections === connections);
  const works = (Object.keys(TITLES) as Work[]).filter((work) => of.some((each) => each.work === work));
  const size = `${amount(scale.posts)} posts, ${amount(scale.answers)} answers`;
  const head = `${scale.scale.toUpperCase()} (${size}), connections: ${connections}`;
  return [
    line(head, COLUMNS),
    ...works.flatMap((work) => {
      const limit = figureOf(scale, { work, contender: LIMITS[work], connections });
      const rows = of
        .filter((each) => each.work === work)
        .sort((a, b) => b.perSecond - a.perSecond)
        .map((each) => row(each, limit));
      return [TITLES[work], ...databaseRows(scale, { work, connections }), ...rows];
    }),
  ].join('\n');
}

function row(figure: Figure, limit: Figure | undefined): string {
  const failed = figure.failures === 0 ? '' : `  ${figure.failures} failed`;
  const cells = [
    amount(figure.perSecond),
    ratio(figure, limit)?.toFixed(2) ?? '',
    figure.serverCpu.toFixed(2),
    figure.databaseCpu.toFixed(2),
    figure.p50.toFixed(1),
    figure.p99.toFixed(1),
    amount(figure.bytes),
  ];
  return `${line(`  ${figure.contender}`, cells)}${failed}`;
}

/** What pgbench got, beside those with whom it took turns. */
function databaseRows(
  scale: ScaleResult,
  { work, connections }: Pick<Figure, 'work' | 'connections'>,
): string[] {
  if (connections !== comparisonOf(scale)) return [];
  const of = scale.database.filter((each) => each.work === work);
  return of.map(({ clients, perSecond, databaseCpu }) =>
    line(`  pgbench, ${clients} clients`, [amount(perSecond), '', '', databaseCpu.toFixed(2)]),
  );
}

export function growthTable(growth: readonly Growth[]): string {
  return [
    line('Cost of a request, server and database (CPU ms)', ['S', 'L', 'growth']),
    ...growth.map(({ work, small, large, times }) =>
      line(`  ${TITLES[work]}`, [small.toFixed(2), large.toFixed(2), `${times.toFixed(2)} ×`]),
    ),
  ].join('\n');
}

/** How many times as fast as each of the others one is, and how much less it spends. */
export function ratiosTable(scale: ScaleResult, one: string): string {
  const works = (['R1', 'R2', 'R3', 'R4'] as const).flatMap((work) => {
    const own = figureOf(scale, { work, contender: one });
    return own ? [{ work, own }] : [];
  });
  const others = [...new Set(scale.figures.map(({ contender }) => contender))].filter(
    (name) => name !== one && name !== 'inserts',
  );
  const cells = (contender: string) =>
    works.flatMap(({ work, own }) => {
      const other = figureOf(scale, { work, contender });
      return other
        ? [`${ratio(own, other)!.toFixed(2)} ×`, `${(costOf(other) / costOf(own)).toFixed(2)} ×`]
        : ['', ''];
    });
  return [
    line(
      `${one} at ${scale.scale.toUpperCase()} against …`,
      works.flatMap(({ work }) => [`${work} req/s`, 'CPU']),
    ),
    ...others.map((name) => line(`  ${name}`, cells(name))),
  ].join('\n');
}

export function goalLine({ what, figure, unit, bound, isMost, isReached }: Goal): string {
  const shown = [figure, bound].map((value) => `${Number(value.toFixed(2))}${unit && ` ${unit}`}`);
  return `${isReached ? '✓' : '✗'} ${what.padEnd(56)} ${shown[0]!.padStart(10)}   goal ${isMost ? '≤' : '≥'} ${shown[1]}`;
}

function line(head: string, cells: readonly string[]): string {
  return `${head.padEnd(50)}${cells.map((cell) => cell.padStart(12)).join('')}`.trimEnd();
}

/** With commas, as people write it. */
function amount(value: number): string {
  return Math.round(value).toLocaleString('en');
}
