import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/web/language.js';
import { spanOf } from '../../src/web/rules/time-span.rules.js';

const said = (leastDays: number, mostDays: number) =>
  LANGUAGES.map((language) => {
    const { least, most, unit } = spanOf({ leastDays, mostDays });
    const isRange = least === most ? 'no' : 'yes';
    return language.say('post.howLongMost', { people: 5, least, most, unit, isRange });
  });

describe('How long it took most people', () => {
  it.each([
    [21, 30, '5 people, most of them 21 to 30 days', '5 Personen, meist 21 bis 30 Tage'],
    [7, 14, '5 people, most of them 1 to 2 weeks', '5 Personen, meist 1 bis 2 Wochen'],
    [30, 30, '5 people, most of them 1 month', '5 Personen, meist 1 Monat'],
    [0.25, 0.5, '5 people, most of them 6 to 12 hours', '5 Personen, meist 6 bis 12 Stunden'],
    [1.5, 3, '5 people, most of them 1.5 to 3 days', '5 Personen, meist 1,5 bis 3 Tage'],
    [0, 30, '5 people, most of them 0 to 30 days', '5 Personen, meist 0 bis 30 Tage'],
  ])('is said of %d to %d days in a unit that people speak in', (least, most, ...words) => {
    expect(said(least, most)).toEqual(words);
  });
});
