/** What makes a span of time a length of rest, of recovery, or until better. */
import { isUntilBetter } from './duration-betterment.js';
import { isFragment } from './duration-fragments.js';
import {
  BREAKS,
  closes,
  opens,
  phrasesUpTo,
  type Place,
  placeOf,
  SERVICES,
  wordsUpTo,
  YEAR,
} from './duration-place.js';
import type { Sentence } from './sentences.js';
import type { TimeSpan } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const ADVISES = new Set(words.advises);
const TOLD = new Set(words.told);
const ACTIVITIES = new Set(words.activities);
const ERRANDS = new Set(words.errands);
const HARDSHIPS = new Set(words.hardships);
const LATER = new Set(words.later);
const LOST = new Set(words.lost);
const NEVER_AFTER = new Set(words.never_after);
const NEVER_BEFORE = new Set(words.never_before);
const NO_GAIN = new Set(words.no_gain);
const OFF_AFTER = new Set(words.off_after);
const OFF_BEFORE = new Set(words.off_before);
const OFF_VERBS = new Set(words.off_verbs);
const TAKE_VERBS = new Set(words.take_verbs);
const TAKE_BETWEEN = new Set(words.take_between);
const OFF_REACH = 6;
const TAKE_REACH = 5;
/** In days. Shorter spans are lengths of a sitting, unless something was gone by then. */
const SHORTEST_REST = 0.45;

/** Whether a span tells of time off, of recovery, or of how long until better. */
export function isGoverned(tokens: readonly Token[], sentence: Sentence, span: TimeSpan): boolean {
  const place = placeOf(tokens, sentence, span);
  if (closes(place, LOST) && span.unit >= 1) return true;
  if (isOther(place)) return false;
  if (isUntilBetter(place)) return true;
  if (span.maxDays !== null && span.maxDays < SHORTEST_REST) {
    return opens(tokens, place.after, OFF_AFTER) && isTaken(place, true);
  }
  if (isWait(place)) return false;
  if (span.ofRest || isBeforeAfter(place) || closes(place, OFF_BEFORE)) return true;
  return (
    isTaken(place, false) ||
    isRecovery(place) ||
    isOff(place) ||
    isHardship(place) ||
    isPrognosis(place) ||
    isFragment(place)
  );
}

/** Dates, ages, frequencies, sittings, races. */
function isOther(place: Place): boolean {
  const { tokens, span } = place;
  const next = tokens[span.to]?.text === '-' ? span.to + 1 : place.after;
  const isNever = opens(tokens, next, NEVER_AFTER);
  if (isNever && !opens(tokens, next, OFF_AFTER) && !opens(tokens, next, LATER)) return true;
  const counted = span.minDays !== null;
  return counted && phrasesUpTo(place, span.from - 1).some((phrase) => NEVER_BEFORE.has(phrase));
}

/** "two weeks off", "ten days before I could", but not "four months before I saw a doctor". */
function isBeforeAfter(place: Place): boolean {
  const { tokens, sentence, before, after } = place;
  if (!opens(tokens, after, OFF_AFTER)) return false;
  const ahead = tokens.slice(after, Math.min(sentence.to, after + 4));
  if (isInVain(place)) return false;
  // "It worked for a day or two until he saw through it"
  const worked =
    before >= sentence.from &&
    wordsUpTo(place, before, 4).some((word) => /^(?:work(?:s|ed)?|fine|good|lasted|loose)$/.test(word));
  if (worked && /^(?:until|till|til)$/.test(ahead[0]?.lower ?? '')) return false;
  return ahead[0]?.lower !== 'before' || !ahead.some(({ lower }) => ERRANDS.has(lower));
}

/** "two months with no improvement", "a year with nothing to show for it" */
function isInVain({ tokens, after }: Place): boolean {
  const [first, second] = [tokens[after]?.lower, tokens[after + 1]?.lower ?? ''];
  if (first === 'without') return second === 'a' || opens(tokens, after + 1, NO_GAIN);
  return first === 'with' && /^(?:no|nothing|zero)$/.test(second) && opens(tokens, after + 2, NO_GAIN);
}

/** "It took me two weeks", "needed five or six weeks": not what a parcel or a class takes. */
function isTaken(place: Place, short: boolean): boolean {
  const { tokens, sentence, before } = place;
  for (let at = before; at >= Math.max(sentence.from, before - TAKE_REACH); at -= 1) {
    const { lower } = tokens[at]!;
    if (TAKE_VERBS.has(lower)) {
      if (lower === 'was' || lower === 'were') return at === before && isBeforeEvent(tokens, place.after);
      const subject = wordsUpTo(place, at - 1, 4);
      if (lower.startsWith('last') && /^(?:i|we)$/.test(tokens[at - 1]?.lower ?? '')) return false;
      if (lower.startsWith('last') && /^(?:me|us)$/.test(tokens[at + 1]?.lower ?? '')) return false;
      return !subject.some((word) => SERVICES.has(word)) && (!short || at >= before - 1);
    }
    if (!TAKE_BETWEEN.has(lower)) return false;
  }
  return false;
}

