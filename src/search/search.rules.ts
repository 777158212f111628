import { badInput } from '../kernel/errors.js';

export const WORDS_LIMIT = 200;
/** Before a number it is its sign to the database, in texts as in what is looked for. */
const HYPHEN = /(?<=[\p{L}\p{M}\p{N}])-(?=\p{L})/gu;
/** Addresses and names of files are words as they are. */
const WHOLE = /[@/_]|\.[^\s.]/;
const PART = /(?<not>(?<!\S)-\s*)?(?:"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+))/gu;

/** The words to look for. @throws Refusal BAD_USER_INPUT when there are none, or too many. */
export function checkedWords(words: string): string {
  const trimmed = words.trim();
  if (trimmed === '') throw badInput('words', 'empty', 'Say which words to look for.');
  if (trimmed.length > WORDS_LIMIT) {
    throw badInput('words', 'tooLong', `Look for at most ${WORDS_LIMIT} characters at once.`);
  }
  return trimmed;
}

/**
 * The words as the database is to look for them. It takes `ice-bath` for one word, which no text has that says
 * "ice bath", while a text that says "ice-bath" has its two words too: so a hyphen stands as a blank. Only in a
 * phrase that has other words before it, such a text has to be looked for as it was typed.
 */
export function wordsToFind(words: string): string {
  if (words.search(HYPHEN) < 0) return words;
  const apart = inParts(words, spaced);
  const typed = inParts(words, (phrase) => phrase.replace(/\S+/, spaced));
  return apart === typed ? apart : `${apart} or ${typed}`;
}

function inParts(words: string, inPhrase: (phrase: string) => string): string {
  return words.replaceAll(PART, (...found) => {
    const { not, phrase, word } = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const text = phrase ?? word!;
    const apart = spaced(text);
    if (not === undefined) return phrase === undefined ? apart : `"${inPhrase(phrase)}"`;
    return apart === text ? found[0] : `-"${apart}" -"${text}"`;
  });
}

function spaced(text: string): string {
  return text.replaceAll(/\S+/g, (word) => (WHOLE.test(word) ? word : word.replaceAll(HYPHEN, ' ')));
}
