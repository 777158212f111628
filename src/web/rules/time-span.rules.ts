/** Lengths of time as people speak of them. */

export interface Days {
  readonly leastDays: number;
  readonly mostDays: number;
}

export interface Span {
  readonly least: number;
  readonly most: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month';
}

const UNITS = [
  ['month', 30],
  ['week', 7],
] as const;

/** In the widest unit that both ends are whole in, as summaries say it; in hours where all is within a day. */
export function spanOf({ leastDays, mostDays }: Days): Span {
  if (mostDays < 1) return { least: rounded(leastDays * 24), most: rounded(mostDays * 24), unit: 'hour' };
  for (const [unit, days] of UNITS) {
    if (leastDays > 0 && leastDays % days === 0 && mostDays % days === 0)
      return { least: leastDays / days, most: mostDays / days, unit };
  }
  return { least: rounded(leastDays), most: rounded(mostDays), unit: 'day' };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
