import words from './words/quote-cues.json' with { type: 'json' };

/** Single words by which a sentence mostly tells how something went: for choosing quotes, not for stances. */
export const OUTCOME_WORDS: ReadonlySet<string> = new Set(words.words);
