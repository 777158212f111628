/**
 * What a word of an alias may be instead of a word. A moderator writes them in a vocabulary's aliases:
 * - `*` (or `…`, `...`, `___`): one to four words of the same sentence: "massage * feet";
 * - `{time}`: a span of time of a day or more: "{time} off" is "2-3 days off", "a full week off";
 * - `{the}`: a determiner, or nothing: "raise {the} monitor" is "raise my monitor", "raise monitor";
 * - `{concern}`: any concern of the vocabulary: "massage {the} {concern}" is "massage my feet".
 * An alias begins with a word or `{time}`, and doesn't end with `*`.
 */
export const ANY_WORDS = '*';
export const SPAN_OF_TIME = '{time}';
export const ANY_DETERMINER = '{the}';
export const ANY_CONCERN = '{concern}';

const WRITTEN = new Map([
  ['*', ANY_WORDS],
  ['…', ANY_WORDS],
  ['...', ANY_WORDS],
  ['___', ANY_WORDS],
  [SPAN_OF_TIME, SPAN_OF_TIME],
  [ANY_DETERMINER, ANY_DETERMINER],
  [ANY_CONCERN, ANY_CONCERN],
]);

/** How many words `*` may stand for. */
export const LONGEST_GAP = 4;

/** The slot that a part of an alias is written for; null for an ordinary word. */
export function slotOf(part: string): string | null {
  return WRITTEN.get(part) ?? null;
}

/** Words that one may be put for another without a change of what is named: "my feet", "the feet". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an my your his her our their its this that these those some'.split(' '),
);

/** Whether a phrase of these words can be read: its start must be cheap to find, its end certain. */
export function isReadable(words: readonly string[]): boolean {
  const first = words[0];
  return (
    first !== undefined &&
    (slotOf(first) === null || first === SPAN_OF_TIME) &&
    words.at(-1) !== ANY_WORDS &&
    words.filter((word) => word === ANY_WORDS).length <= 2
  );
}
