/** Whether a span of time tells how long it took until something was better. */
import { BREAKS, isClauseStart, opens, type Place, SERVICES, wordsUpTo, YEAR } from './duration-place.js';
import { clauseStart, tellsBetter } from './duration-improvement.js';
import words from './words/duration-words.json' with { type: 'json' };

const TROUBLES = new Set(words.troubles);
const NEGATIONS = new Set(words.negations);
const RESIGNATIONS = new Set([...words.resignations, ...words.errands]);
const UNTIL_PREPS = new Set(words.until_preps);
const USE_VERBS = new Set(words.use_verbs);
const HARDSHIPS = new Set(words.hardships);
const LATER = new Set(words.later);
const PAST_VERBS = new Set(words.past_verbs);
/** How far, in tokens, the improvement may stand from the span. */
const REACH = 12;
const NEAR = 6;

/** "better in two weeks", "after a month the pain was gone", "ten days later", "2 days after the race". */
export function isUntilBetter(place: Place): boolean {
  const { tokens, sentence, span, before, after } = place;
  const preposition = before >= sentence.from ? tokens[before]!.lower : '';
  const next = tokens[after]?.lower;
  // What happened within a time of days is hardly ever told of anything but a change.
  const isOfDays = preposition === 'within' && span.unit >= 1;
  if (isOfDays && !wordsUpTo(place, before, REACH).some(isOtherMatter)) return true;
  const later = isLater(place);
  if (UNTIL_PREPS.has(preposition) || later) return isPointInTime(place, preposition, later);
  if (next === 'after' || next === 'post')
    return isFirstAgain(place) || betterBehind(place) || betterAhead(place);
  return endsBetter(place, preposition);
}

/** "After ten days it was gone", "Nothing happened until six weeks in". */
function isPointInTime(place: Place, preposition: string, later: boolean): boolean {
  if (later && /^(?:until|till|til)$/.test(preposition)) return true;
  const isFirst = isClauseStart(place, place.before - 1);
  // "She was out in ten minutes and my evenings are mine again": what is joined on is another matter.
  if (preposition === 'in' && !isFirst) return betterBehind(place);
  if (betterBehind(place) || betterAhead(place)) return true;
  if (isFirst && isClauseEnd(place) && tellsBetterBefore(place)) return true;
  // It needs no word of getting better: what happened then is the turn.
  return (later || /^(?:after|in)$/.test(preposition)) && isTurn(place);
}

function isClauseEnd({ tokens, sentence, after }: Place): boolean {
  return after >= sentence.to || BREAKS.has(tokens[after]!.lower);
}

/** "After four months she crawled": a turn, unless somebody gave up, went to see somebody, or nothing happened. */
function isTurn(place: Place): boolean {
  const { tokens, sentence, span, after } = place;
  if (span.unit < 1 || span.unit >= YEAR) return false;
  const least = clauseStart(tokens, Math.max(sentence.from, span.from - REACH), span.from);
  const around = tokens.slice(least, Math.min(sentence.to, span.to + REACH));
  const ahead = tokens.slice(after, after + 2).map(({ lower }) => lower);
  const isPast =
    around.some(({ lower }) => lower.endsWith('ed') || PAST_VERBS.has(lower)) ||
    /^of (?:this|that|it|these|those|them)$/.test(ahead.join(' '));
  return (
    isPast &&
    around.every(
      ({ lower }) =>
        !RESIGNATIONS.has(lower) &&
        (lower === 'without' || !NEGATIONS.has(lower)) &&
        (lower === 'all' || !TROUBLES.has(lower)) &&
        !HARDSHIPS.has(lower),
    )
  );
}

/** "ten days later", "two weeks in, …", "a month in there was no noise", "four months and one injection later". */
function isLater(place: Place): boolean {
  const { tokens, sentence, span, before, after } = place;
  if (opens(tokens, after, LATER)) return true;
  const next = tokens[after + 1]?.lower ?? '';
  if (tokens[after]?.lower === 'in' && isClauseStart(place, before))
    if (/^(?:i|it|he|she|we|they|there|things)$/.test(next)) return true;
  const ahead = tokens.slice(span.to, Math.min(sentence.to, span.to + NEAR + 2));
  return before < sentence.from && ahead.some(({ lower }) => lower === 'later');
}

/** "I did them for six weeks and the pain was gone", "A few days of babying it and I was good to go". */
function endsBetter(place: Place, preposition: string): boolean {
  const { tokens, after } = place;
  const next = tokens[after]?.lower ?? '';
  const joint = next === ',' ? (tokens[after + 1]?.lower ?? '') : next;
  if (preposition === 'for' && /^(?:and|then)$/.test(joint) && (joint === next || place.span.unit >= 1))
    return betterAhead(place) && !betterBehind(place) && !isOngoing(place);
  if (!isClauseStart(place, place.before) || !/^(?:of|with|on|in|and)$/.test(next)) return false;
  return betterAfterJoint(place) || (jointAfter(place) >= 0 && isTurn(place));
}

/** An improvement told in the sentence before the span, be it a clause further up. */
export function tellsBetterBefore(place: Place): boolean {
  const { sentence, span } = place;
  return tellsBetter(place, { from: Math.max(sentence.from, span.from - REACH), to: span.from, own: false });
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
  const joint = jointAfter(place);
  return joint >= 0 && tellsBetter(place, { from: joint + 1, to: reachOf(place), own: false });
}

/** Where "and" or "then" joins a clause to the span's own; -1 for none. */
function jointAfter(place: Place): number {
  const to = reachOf(place);
  for (let at = place.span.to; at < to; at += 1)
    if (/^(?:and|then)$/.test(place.tokens[at]!.lower)) return at;
  return -1;
}

function reachOf({ sentence, span }: Place): number {
  return Math.min(sentence.to, span.to + REACH);
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
