/** Runs of words that may name a thing: what stands between small words, verbs and signs. */
import type { Unit } from './units.js';
import { wordSet } from './cue-phrases.js';
import data from './words/suggestion-words.json' with { type: 'json' };

const SKIP = wordSet(data.words.skip);
const STOPS = wordSet(data.words.stops);
const GENERIC = wordSet(data.words.generic);
const LONGEST = 3;

/** Units `from` to `to`, exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run that begins at a unit, after articles and the like; null where none does. */
export function runAfter(units: readonly Unit[], at: number): Run | null {
  let from = at;
  while (from < at + 3 && isOf(units, from, units[at], SKIP)) from += 1;
  let to = from;
  while (to < from + LONGEST && isNaming(units, to, units[at])) to += 1;
  return to > from && !isGeneric(units, { from, to }) ? { from, to } : null;
}

/** The run that ends before a unit. */
export function runBefore(units: readonly Unit[], at: number): Run | null {
  let from = at;
  while (from > Math.max(0, at - LONGEST) && isNaming(units, from - 1, units[at - 1])) from -= 1;
  while (from < at && SKIP.has(units[from]!.word)) from += 1;
  return from < at && !isGeneric(units, { from, to: at }) ? { from, to: at } : null;
}

/** A run without its first words, down to the last alone: "frozen lacrosse ball", "lacrosse ball". */
export function endingsOf(units: readonly Unit[], { from, to }: Run): Run[] {
  const endings: Run[] = [];
  for (let at = from; at < to; at += 1)
    if (!isGeneric(units, { from: at, to })) endings.push({ from: at, to });
  return endings;
}

function isNaming(units: readonly Unit[], at: number, near: Unit | undefined): boolean {
  const unit = units[at];
  if (unit === undefined || unit.sentence !== near?.sentence || unit.mentions.length > 0) return false;
  if (unit.marks.includes('STOP') || unit.marks.includes('NUMBER') || unit.marks.includes('SELF'))
    return false;
  return (
    unit.word.length > 1 && !STOPS.has(unit.word) && !unit.word.endsWith('ly') && !unit.word.includes("'")
  );
}

function isOf(
  units: readonly Unit[],
  at: number,
  near: Unit | undefined,
  words: ReadonlySet<string>,
): boolean {
  const unit = units[at];
  return unit !== undefined && unit.sentence === near?.sentence && words.has(unit.word);
}

function isGeneric(units: readonly Unit[], { from, to }: Run): boolean {
  const last = units[to - 1]?.word ?? '';
  return GENERIC.has(last) || (to - from === 1 && (last.length < 3 || SKIP.has(last)));
}
