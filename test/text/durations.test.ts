import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDurations } from '../../src/text/durations.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import moreSentences from './durations/more-sentences.json' with { type: 'json' };
import labelled from './durations/sentences.json' with { type: 'json' };
import toldSentences from './durations/told-sentences.json' with { type: 'json' };

function durationsOf(text: string) {
  const tokens = tokenize(text);
  return findDurations({ text, tokens, sentences: sentencesOf(text, tokens) });
}

describe('The durations of a text', () => {
  it.each(labelled)('are those of rest and recovery, in days: $text', ({ text, durations }) => {
    const found = durationsOf(text);
    for (const duration of found) expect(text.slice(duration.start, duration.end)).toBe(duration.text);
    expect(found.map(({ start: _, end: __, ...duration }) => duration)).toEqual(durations);
  });

  it.each([...moreSentences, ...toldSentences])(
    'are no sittings, ages, dates and habits: $text',
    ({ text, durations }) => {
      expect(durationsOf(text).map((duration) => duration.text)).toEqual(durations);
    },
  );

  it('slice exactly out of any words of time, in order and without overlap', () => {
    const words =
      'half a two 2 - days week weeks off of rest after for within in and I was better until . , ago it took';
    const piece = fc.constantFrom(...words.split(' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end, text: said } of durationsOf(text)) {
          expect(text.slice(start, end)).toBe(said);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
