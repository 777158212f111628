import type { People } from './people.rules.js';

/** For how many of those who said how it went it helped, and where that share may lie. */
export interface Share {
  readonly said: number;
  /** How many of them were mixed. */
  readonly mixed: number;
  /** Mixed ones are a half. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Nine times of ten the share lies in the interval; the rank of tips is made with the same. */
const Z = 1.645;

/** Null where nobody said how it went. The interval is Wilson's, which holds for few people too. */
export function shareOf({ helped, mixed, didNotHelp }: People): Share | null {
  const said = helped + mixed + didNotHelp;
  if (said === 0) return null;
  const share = (helped + mixed / 2) / said;
  const square = Z * Z;
  const middle = (share + square / (2 * said)) / (1 + square / said);
  const reach =
    (Z / (1 + square / said)) * Math.sqrt((share * (1 - share)) / said + square / (4 * said * said));
  return {
    said,
    mixed,
    share,
    low: Math.max(0, Math.min(share, middle - reach)),
    high: Math.min(1, Math.max(share, middle + reach)),
  };
}

/** The share of all of them together. */
export function pooledShare(shares: readonly Share[]): number {
  const said = shares.reduce((sum, each) => sum + each.said, 0);
  return said === 0 ? 0 : shares.reduce((sum, each) => sum + each.share * each.said, 0) / said;
}
