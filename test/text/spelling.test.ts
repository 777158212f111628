import { describe, expect, it } from 'vitest';
import { isDictionaryWord } from '../../src/text/spelling.js';
import dictionary from '../../src/text/words/dictionary.json' with { type: 'json' };

const WORDS = dictionary.words.split(' ');

describe('The dictionary', () => {
  it('has its words in the order in which they are looked up', () => {
    expect(WORDS).toEqual([...new Set(WORDS)].sort());
  });

  it('finds each of its words, and nothing between, before or behind them', () => {
    const known = new Set(WORDS);
    for (const word of WORDS) {
      if (!isDictionaryWord(word)) expect(word).toBe('found');
      for (const near of [`${word}q`, word.slice(1), word.slice(0, -1), `q${word}`])
        if (isDictionaryWord(near) !== known.has(near)) expect(near).toBe('as in the list');
    }
    for (const none of ['', ' ', 'a', 'zzzzzz', '~', `${WORDS[0]} ${WORDS[1]}`, 'massage\n'])
      expect(isDictionaryWord(none)).toBe(false);
  });
});