/** "It was weeks before the roots showed", not "two days before the race". */
function isBeforeEvent(tokens: readonly Token[], at: number): boolean {
  const [joint, first, second, third] = [0, 1, 2, 3].map((offset) => tokens[at + offset]);
  if (joint?.lower === 'until' || joint?.lower === 'till') return true;
  if (joint?.lower !== 'before' || first === undefined) return false;
  if (/^(?:i|it|he|she|they|we|you|things)$/.test(first.lower)) return true;
  return (
    second?.kind === 'word' && third?.kind === 'word' && !/^(?:and|of|in|at|on|for|but|i)$/.test(third.lower)
  );
}

/** "Recovery time for me is about 10 days". */
function isRecovery(place: Place): boolean {
  const [verb, ...rest] = wordsUpTo(place, place.before, 7).toReversed();
  if (!/^(?:is|was|takes|took|are|be|around|:|of|=)$/.test(verb ?? '')) return false;
  return rest.some((word) => /^(?:recovery|recovering|downtime|healing)$/.test(word));
}

/** "stayed off it for a week", "no coffee for 30 days", "haven't run in 3 weeks". */
function isOff(place: Place): boolean {
  const { tokens, sentence, span, before } = place;
  const preposition = before >= sentence.from ? tokens[before]!.lower : '';
  const left = wordsUpTo(place, before - 1, 3);
  if (preposition === 'in' && left.at(-2)?.endsWith("n't")) return ACTIVITIES.has(left.at(-1) ?? '');
  if (preposition !== 'for' && tokens[span.to]?.lower !== 'straight') return false;
  for (let at = before - 1; at >= Math.max(sentence.from, before - OFF_REACH); at -= 1) {
    const { lower } = tokens[at]!;
    if (lower === 'but' && tokens[at - 1]?.lower === 'nothing') return true;
    if (BREAKS.has(lower)) return false;
    if (OFF_VERBS.has(lower) || opens(tokens, at, OFF_VERBS))
      return !isWithoutEffect(place, at) && !isContrast(place, at) && tokens[at + 1]?.lower !== 'expect';
  }
  return false;
}

/** "for a crisis, not for a season" */
function isContrast({ tokens, before }: Place, at: number): boolean {
  return tokens[at]!.lower === 'not' && at === before - 1;
}

/** "It did nothing for three weeks": no rest, but no help. */
function isWithoutEffect(place: Place, at: number): boolean {
  if (place.tokens[at]!.lower !== 'nothing') return false;
  return !/^(?:i|we|doing|absolutely|nothing)$/.test(wordsUpTo(place, at, 3)[0] ?? '');
}

/** "I was stiff for days", "it hurt for two weeks": over by now, unlike "it has hurt for years". */
function isHardship(place: Place): boolean {
  if (place.tokens[place.before]?.lower !== 'for' || place.span.unit >= YEAR) return false;
  const left = wordsUpTo(place, place.before - 1, OFF_REACH);
  const clause = left.slice(left.findLastIndex((word) => BREAKS.has(word)) + 1);
  if (clause.some((word) => /^(?:been|have|has|had|i've|it's|is|are|not|never)$|n't$/.test(word)))
    return false;
  const verb = clause.findIndex((word) => word === 'was' || word === 'were');
  const wasSo =
    verb >= 0 &&
    place.tokens[place.span.from]!.lower !== 'the' &&
    clause[0] !== 'i' &&
    !/^(?:in|at|on|with|away|here|there|gone|using|taking|doing|bliss|heaven|fine|good|great|perfect|quiet|better|pain|so)$/.test(
      clause[verb + 1] ?? '',
    );
  return wasSo || clause.some((word) => HARDSHIPS.has(word));
}

/** "The doctor said up to three months." */
function isPrognosis(place: Place): boolean {
  const { tokens, span } = place;
  const left = wordsUpTo(place, place.before, 4);
  const at = left.findLastIndex((word) => ADVISES.has(word));
  if (at < 0 || !left.slice(at + 1).every((word) => TOLD.has(word))) return false;
  if (!/^(?:$|[.,;!?)]|and|or|but|before|until|for)$/.test(tokens[span.to]?.lower ?? '')) return false;
  return left
    .slice(0, at)
    .some((word) =>
      /^they$|(?:ist|or|ian|doc|gp|vet|chiro|physio|coach|nurse|surgeon|hospital|clinic)$/.test(word),
    );
}

function isWait(place: Place): boolean {
  const { tokens, span, before } = place;
  const waits = wordsUpTo(place, before, 3).some((word) => /^wait(?:ed|ing)?$/.test(word));
  if (!waits || tokens[span.to]?.lower !== 'for' || tokens[span.to + 1]?.lower === 'it') return false;
  // "Wait three months for the nerve to calm down" is no waiting list.
  return !tokens.slice(span.to + 1, span.to + 6).some(({ lower }) => lower === 'to');
}
