import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../src/text/tokens.js';
import { SLOW_PIECES } from './slow-pieces.js';
import { anyText, cutsPair, fastest, repeated } from './texts.js';

const words = (text: string) => tokenize(text).map((token) => token.text);
const kinds = (text: string) => tokenize(text).map((token) => token.kind);

describe('Tokens', () => {
  it('keep contractions whole and part hyphened words', () => {
    expect(words("I don’t foam-roll, it's no use")).toEqual([
      'I',
      'don’t',
      'foam',
      '-',
      'roll',
      ',',
      "it's",
      'no',
      'use',
    ]);
  });

  it('part numbers from their units', () => {
    expect(words('5mg of B12, 1,000.5 at 7:30')).toEqual([
      '5',
      'mg',
      'of',
      'B12',
      ',',
      '1,000.5',
      'at',
      '7:30',
    ]);
  });

  it('keep a web address whole, without the punctuation after it', () => {
    expect(words('see https://a.bc/massage?x=1, or www.d.ef.')).toEqual([
      'see',
      'https://a.bc/massage?x=1',
      ',',
      'or',
      'www.d.ef',
      '.',
    ]);
  });

  it('take line ends as breaks, whatever their bytes, and know a blank line', () => {
    expect(
      tokenize('a\r\nb\n \r\n c\u2028d\r\re')
        .filter((token) => token.kind === 'break')
        .map((token) => token.lower),
    ).toEqual(['\n', '\n\n', '\n', '\n\n']);
  });

  it('keep an emoji whole with all that is joined to it', () => {
    expect(words('ok 👩‍👩‍👧❤️x')).toEqual(['ok', '👩‍👩‍👧', '❤️', 'x']);
    expect(kinds('🙂 a_b _c_')).toEqual(['punct', 'word', 'punct', 'word', 'punct']);
  });

  it('fold what is the same word to the same form', () => {
    expect(fold('DON’T')).toBe(fold("don't"));
    expect(fold('Purée')).toBe(fold('pure\u0301e'));
    expect(fold('mas\u00adsage')).toBe('massage');
    expect(fold('ﬁx')).toBe('fix');
  });

  it('slice to their text, in order, and leave out nothing that can be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const [index, token] of tokenize(text).entries()) {
          expect(token.index).toBe(index);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
          expect(cutsPair(text, token.start) || cutsPair(text, token.end)).toBe(false);
          end = token.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
    );
  });

  it('cost the same for each character of any text', () => {
    for (const piece of SLOW_PIECES) {
      const text = repeated(piece, 100_000);
      expect(
        fastest(() => tokenize(text), 3),
        piece,
      ).toBeLessThan(1000);
    }
  });
});
