import { describe, expect, it } from 'vitest';
import { findDurations } from '../../src/text/durations.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

const durationsOf = (text: string) => {
  const tokens = tokenize(text);
  return findDurations({ text, tokens, sentences: sentencesOf(text, tokens) });
};

const FOUND: readonly (readonly [text: string, duration: string, min: number | null, max: number | null])[] =
  [
    ['I took 2-3 days off.', '2-3 days', 2, 3],
    ['I took a full week off.', 'a full week', 7, 7],
    ['It took six to eight weeks to heal.', 'six to eight weeks', 42, 56],
    ['I was better within a fortnight.', 'a fortnight', 14, 14],
    ['It took MONTHS to resolve.', 'MONTHS', null, null],
    ['I rested for a couple of weeks.', 'a couple of weeks', 14, 14],
    ['The rash was gone in 4 days.', '4 days', 4, 4],
    ['A week or two off and I was fine.', 'A week or two', 7, 14],
    ['It was fixed after about three months.', 'three months', 90, 90],
    ['I took half a year off.', 'half a year', 182.5, 182.5],
    ['It took 36 hours to go away.', '36 hours', 1.5, 1.5],
  ];

const NONE = [
  'I do it 3 times a week.',
  'I was 12 weeks pregnant.',
  'I ran it in 4 hours 11 minutes.',
  'Ten days ago I fell.',
  'My daughter is 3 years old.',
  'I take 2 a day.',
  'A 20 minutes soak is enough.',
  'I hold it for 30 seconds.',
  'Twice a month I go there.',
  'I had to wait 3 weeks for an appointment.',
];

describe('Durations', () => {
  it.each(FOUND)('are found with their days: %j', (text, duration, minDays, maxDays) => {
    const [found, ...others] = durationsOf(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: duration, minDays, maxDays });
    expect(text.slice(found!.start, found!.end)).toBe(duration);
  });

  it.each(NONE)('are not ages, dates, frequencies, doses, race times or sittings: %j', (text) => {
    expect(durationsOf(text)).toEqual([]);
  });
});
