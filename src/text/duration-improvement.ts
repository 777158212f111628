/** Whether the words around a span of time tell of an improvement. */
import { BREAKS, opens, type Place } from './duration-place.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const EVENT_PHRASES = new Set(words.event_phrases);
const EVENT_WORDS = new Set(words.event_words);
const HARDSHIPS = new Set(words.hardships);
const NEGATIONS = new Set(words.negations);
const NO_GAIN = new Set(words.no_gain);
const RETURNS = new Set(words.returns);
const SINK_BACK = new Set(words.sink_back);
const TROUBLES = new Set(words.troubles);
const NEAR = 6;

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Only the span's own clause counts. */
  readonly own: boolean;
}

/** An improvement among the tokens, none that is denied. */
export function tellsBetter(place: Place, { from, to, own }: Stretch): boolean {
  const { tokens } = place;
  const least = own ? clauseStart(tokens, from, to) : from;
  for (let at = least; at < to; at += 1) {
    const isEvent =
      EVENT_WORDS.has(tokens[at]!.lower) ||
      opens(tokens, at, EVENT_PHRASES) ||
      isAble(tokens, at) ||
      isGone(tokens, at) ||
      goes(tokens, at);
    if (!isEvent) continue;
    const denied = tokens.slice(Math.max(least, at - 5), at).some(({ lower }) => NEGATIONS.has(lower));
    if (denied) return staysAway(tokens, least, at);
    return !isRelapse(tokens, least, at);
  }
  return false;
}

export function clauseStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const isIdiom = /^(?:about|around|running)$/.test(tokens[at + 1]!.lower); // "up and about"
    if (BREAKS.has(tokens[at]!.lower) && !isIdiom) return at + 1;
  }
  return from;
}

/** "I could walk", not "I could barely walk", "you could try". */
function isAble(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.lower !== 'could') return false;
  const [who, verb] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  return (
    /^(?:i|he|she|we|they|it)$/.test(who) && !/^(?:try|not|have|barely|hardly|only|be|still)$/.test(verb)
  );
}

/** "The nausea goes": of trouble alone; anything else goes somewhere. */
function goes(tokens: readonly Token[], at: number): boolean {
  return /^(?:go|goes|went)$/.test(tokens[at]!.lower) && TROUBLES.has(tokens[at - 1]?.lower ?? '');
}

/** "There was no smell", but not "there was no change". */
function isGone(tokens: readonly Token[], at: number): boolean {
  const [verb, no] = [tokens[at]!.lower, tokens[at + 1]?.lower];
  if (!/^(?:was|were|had|is|are|there's|have)$/.test(verb) || no !== 'no') return false;
  // "I was no further on"
  if (/^(?:was|were|is|are)$/.test(verb) && tokens[at - 1]?.lower !== 'there') return false;
  return tokens[at + 2]?.kind === 'word' && !opens(tokens, at + 2, NO_GAIN);
}

/** "It hasn't come back": trouble that doesn't return. */
function staysAway(tokens: readonly Token[], least: number, at: number): boolean {
  if (!opens(tokens, at, RETURNS)) return false;
  const said = tokens.slice(Math.max(least, at - NEAR), at).map(({ lower }) => lower);
  const denial = said.findIndex((word) => /^(?:hasn't|haven't|never|didn't)$/.test(word));
  return denial > 0 && (said[denial - 1] === 'it' || TROUBLES.has(said[denial - 1]!));
}

/** "The pain came back", "it was back to sulking": trouble that returns is no improvement. */
function isRelapse(tokens: readonly Token[], least: number, at: number): boolean {
  if (!opens(tokens, at, RETURNS)) return false;
  const ahead = tokens.slice(at + 1, at + NEAR).map(({ lower }) => lower);
  const to = ahead.indexOf('to');
  const sinks = to >= 0 ? ahead.slice(to + 1, to + 3) : [];
  if (sinks.some((word) => SINK_BACK.has(word) || TROUBLES.has(word) || HARDSHIPS.has(word))) return true;
  return tokens.slice(Math.max(least, at - NEAR), at).some(({ lower }) => TROUBLES.has(lower));
}
