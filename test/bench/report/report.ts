import type { BenchResult, ScaleResult } from '../result.js';
import { growthOf } from './figures.js';
import { goalsOf } from './goals.js';
import { goalLine, growthTable, ratiosTable, tableOf } from './tables.js';

/** What is printed of a run. */
export function report(result: BenchResult): string {
  const { machine, rounds, seconds, start, scales } = result;
  const growth = growthOf(result);
  const goals = goalsOf(result);
  const postgres = `PostgreSQL ${machine.postgres}`;
  return [
    `${machine.processor}, ${machine.cores} cores; Node ${machine.node}, ${postgres}; medians of ${rounds} rounds of ${seconds} s`,
    ...scales.flatMap(sectionsOf),
    ...(growth.length > 0 ? [growthTable(growth)] : []),
    ...(start ? [`Start: first ${start.first.toFixed(1)} s, later ${start.later.toFixed(1)} s`] : []),
    ...(goals.length > 0 ? [['Goals', ...goals.map(goalLine)].join('\n')] : []),
  ].join('\n\n');
}

function sectionsOf(scale: ScaleResult): string[] {
  const connections = [...new Set(scale.figures.map((each) => each.connections))].sort((a, b) => a - b);
  const reads = scale.figures.filter(({ work }) => work.startsWith('R'));
  const contenders = new Set(reads.map(({ contender }) => contender));
  const at = scale.scale.toUpperCase();
  return [
    ...connections.map((each) => tableOf(scale, each)),
    ...['afterword', 'made-anew'].flatMap((one) => (contenders.has(one) ? [ratiosTable(scale, one)] : [])),
    ...(scale.memory === null ? [] : [`Memory at ${at} after R1 to R3: ${scale.memory.toFixed(0)} MB`]),
    ...scale.upkeep.map(
      ({ command, seconds, quiet, meanwhile }) =>
        `${command} at ${at}: ${seconds.toFixed(1)} s; p99 of the feed ${quiet.toFixed(1)} ms before and after, ${meanwhile.toFixed(1)} ms meanwhile`,
    ),
  ];
}
