import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUOTE_LENGTH, quotable } from '../../src/text/quotes.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

const quoteOf = (text: string, words: string) => {
  const tokens = tokenize(text);
  const start = text.indexOf(words);
  const quote = quotable({
    text,
    tokens,
    sentences: sentencesOf(text, tokens),
    mention: { start, end: start + words.length },
  });
  return { ...quote, text: text.slice(quote.start, quote.end) };
};

describe('A quote', () => {
  it.each([
    ['I was sore. Neem oil fixed my roses. So there.', 'Neem oil', 'Neem oil fixed my roses.'],
    [
      'I tried neem oil for a month. It did nothing.',
      'neem oil',
      'I tried neem oil for a month. It did nothing.',
    ],
    ['My roses had mites. But neem oil helped.', 'neem oil', 'My roses had mites. But neem oil helped.'],
    [
      'It was awful. That neem oil though! It saved them.',
      'neem oil',
      'It was awful. That neem oil though! It saved them.',
    ],
  ])('of %j is whole and stands alone', (text, words, quote) => {
    expect(quoteOf(text, words).text).toBe(quote);
  });

  it('that opens with a word referring back is worth less than one that stands alone', () => {
    const alone = quoteOf('Neem oil helped my roses a lot.', 'Neem oil');
    const dangling = quoteOf('But neem oil helped my roses a lot.', 'neem oil');
    expect(dangling.score).toBeLessThan(alone.score);
  });

  it('never takes more than can be read, beyond the sentence itself', () => {
    const long = `${'It goes on and on. '.repeat(60)}It was neem oil. It helped.`;
    expect(quoteOf(long, 'neem oil').text.length).toBeLessThanOrEqual(QUOTE_LENGTH);
  });

  it('is a stretch of any text around its mention, with a score from 0 to 1', () => {
    const piece = fc.constantFrom('It helped. ', 'neem oil ', '🙂', '\n\n', '! ', 'But ', 'é', '(a) ', '? ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 20 }), (before, after) => {
        const text = `${before.join('')}neem oil${after.join('')}`;
        const start = before.join('').length;
        const tokens = tokenize(text);
        const quote = quotable({
          text,
          tokens,
          sentences: sentencesOf(text, tokens),
          mention: { start, end: start + 8 },
        });
        expect(quote.start).toBeLessThanOrEqual(start);
        expect(quote.end).toBeGreaterThanOrEqual(start + 8);
        expect(quote.score).toBeGreaterThanOrEqual(0);
        expect(quote.score).toBeLessThanOrEqual(1);
        expect(text.slice(quote.start, quote.end).isWellFormed()).toBe(true);
      }),
    );
  });
});
