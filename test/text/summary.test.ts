import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/text/summary.js';
import { usualDays, usualTime } from '../../src/text/usual-time.js';

const tip = (name: string, helped: number, mixed = 0, didNotHelp = 0, noOutcome = 0) => ({
  name,
  tried: helped + mixed + didNotHelp + noOutcome,
  helped,
  mixed,
  didNotHelp,
  noOutcome,
  notTried: 0,
  asking: 0,
});
const textOf = (...tips: ReturnType<typeof tip>[]) =>
  summarise({ scope: 'this post', tips }).map(({ text }) => text);

describe('A summary', () => {
  it('says how many said what, in singular and plural', () => {
    expect(textOf(tip('massage', 3, 0, 1, 4), tip('ice', 1))).toEqual([
      "8 people tried massage: 3 said that it helped, 1 said that it did not help and 4 didn't say how it went.",
      '1 person tried ice and said that it helped.',
    ]);
  });

  it('takes another sentence where all say the same, or none says anything', () => {
    expect(textOf(tip('rest', 4), tip('tape', 0, 0, 2), tip('ice', 0, 0, 0, 3))).toEqual([
      '4 people tried rest; all of them said that it helped.',
      '3 people tried ice; none of them said how it went.',
      '2 people tried tape; both said that it did not help.',
    ]);
  });

  it('says what people only speak of', () => {
    const [, first, second] = summarise({
      scope: 'this post',
      tips: [
        { ...tip('needles', 0), notTried: 2, asking: 1 },
        { ...tip('floating', 0), notTried: 0, asking: 1 },
      ],
    }).map(({ text }) => text);
    expect(first).toBe(
      'Nobody has told of trying needles yet; 2 people speak of it without having tried it and 1 asks about it.',
    );
    expect(second).toBe('Nobody has told of trying floating yet; 1 asks about it.');
  });

  it('says how long most people took', () => {
    const days = (minDays: number, maxDays = minDays) => ({ minDays, maxDays });
    const times = [days(7), days(7, 14), days(10), days(14), days(365), days(1)];
    const texts = summarise({ scope: 'this post', tips: [tip('rest', 2)], times }).map(({ text }) => text);
    expect(texts[1]).toBe(
      '6 people said how long they took off, or how long it was until better: most of them 1 to 2 weeks.',
    );
    expect(summarise({ scope: 'this post', tips: [], times: times.slice(0, 2) })).toHaveLength(1);
  });

  it('never buries that something did not help', () => {
    const lines = textOf(tip('a', 9), tip('b', 8), tip('c', 7), tip('taping', 1, 0, 4));
    expect(lines.at(-1)).toBe('Of 5 people who tried taping, 4 said that it did not help.');
  });

  it('says what nobody has said', () => {
    expect(textOf()).toEqual(['Nobody has told of trying anything yet in this post.']);
    expect(textOf(tip('rest', 2)).at(-1)).toBe('Nobody has said yet that anything did not help.');
  });

  it('has no number that is not one of a tip, at the place it says', () => {
    const count = fc.integer({ min: 0, max: 40 });
    const tips = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), count, count, count, count), {
      selector: ([name]) => name,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tips, (all) => {
        const list = all.map(([name, ...counts]) => tip(name, ...counts));
        for (const { text, numbers } of summarise({ scope: 'this post', tips: list })) {
          for (const number of numbers) {
            expect(text.slice(number.start, number.end)).toBe(String(number.value));
            const counted: Record<string, unknown> = list.find(({ name }) => name === number.tip)!;
            expect(counted[number.counts]).toBe(number.value);
          }
          expect(text.match(/\d+/g)?.length ?? 0).toBe(numbers.length);
        }
      }),
    );
  });
});

describe('The usual time', () => {
  const said = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 60 }))
    .map(([minDays, more]) => ({ minDays, maxDays: minDays + more }));
  const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30 };

  it('holds what more than half of the people said, in whatever order they are', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 3, maxLength: 30 }), (all) => {
        const { people, least, most, unit } = usualTime(all)!;
        expect(usualTime(all.toReversed())).toEqual({ people, least, most, unit });
        const [from, to] = [least * DAYS[unit], most * DAYS[unit]];
        const within = all.filter(({ minDays, maxDays }) => minDays >= from && maxDays <= to);
        expect(people).toBe(all.length);
        expect(within.length).toBeGreaterThan(all.length / 2);
      }),
    );
  });

  it('is not moved by one who took very long', () => {
    const weeks = [1, 2, 2, 2, 100].map((count) => ({ minDays: 7 * count, maxDays: 7 * count }));
    expect(usualTime(weeks)).toEqual({ people: 5, least: 2, most: 2, unit: 'week' });
    expect(usualDays(weeks)).toEqual({ people: 5, leastDays: 14, mostDays: 14 });
    expect(usualDays(weeks.slice(0, 2))).toBeNull();
  });
});
