import { parseArgs } from 'node:util';
import { SIZES, type SizeName } from './community/sizes.js';

/** Something that whoever runs the bench can mend; told in one line. */
export class BenchError extends Error {}

/** What the bench measures; reads and writes first, in the order in which they are measured. */
export const PARTS = ['R1', 'R2', 'R3', 'R4', 'W1', 'start', 'reread', 'rebuild'] as const;
export type Part = (typeof PARTS)[number];

export const PEER_NAMES = ['postgraphile', 'mercurius', 'textbook'];
export const OWN_NAMES = ['afterword', 'made-anew', 'signed-in', 'pages'];
export const CONTENDER_NAMES = ['static-file', 'limit', ...OWN_NAMES, ...PEER_NAMES];

export interface Options {
  readonly scales: readonly SizeName[];
  readonly rounds: number;
  /** How long one volley takes. */
  readonly seconds: number;
  readonly only: readonly Part[];
  readonly connections: readonly number[];
  readonly contenders: readonly string[];
  /** How often somebody writes while others read, a second. */
  readonly writes: number;
  /** Whether the communities are made anew. */
  readonly fresh: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** @throws BenchError, or a TypeError of `parseArgs` with a code. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { ...text, default: 's' },
      rounds: { ...text, default: '3' },
      seconds: { ...text, default: '2' },
      only: { ...text, default: PARTS.join(',') },
      connections: { ...text, default: '1,16,64' },
      contenders: { ...text, default: CONTENDER_NAMES.join(',') },
      writes: { ...text, default: '1' },
      'no-peers': flag,
      fresh: flag,
    },
  });
  const named = listOf('contenders', values.contenders, CONTENDER_NAMES);
  return {
    scales: values.scale === 'both' ? ['s', 'l'] : [scaleOf(values.scale)],
    rounds: wholeNumber('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    only: listOf('only', values.only, PARTS),
    connections: values.connections.split(',').map((each) => wholeNumber('connections', each)),
    contenders: values['no-peers'] ? named.filter((name) => !PEER_NAMES.includes(name)) : named,
    writes: values.writes === '0' ? 0 : positive('writes', values.writes),
    fresh: values.fresh,
  };
}

function scaleOf(given: string): SizeName {
  if (given in SIZES) return given as SizeName;
  throw new BenchError(`--scale is one of ${Object.keys(SIZES).join(', ')} or both, not "${given}".`);
}

function listOf<T extends string>(option: string, given: string, known: readonly T[]): T[] {
  const names = given.split(',');
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown !== undefined)
    throw new BenchError(`--${option} takes names of ${known.join(', ')}, and "${unknown}" is none.`);
  return known.filter((each) => names.includes(each));
}

function wholeNumber(option: string, given: string): number {
  const number = positive(option, given);
  if (Number.isInteger(number)) return number;
  throw new BenchError(`--${option} takes whole numbers, not "${given}".`);
}

function positive(option: string, given: string): number {
  const number = Number(given);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new BenchError(`--${option} takes numbers above 0, not "${given}".`);
}
