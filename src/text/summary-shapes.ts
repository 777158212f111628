/** The sentences that a summary is made of: which one is taken depends on the numbers alone. */
import type { UsualTime } from './usual-time.js';

/** A tip as far as a summary speaks of it. */
export interface SummaryTip {
  readonly name: string;
  readonly tried: number;
  readonly helped: number;
  readonly mixed: number;
  readonly didNotHelp: number;
  readonly noOutcome: number;
  readonly notTried: number;
  readonly asking: number;
}

/** Which number of a tip, or of how long people took, is shown. */
export type Counts = Exclude<keyof SummaryTip, 'name'> | 'people' | 'least' | 'most';

export interface ShownNumber {
  readonly value: number;
  /** Null for how long people took. */
  readonly tip: string | null;
  readonly counts: Counts;
}

/** A sentence in the making: words, and numbers with what they count. */
export type Piece = string | ShownNumber;

const OUTCOMES = [
  { counts: 'helped', said: 'said that it helped' },
  { counts: 'mixed', said: 'had mixed results' },
  { counts: 'didNotHelp', said: 'said that it did not help' },
] as const;

/** "8 people tried massage: 3 said that it helped, …": one sentence for one practice that was tried. */
export function told(tip: SummaryTip): Piece[] {
  const { name, tried } = tip;
  const only = OUTCOMES.find(({ counts }) => tip[counts] === tried);
  const none = tip.noOutcome === tried;
  const people = number(tip, 'tried');
  if (tried === 1) {
    return [people, ` person tried ${name} `, only ? `and ${only.said}.` : "and didn't say how it went."];
  }
  if (none) return [people, ` people tried ${name}; none of them said how it went.`];
  if (only) return [people, ` people tried ${name}; ${tried === 2 ? 'both' : 'all of them'} ${only.said}.`];
  const parts = OUTCOMES.filter(({ counts }) => tip[counts] > 0).map(({ counts, said }): Piece[] => [
    number(tip, counts),
    ` ${said}`,
  ]);
  if (tip.noOutcome > 0) parts.push([number(tip, 'noOutcome'), " didn't say how it went"]);
  return [people, ` people tried ${name}: `, ...listed(parts), '.'];
}

/** "Of 5 people who tried taping, 4 said that it did not help." */
export function caution(tip: SummaryTip): Piece[] {
  if (tip.didNotHelp === tip.tried) return told(tip);
  const people = number(tip, 'tried');
  return [
    'Of ',
    people,
    ` people who tried ${tip.name}, `,
    number(tip, 'didNotHelp'),
    ' said that it did not help.',
  ];
}

/** "Nobody has told of trying needles yet; 2 people think about it or would not, and 1 asks." */
export function untried(tip: SummaryTip): Piece[] {
  const parts: Piece[][] = [];
  if (tip.notTried > 0) {
    const verb =
      tip.notTried === 1
        ? ' person speaks of it without having tried it'
        : ' people speak of it without having tried it';
    parts.push([number(tip, 'notTried'), verb]);
  }
  if (tip.asking > 0)
    parts.push([number(tip, 'asking'), tip.asking === 1 ? ' asks about it' : ' ask about it']);
  return [`Nobody has told of trying ${tip.name} yet; `, ...listed(parts), '.'];
}

/** "6 people said how long it took: most of them 1 to 2 weeks." */
export function usual({ people, least, most, unit }: UsualTime): Piece[] {
  const shown = (counts: 'people' | 'least' | 'most', value: number): Piece => ({ value, counts, tip: null });
  const range: Piece[] = least === most ? [] : [shown('least', least), ' to '];
  const units = most === 1 ? unit : `${unit}s`;
  return [
    shown('people', people),
    ' people said how long they took off, or how long it was until better: most of them ',
    ...range,
    shown('most', most),
    ` ${units}.`,
  ];
}

function number(tip: SummaryTip, counts: Exclude<keyof SummaryTip, 'name'>): ShownNumber {
  return { value: tip[counts], tip: tip.name, counts };
}

/** "a, b and c". */
function listed(parts: readonly Piece[][]): Piece[] {
  return parts.flatMap((part, index) => {
    const joint = index === 0 ? '' : index === parts.length - 1 ? ' and ' : ', ';
    return [joint, ...part];
  });
}
