import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/web/rules/marked-text.rules.js';

const stretch = fc
  .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
  .map(([start, end]) => ({ start, end }));

describe('Marks on a text', () => {
  it.each([
    ['none', [], ['massage helped']],
    ['one', [{ start: 0, end: 7 }], ['*massage*', ' helped']],
    [
      'two that overlap as one',
      [
        { start: 0, end: 5 },
        { start: 3, end: 7 },
      ],
      ['*massage*', ' helped'],
    ],
    [
      'two in the wrong order',
      [
        { start: 8, end: 14 },
        { start: 0, end: 7 },
      ],
      ['*massage*', ' ', '*helped*'],
    ],
    ['one that ends after the text', [{ start: 8, end: 99 }], ['massage ', '*helped*']],
  ])('are shown: %s', (_, marks, expected) => {
    const shown = segmentsOf('massage helped', marks).map(({ text, marked }) =>
      marked ? `*${text}*` : text,
    );
    expect(shown).toEqual(expected);
  });

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(stretch, { maxLength: 8 }), (text, marks) => {
        expect(
          segmentsOf(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
