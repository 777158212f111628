/** How long most people took, out of what each of them said. */

/** What one person said, in days. */
export interface TimeSaid {
  readonly minDays: number;
  readonly maxDays: number;
}

/** The range that holds what most people said, in days. */
export interface UsualDays {
  readonly people: number;
  readonly leastDays: number;
  readonly mostDays: number;
}

/** A range in a unit that people speak in: "1 to 2 weeks" is { least: 1, most: 2, unit: 'week' }. */
export interface UsualTime {
  readonly people: number;
  readonly least: number;
  readonly most: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month';
}

/** With fewer there is no "most". */
export const LEAST_PEOPLE = 3;

const UNITS = [
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;

/**
 * The shortest range that holds what more than half of the people said (after the "shorth" of Andrews et
 * al., 1972): one who took a year moves it by nothing. Null for fewer than three people.
 */
export function usualDays(said: readonly TimeSaid[]): UsualDays | null {
  if (said.length < LEAST_PEOPLE) return null;
  const needed = Math.floor(said.length / 2) + 1;
  let best: { from: number; to: number } | null = null;
  for (const from of new Set(said.map(({ minDays }) => minDays))) {
    const within = said.filter(({ minDays }) => minDays >= from).map(({ maxDays }) => maxDays);
    if (within.length < needed) continue;
    const to = within.sort((a, b) => a - b)[needed - 1]!;
    const isShorter = best === null || to - from < best.to - best.from;
    const isEarlier = best !== null && to - from === best.to - best.from && from < best.from;
    if (isShorter || isEarlier) best = { from, to };
  }
  return best === null ? null : { people: said.length, leastDays: best.from, mostDays: best.to };
}

/** The same in the unit that people would speak in. */
export function usualTime(said: readonly TimeSaid[]): UsualTime | null {
  const days = usualDays(said);
  return days === null ? null : { people: days.people, ...inUnits(days) };
}

function inUnits({ leastDays: from, mostDays: to }: Omit<UsualDays, 'people'>): Omit<UsualTime, 'people'> {
  if (to < 1) return { least: rounded(from * 24), most: rounded(to * 24), unit: 'hour' };
  for (const [unit, days] of UNITS) {
    if (from % days === 0 && to % days === 0 && from > 0)
      return { least: from / days, most: to / days, unit };
  }
  return { least: rounded(from), most: rounded(to), unit: 'day' };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
