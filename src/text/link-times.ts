/** What a statement tells of time: how long something went on, how long until it changed, how long one was off. */
import { phraseFinder } from './phrase-finder.js';
import { type TimeSpan, timeSpanAt } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/link-words.json' with { type: 'json' };

const APPROXIMATELY = new Set(words.approximately);
const LEADS_TO_CHANGE = new Set(words.change_after);
const CHANGE_FOLLOWS = phraseFinder(words.before_change);
const SUBJECTS = new Set(words.subjects);
const OFF = new Set(words.off);
const RETURN = new Set(['again', 'back']);
const SPANS = phraseFinder(words.spans);
const CHANGED = phraseFinder(words.changed_spans);
const COUNTED_DAYS = /^(?:day|night|week|month)$/;
const WINDOW = 4;
const LEAD = 7;
const YEAR = 365;
/** A statement of no more words than these besides the span is an answer to "how long". */
const BESIDE = 3;

export interface TimesTold {
  /** Any length of time that is no date and no frequency: "about two months", not "two years ago". */
  readonly tellsSpan: boolean;
  /** How long until something changed: "three weeks later", "it took a month", "within days". */
  readonly tellsUntil: boolean;
  /** How long somebody rested or was away: "two weeks off", "no running for a month". */
  readonly tellsOff: boolean;
}

/** What one statement tells of time. Its tokens are without breaks. */
export function timesOf(part: readonly Token[], lowers: readonly string[]): TimesTold {
  const spans = spansOf(part);
  const scenes = spans.map((span) => ({ part, span, lowers }));
  return {
    tellsSpan: spans.length > 0 || SPANS.isIn(lowers),
    tellsUntil: CHANGED.isIn(lowers) || countsDays(lowers) || scenes.some((scene) => isUntil(scene)),
    tellsOff:
      (countsDays(lowers) && lowers.some((word) => RETURN.has(word))) || scenes.some((scene) => isOff(scene)),
  };
}

interface Scene {
  readonly part: readonly Token[];
  readonly span: TimeSpan;
  readonly lowers: readonly string[];
}

function spansOf(part: readonly Token[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (let at = 0; at < part.length; at += 1) {
    const span = timeSpanAt(part, at);
    if (span === null) continue;
    if (!isRepeated(part, at) && !/^(?:ago|old|pregnant)$/.test(part[span.to]?.lower ?? '')) spans.push(span);
    at = span.to - 1;
  }
  return spans;
}

/** "every two weeks"; and "one year I tried milk" dates it. */
function isRepeated(part: readonly Token[], at: number): boolean {
  const before = part[at - 1]?.lower ?? '';
  const isOnce = part[at]!.lower === 'one' && !/^(?:for|in|about|after|took|within|only|just)$/.test(before);
  const inEach = before === 'in' && /^(?:one|once|twice|times?)$/.test(part[at - 2]?.lower ?? '');
  return isOnce || inEach || /^(?:every|each|per|once|twice|times)$/.test(before);
}

/** "by day ten", "by week two". */
function countsDays(lowers: readonly string[]): boolean {
  return lowers.some(
    (word, at) => word === 'by' && COUNTED_DAYS.test(lowers[at + 1] ?? '') && lowers[at + 2] !== undefined,
  );
}

function isUntil(scene: Scene): boolean {
  const { part, span } = scene;
  if (span.unit < 1) return false;
  const opening = startOf(part, span);
  if (LEADS_TO_CHANGE.has(part[opening - 1]?.lower ?? '')) return true;
  const after = afterOf(part, span).map(({ lower }) => lower);
  if (CHANGE_FOLLOWS.opens(after)) return true;
  // "Two weeks in, she slept": not "two weeks in bed".
  if (after[0] === 'in') return after[1] === undefined || !/^\p{L}/u.test(after[1]) || SUBJECTS.has(after[1]);
  if (opening === 0 && opensOnChange(scene)) return true;
  return span.unit < YEAR && stands(part[opening - 1]) && stands(afterOf(part, span)[0]);
}

/** "Ten days of headaches and then I slept", "a month and it was gone", "six weeks over here". */
function opensOnChange(scene: Scene): boolean {
  const { part, span } = scene;
  const after = part.slice(span.to, span.to + LEAD).map(({ lower }) => lower);
  if (after[0] === 'for' || wordsBeside(scene) <= BESIDE) return true;
  return after.some(
    (word, at) =>
      word === 'and' && (after[at + 1] === 'then' || (at < 3 && SUBJECTS.has(after[at + 1] ?? ''))),
  );
}

/** "It did work, four nights, but": nothing governs it. */
function stands(beside: Token | undefined): boolean {
  return beside === undefined || /^[,;:.!–—(){}]$/.test(beside.text);
}

function isOff(scene: Scene): boolean {
  const { part, span } = scene;
  if (span.unit * (span.maxDays ?? 1) < 0.5) return false;
  const before = part.slice(Math.max(0, span.from - WINDOW), span.from);
  if (before.some(({ lower }) => OFF.has(lower) || lower === 'no')) return true;
  if (afterOf(part, span).some(({ lower }) => OFF.has(lower))) return true;
  if (span.unit < 1 || startOf(part, span) > 0) return false;
  return wordsBeside(scene) <= BESIDE || (span.unit < YEAR && stands(afterOf(part, span)[0]));
}

/** Where the span begins with what makes it about so long: "at least about two weeks". */
function startOf(part: readonly Token[], { from }: TimeSpan): number {
  let at = from;
  while (at > 0 && from - at < WINDOW && APPROXIMATELY.has(part[at - 1]!.lower)) at -= 1;
  return at;
}

/** The few tokens after it, past "or so". */
function afterOf(part: readonly Token[], { to }: TimeSpan): readonly Token[] {
  const isVague = part[to]?.lower === 'or' && /^(?:so|more|less)$/.test(part[to + 1]?.lower ?? '');
  const at = isVague ? to + 2 : to;
  return part.slice(at, at + WINDOW);
}

/** Counted from the whole, so that a sentence of many spans is gone through once. */
function wordsBeside({ part, span, lowers }: Scene): number {
  const within = part.slice(span.from, span.to).filter(({ kind }) => kind === 'word' || kind === 'number');
  return lowers.length - within.length;
}
