import type { BenchResult, Figure, ScaleResult } from '../result.js';
import { comparisonOf, figureOf } from './figures.js';

const READS = [
  ['R1', 'Post page'],
  ['R2', 'Feed'],
  ['R3', 'Tip page of the board'],
] as const;

/** From the top down; the file of the same bytes is left out, or nothing else would be seen. */
const SHOWN = [
  ['limit', 'the limit: one SQL statement', '#a0aec0'],
  ['afterword', 'Afterword', '#2f855a'],
  ['made-anew', 'Afterword, nothing kept', '#68a786'],
  ['mercurius', 'mercurius, JIT', '#b7791f'],
  ['postgraphile', 'PostGraphile 5', '#b7791f'],
  ['textbook', 'Nest + TypeORM by the textbook', '#b7791f'],
] as const;

const WIDTH = 800;
const BAR = 20;
const ROW = 27;
const LEFT = 262;
const LONGEST = 440;
const TOP = 92;

/** Whether all that the picture shows was measured, on a community of a size that tells something. */
export function picturable(result: BenchResult): boolean {
  return shown(result) !== undefined;
}

/** The product and its peers as bars, each read to its own measure: requests per second. */
export function picture(result: BenchResult): string {
  const scale = shown(result)!;
  const connections = comparisonOf(scale);
  const groupHeight = 34 + SHOWN.length * ROW + 14;
  const height = TOP + READS.length * groupHeight + 8;
  const groups = READS.map(([work, title], index) => {
    const figures = SHOWN.map(([contender]) => figureOf(scale, { work, contender })!);
    return group(title, figures, TOP + index * groupHeight);
  });
  const { machine } = result;
  const under = `${scale.answers.toLocaleString('en')} answers, ${connections} connections, ${machine.cores} cores, Node ${machine.node.slice(1)}, PostgreSQL ${machine.postgres.split(' ')[0]}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">How fast Afterword reads</title>
<desc id="desc">${describe(scale)}</desc>
<style>text{font:14px system-ui,sans-serif;fill:#1a202c}.title{font-size:20px;font-weight:600}.group{font-weight:600}.small{font-size:12px;fill:#4a5568}</style>
<rect width="${WIDTH}" height="${height}" rx="10" fill="#fffdf8"/>
<text x="28" y="42" class="title">Requests per second</text>
<text x="28" y="66" class="small">${under}</text>
${groups.join('\n')}
</svg>
`;
}

function group(title: string, figures: readonly Figure[], y: number): string {
  const most = Math.max(...figures.map(({ perSecond }) => perSecond));
  const rows = SHOWN.map(([, name, colour], index) => {
    const { perSecond } = figures[index]!;
    const width = Math.max(2, Math.round((perSecond / most) * LONGEST));
    const top = y + 34 + index * ROW;
    return `<text x="28" y="${top + 15}">${name}</text><rect x="${LEFT}" y="${top}" width="${width}" height="${BAR}" rx="3" fill="${colour}"/><text x="${LEFT + width + 8}" y="${top + 15}" class="small">${amount(perSecond)}</text>`;
  });
  return [`<text x="28" y="${y + 18}" class="group">${title}</text>`, ...rows].join('\n');
}

function describe(scale: ScaleResult): string {
  const parts = READS.map(([work, title]) => {
    const each = SHOWN.map(([contender, name]) => {
      return `${name} ${amount(figureOf(scale, { work, contender })!.perSecond)}`;
    });
    return `${title}: ${each.join(', ')}.`;
  });
  return `Requests per second. ${parts.join(' ')}`;
}

/** The smallest of the communities of which everything is there. */
function shown({ scales }: BenchResult): ScaleResult | undefined {
  return scales.find(
    (scale) =>
      scale.scale !== 'xs' &&
      READS.every(([work]) =>
        SHOWN.every(([contender]) => figureOf(scale, { work, contender }) !== undefined),
      ),
  );
}

function amount(value: number): string {
  return Math.round(value).toLocaleString('en');
}
