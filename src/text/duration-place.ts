import type { Sentence } from './sentences.js';
import type { TimeSpan } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const APPROXIMATORS = new Set(words.approximators);
const AFTER_APPROXIMATORS = new Set(words.after_approximators);
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
  /** The token after the span and after words such as "or so" and "at most". */
  readonly after: number;
}

export function placeOf(tokens: readonly Token[], sentence: Sentence, span: TimeSpan): Place {
  let before = span.from - 1;
  for (let step = 0; step < 4 && before >= sentence.from; step += 1) {
    const length = approximatorUpTo(tokens, sentence.from, before);
    if (length === 0) break;
    before -= length;
  }
  return { tokens, sentence, span, before, after: afterApproximators(tokens, span.to) };
}

/** How many words the longest approximator has that ends at a token: "the better part of". */
function approximatorUpTo(tokens: readonly Token[], least: number, last: number): number {
  for (let length = Math.min(PHRASE_LENGTH, last - least + 1); length > 0; length -= 1) {
    const said = tokens.slice(last + 1 - length, last + 1).map(({ lower }) => lower);
    if (APPROXIMATORS.has(said.join(' '))) return length;
  }
  return 0;
}

/** Past ", minimum", "-ish" and "or so". */
function afterApproximators(tokens: readonly Token[], at: number): number {
  const start = /^[,-]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  for (let length = PHRASE_LENGTH; length > 0; length -= 1) {
    const said = tokens.slice(start, start + length).map(({ lower }) => lower);
    if (AFTER_APPROXIMATORS.has(said.join(' '))) return start + length;
  }
  return at;
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

/** Whether a clause begins after this token. */
export function isClauseStart({ tokens, sentence }: Place, last: number): boolean {
  return last < sentence.from || BREAKS.has(tokens[last]!.lower);
}

/** The phrases that end at a token, the shortest first. */
export function phrasesUpTo(place: Place, last: number): string[] {
  const said = wordsUpTo(place, last, PHRASE_LENGTH);
  return said.map((_, index) => said.slice(said.length - 1 - index).join(' '));
}
