/** Outcomes in a comparison of before and after: "from 4 minutes to 11 seconds", "I used to … now I don't". */
import { type ClauseText, isTrouble, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { GRAMMAR, NEGATORS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

const SECONDS: ReadonlyMap<string, number> = new Map([
  ...['ms', 'millisecond', 'milliseconds'].map((word) => [word, 0.001] as const),
  ...['second', 'seconds', 'sec', 'secs', 's'].map((word) => [word, 1] as const),
  ...['minute', 'minutes', 'min', 'mins', 'm'].map((word) => [word, 60] as const),
  ...['hour', 'hours', 'hr', 'hrs', 'h'].map((word) => [word, 3600] as const),
]);

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...([
    ['twelve', 12],
    ['fifteen', 15],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['sixty', 60],
  ] as const),
]);

/** "went from 4 minutes to 11 seconds": a time that came down. */
export function shorter(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0) return null;
  for (let at = clause.from; at + 3 < clause.to; at += 1) {
    if (wordAt(text.units, at) !== 'from') continue;
    const end = [at + 2, at + 3].find((place) => wordAt(text.units, place) === 'to');
    if (end === undefined) continue;
    const after = timeAt(text, end + 1, 0);
    const before = timeAt(text, at + 1, after?.unit ?? 0);
    if (before === null || after === null || before.seconds <= after.seconds) continue;
    return eventOf(spot, { name: 'shorter', outcome: 'HELPED', subject: 'STATE', from: at, to: end + 2 });
  }
  return null;
}

const NUMBERS_REACH = 7;

/** "from fifteen a month to three", "from a nine to a four": a number that came down. */
export function fewer(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0) return null;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    if (wordAt(text.units, at) !== 'from') continue;
    const before = numberNear(text, at + 1);
    const to = toAfter(text, clause, at);
    const after = to === null ? null : numberNear(text, to + 1);
    if (before === null || after === null || to === null || before <= after) continue;
    if (isGood(text, clause, to + NUMBERS_REACH)) return null;
    return eventOf(spot, { name: 'fewer', outcome: 'HELPED', subject: 'STATE', from: at, to: to + 2 });
  }
  return null;
}

function toAfter({ units }: ClauseText, clause: Clause, from: number): number | null {
  for (let at = from + 2; at < Math.min(clause.to, from + NUMBERS_REACH); at += 1)
    if (wordAt(units, at) === 'to') return at;
  return null;
}

/** A number, be it behind an article or "about". */
function numberNear({ units }: ClauseText, at: number): number | null {
  for (const place of [at, at + 1, at + 2]) {
    const word = wordAt(units, place);
    const value = word === 'none' || word === 'zero' ? 0 : (NUMBERS.get(word) ?? Number(word || Number.NaN));
    if (Number.isFinite(value)) return value;
  }
  return null;
}

/** Of what is good there should be more: "from eight hours of sleep to three" is no help. */
function isGood({ units }: ClauseText, clause: Clause, end: number): boolean {
  for (let at = clause.from; at < Math.min(clause.to, end); at += 1)
    if (GRAMMAR.increasing.has(wordAt(units, at))) return true;
  return false;
}

/** "and suddenly the soup tasted of something": a change for the better, unless a trouble is named. */
export function suddenly(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0 || clause.practices.length > 0 || clause.opener !== 'and') return null;
  const at = [clause.from + 1, clause.from + 2].find((place) => wordAt(text.units, place) === 'suddenly');
  if (at === undefined) return null;
  for (let next = at; next < clause.to; next += 1) {
    if (NEGATORS.has(wordAt(text.units, next)) || isTrouble(text.units, next)) return null;
  }
  return eventOf(spot, { name: 'suddenly', outcome: 'HELPED', subject: 'STATE' });
}

/** A time in seconds; without a unit of its own it takes `fallback`. */
function timeAt(
  { units }: ClauseText,
  at: number,
  fallback: number,
): { seconds: number; unit: number } | null {
  const word = wordAt(units, at);
  const amount = NUMBERS.get(word) ?? Number(word.replaceAll(',', '.') || Number.NaN);
  const unit = SECONDS.get(wordAt(units, at + 1)) ?? fallback;
  return Number.isFinite(amount) && unit > 0 ? { seconds: amount * unit, unit } : null;
}

const NOW_REACH = 6;

/** "I used to wake up stiff | and now I don't", "Before X I'd be in agony. Now I'm not." */
export function nowDifferent(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  const nowAt = [clause.from, clause.from + 1, clause.from + 2].find(
    (at) => wordAt(text.units, at) === 'now',
  );
  if (own.length > 0 || nowAt === undefined || !isTurned(text, clause, nowAt)) return null;
  const targets = beforeOrUsedTo(text, clause);
  if (targets === null) return null;
  const making = { name: 'now-different', outcome: 'HELPED', subject: 'STATE' } as const;
  return eventOf(spot, targets.length > 0 ? { ...making, targets } : making);
}

function isTurned({ units }: ClauseText, clause: Clause, nowAt: number): boolean {
  for (let at = nowAt + 1; at < Math.min(clause.to, nowAt + NOW_REACH); at += 1) {
    if (NEGATORS.has(wordAt(units, at)) || GRAMMAR.nowBetter.has(wordAt(units, at))) return true;
  }
  return false;
}

/** The practices of a "before X" shortly before; empty for "used to"; null where neither stands. */
function beforeOrUsedTo({ units, clauses }: ClauseText, clause: Clause): readonly number[] | null {
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - 3); index -= 1) {
    const earlier = clauses[index];
    if (earlier === undefined || clause.sentence - earlier.sentence > 1) return null;
    if (wordAt(units, earlier.from) === 'before' && earlier.practices.length > 0) return earlier.practices;
    for (let at = earlier.from; at + 1 < earlier.to; at += 1) {
      if (wordAt(units, at) === 'used' && wordAt(units, at + 1) === 'to') return [];
    }
  }
  return null;
}
