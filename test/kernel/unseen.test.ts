import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showsSomething, withoutUnseen } from '../../src/kernel/unseen.js';

const PIECES = [
  ...'a 👩🏴🏽بकខ',
  ...'\u{E0067}\u{E007F}\u200D\u200C\u200B\uFE0F\u0301\u064E\u094D\u202E\u2800',
];

describe('What can not be seen in a line', () => {
  it.each([
    ['a zero-width space', 'An\u200Ba', 'Ana'],
    ['a joiner between Latin letters', 'An\u200Da', 'Ana'],
    ['a soft hyphen', 'An\u00ADa', 'Ana'],
    ['a mark in front of the bytes', 'An\uFEFFa', 'Ana'],
    ['a Hangul filler', 'Ana\u3164', 'Ana'],
    ['a blank of Braille', 'An\u2800a', 'Ana'],
    ['a turn of the direction', 'Ana\u202Egnirts\u202C', 'Anagnirts'],
    ['an isolate', '\u2066Ana\u2069', 'Ana'],
    ['a mark of the direction', '\u200FAna', 'Ana'],
    ['a control character', 'An\u0007a', 'Ana'],
    ['tags that spell a word', 'Ana\u{E0041}\u{E0042}', 'Ana'],
    ['a variation of nothing', '\uFE0FAna', 'Ana'],
    ['a hundred and eighty marks on a letter', `Ana${'\u0317'.repeat(180)}`, `Ana${'\u0317'.repeat(5)}`],
    ['marks with joiners between them', `ب${'\u064E\u200D'.repeat(90)}`, `ب${'\u064E\u200D'.repeat(5)}`],
  ])('goes, and the rest stays: %s', (_, text, without) => {
    expect(withoutUnseen(text)).toBe(without);
  });

  it.each([
    ['a family', '👨‍👩‍👧'],
    ['a doctor with a tone of skin', '👩🏽‍⚕️'],
    ['a heart on fire', '❤️‍🔥'],
    ['a flag of colours', '🏳️‍🌈'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['flags of countries and the key of a number', '🇩🇪 1️⃣'],
    ['Persian with a non-joiner', 'می\u200Cخواهم'],
    ['Hindi with both joiners', 'क्\u200Dष क्\u200Cष'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Khmer with breaks', 'ភាសា\u200Bខ្មែរ'],
    ['Burmese with five marks', 'မြွှေ့'],
    ['Vietnamese in parts', 'Nguyễn'.normalize('NFD')],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Thai', 'ที่นี่'],
    ['a Japanese name with its own form', '葛\u{E0100}城'],
    ['lines', 'One\r\n\ttwo'],
  ])('stays where what is seen needs it: %s', (_, text) => {
    expect(withoutUnseen(text)).toBe(text);
  });

  it('is gone at once, whatever stands together', () => {
    const unit = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const once = withoutUnseen(text);
        expect(withoutUnseen(once)).toBe(once);
        expect(showsSomething(once)).toBe(showsSomething(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is all that there is in some texts', () => {
    for (const text of [
      '',
      ' \n',
      '\u200B',
      '\u3164\u3164',
      '\u2800 \u2800',
      '\u202E\u2069',
      '\uFE0F\u200D',
    ]) {
      expect(showsSomething(text), JSON.stringify(text)).toBe(false);
    }
    for (const text of ['\u200B.', '🙂', '\u3164一', '\u202Ea']) {
      expect(showsSomething(text), JSON.stringify(text)).toBe(true);
    }
  });
});
