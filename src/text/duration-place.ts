import type { Sentence } from './sentences.js';
import type { TimeSpan } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const APPROXIMATORS = new Set(words.approximators);
const PHRASE_LENGTH = 4;
/** Where a phrase that governs a span ends. */
export const BREAKS = new Set([',', ';', ':', '(', ')', '.', '!', '?', '–', '—', 'but', 'and', 'then', 'so']);
/** Those who are waited for, visited or paid. */
export const SERVICES = new Set(words.services);
/** In days. Years are a history or a state, neither a turn nor a recovery. */
export const YEAR = 365;

/** The tokens of a sentence around a span of time. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly span: TimeSpan;
  /** The token before the span and before words such as "about" and "at least". */
  readonly before: number;
}

export function placeOf(tokens: readonly Token[], sentence: Sentence, span: TimeSpan): Place {
  let before = span.from - 1;
  for (let step = 0; step < 4 && before >= sentence.from; step += 1) {
    const pair = before > sentence.from ? `${tokens[before - 1]!.lower} ${tokens[before]!.lower}` : '';
    if (APPROXIMATORS.has(pair)) before -= 2;
    else if (APPROXIMATORS.has(tokens[before]!.lower)) before -= 1;
    else break;
  }
  return { tokens, sentence, span, before };
}

/** Up to so many folded words that end at a token, the nearest last; they stay in the span's sentence. */
export function wordsUpTo({ tokens, sentence }: Place, last: number, count: number): string[] {
  const from = Math.max(sentence.from, last - count + 1);
  return tokens.slice(from, Math.max(from, last + 1)).map(({ lower }) => lower);
}

/** Whether a phrase of the list starts at this token. */
export function opens(tokens: readonly Token[], at: number, list: ReadonlySet<string>): boolean {
  let phrase = '';
  for (let length = 0; length < PHRASE_LENGTH; length += 1) {
    const token = tokens[at + length];
    if (token === undefined) return false;
    phrase = length === 0 ? token.lower : `${phrase} ${token.lower}`;
    if (list.has(phrase)) return true;
  }
  return false;
}

/** Whether a phrase of the list ends right before the span, or before its "about". */
export function closes(place: Place, list: ReadonlySet<string>): boolean {
  return [place.span.from - 1, place.before].some((last) =>
    phrasesUpTo(place, last).some((phrase) => list.has(phrase)),
  );
}

/** The phrases that end at a token, the shortest first. */
export function phrasesUpTo(place: Place, last: number): string[] {
  const said = wordsUpTo(place, last, PHRASE_LENGTH);
  return said.map((_, index) => said.slice(said.length - 1 - index).join(' '));
}
