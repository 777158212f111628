import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/text/summary.js';

const tip = (name: string, helped: number, mixed = 0, didNotHelp = 0, noOutcome = 0) => ({
  name,
  tried: helped + mixed + didNotHelp + noOutcome,
  helped,
  mixed,
  didNotHelp,
  noOutcome,
});
const textOf = (...tips: ReturnType<typeof tip>[]) =>
  summarise({ scope: 'this post', tips }).map(({ text }) => text);

describe('A summary', () => {
  it('says how many said what, in singular and plural', () => {
    expect(textOf(tip('massage', 3, 0, 1, 4), tip('ice', 1))).toEqual([
      "8 people tried massage: 3 said that it helped, 1 said that it did not and 4 didn't say how it went.",
      '1 person tried ice: 1 said that it helped.',
    ]);
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
            expect(list.find(({ name }) => name === number.tip)![number.counts]).toBe(number.value);
          }
          expect(text.match(/\d+/g)?.length ?? 0).toBe(numbers.length);
        }
      }),
    );
  });
});
