import type { Token } from './tokens.js';
import words from './words/time-words.json' with { type: 'json' };

const UNITS: Readonly<Record<string, number>> = words.units;
const NUMBERS: Readonly<Record<string, readonly [number, number] | null>> = words.numbers as never;
const FILLERS = new Set(words.fillers);
const JOINTS = new Set(['-', '–', '—', 'to', 'or', 'and', '/', '+']);

/** A number of units of time: token indexes, and how long in days (null where the text has no number). */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  readonly minDays: number | null;
  readonly maxDays: number | null;
  /** Its unit in days: 7 for weeks. */
  readonly unit: number;
  /** Its unit is one of rest, or of hardship: "two rest days", "three awful nights". */
  readonly ofRest: boolean;
}

const REST = new Set([...words.rest, ...words.hard]);

/**
 * The span of time that begins at this token: "2-3 days", "a full week", "six to eight weeks", "a day or
 * two", "months". Null when none does.
 */
export function timeSpanAt(tokens: readonly Token[], from: number): TimeSpan | null {
  const bare = unitOf(tokens[from]);
  if (bare !== null && isPlural(tokens[from]!))
    return { from, to: from + 1, minDays: null, maxDays: null, unit: bare, ofRest: false };
  const first = mayCount(tokens[from]) ? quantityAt(tokens, from) : null;
  if (!first) return null;
  const joint = tokens[first.to];
  const second = joint && JOINTS.has(joint.lower) ? quantityAt(tokens, first.to + 1) : null;
  const [least, most] = rangesOf(tokens, first, second);
  const filled = overFillers(tokens, second?.to ?? first.to);
  const ofRest = (least?.[1] ?? 2) > 1 && REST.has(tokens[filled]?.lower ?? '');
  const at = ofRest ? filled + 1 : filled;
  const unit = unitOf(tokens[at]);
  if (unit === null || isHalves(tokens, from, at)) return null;
  const span = { ...spanOf({ from, to: at + 1, unit, least, most }), ofRest };
  return orMore(tokens, span, unit);
}

/** The least and the most that two numbers tell; "two and a half" is the sum of them. */
function rangesOf(
  tokens: readonly Token[],
  first: Quantity,
  second: Quantity | null,
): readonly [Quantity['range'], Quantity['range']] {
  const [least, most] = [first.range, second?.range ?? first.range];
  const isAndHalf = ['and', 'a', 'half'].every((word, index) => tokens[first.to + index]?.lower === word);
  if (!isAndHalf || !least || !most) return [least, most];
  const sum = [least[0] + most[0], least[1] + most[1]] as const;
  return [sum, sum];
}

/** "Half days" are no length of time. */
function isHalves(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens[from]!.lower === 'half' && at === from + 1 && isPlural(tokens[at]!);
}

/** The words that a number may begin with: looked at first, for almost every word of a text is none. */
const COUNTING = new Set(Object.keys(NUMBERS).map((phrase) => phrase.split(' ')[0]!));

function mayCount(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || COUNTING.has(token.lower));
}

interface Quantity {
  readonly to: number;
  readonly range: readonly [number, number] | null;
}

/** "a day or two", "a week and a half": what follows the unit stretches the span. */
function orMore(tokens: readonly Token[], span: TimeSpan, unit: number): TimeSpan {
  const [or, more, half] = [tokens[span.to]?.lower, tokens[span.to + 1]?.lower, tokens[span.to + 2]?.lower];
  if (span.minDays === null || span.maxDays === null) return span;
  const count = or === 'or' && more ? NUMBERS[more] : undefined;
  if (count) return { ...span, to: span.to + 2, maxDays: Math.max(span.maxDays, count[1] * unit) };
  if (or === 'and' && more === 'a' && half === 'half') {
    return { ...span, to: span.to + 3, minDays: span.minDays + unit / 2, maxDays: span.maxDays + unit / 2 };
  }
  return span;
}

function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = Number(token.text.replaceAll(',', ''));
    return Number.isFinite(value) ? { to: at + 1, range: [value, value] } : null;
  }
  const pair = `${token.lower} ${tokens[at + 1]?.lower ?? ''}`;
  for (const [phrase, length] of [
    [`${pair} of`, 3],
    [pair, 2],
    [token.lower, 1],
  ] as const) {
    if (!Object.hasOwn(NUMBERS, phrase)) continue;
    if (length === 3 && tokens[at + 2]?.lower !== 'of') continue;
    return { to: at + length, range: NUMBERS[phrase] ?? null };
  }
  return null;
}

function overFillers(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && tokens[next] && (FILLERS.has(tokens[next]!.lower) || tokens[next]!.text === '-'))
    next += 1;
  return next;
}

interface Parts {
  readonly from: number;
  readonly to: number;
  readonly unit: number;
  readonly least: Quantity['range'];
  readonly most: Quantity['range'];
}

function spanOf({ from, to, unit, least, most }: Parts): Omit<TimeSpan, 'ofRest'> {
  const known = least !== null && most !== null;
  return {
    from,
    to,
    unit,
    minDays: known ? least[0] * unit : null,
    maxDays: known ? Math.max(least[1], most[1]) * unit : null,
  };
}

function unitOf(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null;
  // "a week's rest"
  const unit = token.lower.endsWith("'s") ? token.lower.slice(0, -2) : token.lower;
  return Object.hasOwn(UNITS, unit) ? UNITS[unit]! : null;
}

function isPlural(token: Token): boolean {
  return token.lower.endsWith('s') && !token.lower.includes("'") && token.lower.length > 3;
}
