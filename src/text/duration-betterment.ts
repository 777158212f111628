/** Whether a span of time tells how long it took until something was better. */
import { BREAKS, opens, type Place, SERVICES, wordsUpTo, YEAR } from './duration-place.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const EVENT_WORDS = new Set(words.event_words);
const EVENT_PHRASES = new Set(words.event_phrases);
const RETURNS = new Set(words.returns);
const TROUBLES = new Set(words.troubles);
const NEGATIONS = new Set(words.negations);
const RESIGNATIONS = new Set([...words.resignations, ...words.errands]);
const UNTIL_PREPS = new Set(words.until_preps);
const USE_VERBS = new Set(words.use_verbs);
/** How far, in tokens, the improvement may stand from the span. */
const REACH = 12;
const NEAR = 6;

/** "better in two weeks", "after a month the pain was gone", "ten days later", "2 days after the race". */
export function isUntilBetter(place: Place): boolean {
  const { tokens, sentence, span, before } = place;
  const preposition = before >= sentence.from ? tokens[before]!.lower : '';
  const next = tokens[span.to]?.lower;
  // What happened within a time is hardly ever told of anything but a change.
  if (preposition === 'within' && !wordsUpTo(place, before, REACH).some(isOtherMatter)) return true;
  if (UNTIL_PREPS.has(preposition) || isLater(place))
    return (
      betterBehind(place) ||
      betterAhead(place) ||
      ((preposition === 'after' || isLater(place)) && isTurn(place))
    );
  if (next === 'after' || next === 'post')
    return isFirstAgain(place) || betterBehind(place) || betterAhead(place);
  return endsBetter(place, preposition);
}

/** "After four months she crawled": a turn, unless somebody gave up, went to see somebody, or nothing happened. */
function isTurn({ tokens, sentence, span }: Place): boolean {
  if (span.unit < 1 || span.unit >= YEAR) return false;
  const around = tokens.slice(
    Math.max(sentence.from, span.from - REACH),
    Math.min(sentence.to, span.to + REACH),
  );
  const isPast = around.some(
    ({ lower }) => lower.endsWith('ed') || /^(?:was|were|had|got|came|did|felt|began)$/.test(lower),
  );
  return (
    isPast &&
    around.every(({ lower }) => !RESIGNATIONS.has(lower) && !NEGATIONS.has(lower) && !TROUBLES.has(lower))
  );
}

/** "ten days later", "two weeks in, …", "four months and one injection later". */
function isLater({ tokens, sentence, span, before }: Place): boolean {
  const [next, second] = [tokens[span.to], tokens[span.to + 1]];
  if (next?.lower === 'later' || (next?.lower === 'in' && second?.text === ',')) return true;
  const ahead = tokens.slice(span.to, Math.min(sentence.to, span.to + NEAR + 2));
  return before < sentence.from && ahead.some(({ lower }) => lower === 'later');
}

/** "I did them for six weeks and the pain was gone", "A few days of babying it and I was good to go". */
function endsBetter(place: Place, preposition: string): boolean {
  const { tokens, sentence, span, before } = place;
  const next = tokens[span.to]?.lower ?? '';
  if (preposition === 'for' && /^(?:and|then)$/.test(next))
    return betterAhead(place) && !betterBehind(place) && !isOngoing(place);
  return before < sentence.from && /^(?:of|with|on|in|and)$/.test(next) && betterAfterJoint(place);
}

function betterBehind(place: Place): boolean {
  const { sentence, span } = place;
  return tellsBetter(place, { from: Math.max(sentence.from, span.from - REACH), to: span.from, own: true });
}

function betterAhead(place: Place): boolean {
  const { sentence, span } = place;
  return tellsBetter(place, { from: span.to, to: Math.min(sentence.to, span.to + REACH), own: false });
}

function isOtherMatter(word: string): boolean {
  return NEGATIONS.has(word) || SERVICES.has(word);
}

/** "… and it lifted": the improvement stands in a clause that is joined on. */
function betterAfterJoint(place: Place): boolean {
  const { tokens, sentence, span } = place;
  const to = Math.min(sentence.to, span.to + REACH);
  for (let at = span.to; at < to; at += 1)
    if (/^(?:and|then)$/.test(tokens[at]!.lower)) return tellsBetter(place, { from: at + 1, to, own: false });
  return false;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Only the span's own clause counts. */
  readonly own: boolean;
}

/** An improvement among the tokens, none that is denied. */
function tellsBetter(place: Place, { from, to, own }: Stretch): boolean {
  const { tokens } = place;
  const least = own ? clauseStart(tokens, from, to) : from;
  for (let at = least; at < to; at += 1) {
    const isEvent =
      EVENT_WORDS.has(tokens[at]!.lower) ||
      opens(tokens, at, EVENT_PHRASES) ||
      isAble(tokens, at) ||
      goes(tokens, at);
    if (!isEvent) continue;
    const denied = tokens.slice(Math.max(least, at - 5), at).some(({ lower }) => NEGATIONS.has(lower));
    return !denied && !isRelapse(tokens, least, at);
  }
  return false;
}

function clauseStart(tokens: readonly Token[], from: number, to: number): number {
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

/** "The pain came back": trouble that returns is no improvement. */
function isRelapse(tokens: readonly Token[], least: number, at: number): boolean {
  if (!RETURNS.has(tokens[at]!.lower) && !opens(tokens, at, RETURNS)) return false;
  return tokens.slice(Math.max(least, at - NEAR), at).some(({ lower }) => TROUBLES.has(lower));
}

/** "my first jog 12 days after the marathon", "wanted to run 2 days after my race". */
function isFirstAgain(place: Place): boolean {
  const said = wordsUpTo(place, place.before, REACH);
  const least = said.findLastIndex((word) => /^(?:[,;:.!?]|but|then|so)$/.test(word));
  // "the first 48 hours after the operation" are only counted.
  const clause = said.slice(least + 1, said.at(-1) === 'first' ? -1 : undefined);
  if (clause.some((word) => NEGATIONS.has(word) || TROUBLES.has(word))) return false;
  return clause.some((word, index) => /^(?:first|again)$/.test(word) || wants(word, clause[index + 1]));
}

function wants(word: string, next: string | undefined): boolean {
  return /^(?:wanted|ready|able|allowed|cleared)$/.test(word) && (next === 'to' || next === 'for');
}

/** "I've been using it for a month": it still goes on. */
function isOngoing(place: Place): boolean {
  const left = wordsUpTo(place, place.before - 1, NEAR);
  return left.includes('been') && left.some((word) => USE_VERBS.has(word));
}
