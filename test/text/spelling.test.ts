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
    const near = WORDS.flatMap((word) => [`${word}q`, word.slice(1), word.slice(0, -1), `q${word}`]);
    expect(WORDS.filter((word) => !isDictionaryWord(word))).toEqual([]);
    expect(near.filter((word) => isDictionaryWord(word) !== known.has(word))).toEqual([]);
    for (const none of ['', ' ', 'a', 'zzzzzz', '~', `${WORDS[0]} ${WORDS[1]}`, 'massage\n'])
      expect(isDictionaryWord(none)).toBe(false);
  });
});
