import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/web/rules/excerpt.rules.js';

describe('What is shown of an answer', () => {
  it('is all of it when it is not long', () => {
    expect(excerptOf('Ice helped me.', { start: 0, end: 3 })).toEqual({
      text: 'Ice helped me.',
      mark: { start: 0, end: 3 },
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is what stands around the words that count when it is long, cut between words', () => {
    const body = `${'before '.repeat(200)}Ice helped me. ${'after '.repeat(200)}`;
    const start = body.indexOf('Ice');
    const { text, mark, cutBefore, cutAfter } = excerptOf(body, { start, end: start + 14 });
    expect(text.slice(mark.start, mark.end)).toBe('Ice helped me.');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(text.split(' ').every((word) => /^(before|after|Ice|helped|me\.)$/.test(word))).toBe(true);
  });

  it('always holds the words that count', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000, unit: 'grapheme' }),
        fc.nat(3000),
        fc.nat(300),
        (body, from, length) => {
          const start = Math.min(from, body.length);
          const end = Math.min(start + length, body.length);
          const { text, mark } = excerptOf(body, { start, end });
          expect(text.slice(mark.start, mark.end)).toBe(body.slice(start, end));
          expect(body).toContain(text);
        },
      ),
    );
  });
});
