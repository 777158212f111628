import { describe, expect, it } from 'vitest';
import { MENTIONS_LIMIT } from '../../src/text/mentions.js';
import { readMarked } from './marked.js';

/** The best of several runs, in milliseconds: what the machine does besides doesn't count. */
function cost(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now();
    readMarked(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('The cost of reading tags', () => {
  it.each([
    ['one letter', 'a'],
    ['digits', '7'],
    ['commas', ', '],
    ['full stops', 'a. '],
    ['exclamation marks', '!'],
    ['outcome words', 'helped '],
    ['negators', 'not never '],
    ['conjunctions', 'and but so then '],
    ['mentions in a sentence', '[ginger], '],
    ['mentions and outcomes', '[ginger] helped. '],
    ['mentions and open ends', 'tried [ginger] '],
    ['verdicts on all before', 'I tried [ginger]. None of it helped. '],
    ['gaps of phrases', 'made made made so much '],
    ['a first person without end', 'i we i we '],
    ['quotes', '"“ '],
    ['brackets', '(( '],
    ['emoji', '🙂 '],
    ['line ends', 'x\n'],
  ])('grows no faster than the text: %s', (_, piece) => {
    // Of mentions there are never more than this in a text.
    const most = piece.includes('[') ? MENTIONS_LIMIT / 2 : Infinity;
    const pieces = Math.min(Math.ceil(8000 / piece.length), most);
    // One practice at the end, so that nothing is skipped for want of one.
    const short = `${piece.repeat(pieces)} [dill] helped`;
    const long = `${piece.repeat(pieces * 2)} [dill] helped`;
    // In turns, and the best of several: on a busy machine one of a pair is often held up.
    const ratios = Array.from({ length: 5 }, () => (cost(long) - 1) / Math.max(cost(short), 1));
    expect(Math.min(...ratios)).toBeLessThanOrEqual(2.5);
  });
});
