import { type BenchResult, comparedAt, type Figure, type ScaleResult, type Work } from '../result.js';

/** The number of connections at which a scale's contenders are compared. */
export function comparisonOf({ figures }: ScaleResult): number {
  return comparedAt(figures.map(({ connections }) => connections));
}

export interface Wanted {
  readonly work: Work;
  readonly contender: string;
  /** Where contenders are compared, unless given. */
  readonly connections?: number;
}

/** Undefined where it wasn't measured. */
export function figureOf(scale: ScaleResult, { work, contender, connections }: Wanted): Figure | undefined {
  const at = connections ?? comparisonOf(scale);
  return scale.figures.find(
    (each) => each.work === work && each.contender === contender && each.connections === at,
  );
}

/** CPU time of server and database for one request, in milliseconds. */
export function costOf({ serverCpu, databaseCpu }: Figure): number {
  return serverCpu + databaseCpu;
}

/** Requests per second of one as a share of another's; null where one of them wasn't measured. */
export function ratio(one: Figure | undefined, other: Figure | undefined): number | null {
  return one && other ? one.perSecond / other.perSecond : null;
}

export interface Growth {
  readonly work: Work;
  readonly small: number;
  readonly large: number;
  readonly times: number;
}

/**
 * The product where it makes each response anew, which is what its limit does; where that wasn't measured apart, as it
 * was started.
 */
export function madeAnew(scale: ScaleResult, work: Work): Figure | undefined {
  return (
    figureOf(scale, { work, contender: 'made-anew' }) ?? figureOf(scale, { work, contender: 'afterword' })
  );
}

const GROWING: readonly Work[] = ['R1', 'R2', 'R3', 'R4', 'W1'];

/** How much more the product's answers cost with ten times the community; empty unless both were measured. */
export function growthOf({ scales }: Pick<BenchResult, 'scales'>): Growth[] {
  const [small, large] = (['s', 'l'] as const).map((name) => scales.find(({ scale }) => scale === name));
  if (!small || !large) return [];
  return GROWING.flatMap((work) => {
    const [before, after] = [small, large].map((scale) => madeAnew(scale, work));
    if (!before || !after) return [];
    const costs = { small: costOf(before), large: costOf(after) };
    return [{ work, ...costs, times: costs.large / costs.small }];
  });
}
