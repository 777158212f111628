/**
 * Where a clause ends inside a sentence: at strong signs, at conjunctions that open a clause, and at a
 * comma or "and" when what follows begins like a clause. Commas of a list stay inside.
 */
import { longestMatch } from './cue-patterns.js';
import { ALONE_CUES, CONNECTIVES, FAMILIES, GRAMMAR } from './lexicon.js';
import type { OutcomeCues } from './outcome-cues.js';
import type { Unit } from './units.js';

/** Units `from` to `to`, exclusive, of one sentence. */
export interface Stretch {
  readonly units: readonly Unit[];
  readonly cues: OutcomeCues;
  readonly from: number;
  readonly to: number;
}

/** A clause in the making. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly opener: string;
}

/** Longer runs without a break are no sentences of people; cutting them keeps the reading linear. */
const LONGEST_CLAUSE = 60;

/** The pieces of a sentence, in order. Linear: each unit looks a fixed distance around at most. */
export function cut(stretch: Stretch): Piece[] {
  const { units, cues } = stretch;
  const pieces: Piece[] = [];
  let from = stretch.from;
  let opener = '';
  const close = (to: number, next: number, sign: string): void => {
    if (to > from) pieces.push({ from, to, opener });
    from = next;
    opener = to > stretch.from || pieces.length > 0 ? sign : opener;
  };
  for (let at = stretch.from; at < stretch.to; at += 1) {
    const word = units[at]?.word ?? '';
    const break_ = breakAt({ units, cues, from, to: stretch.to }, at, word);
    if (at - from >= LONGEST_CLAUSE) close(at, at, '');
    if (break_ === 'SIGN') close(at, at + 1, word);
    else if (break_ === 'WORD' && at > from) close(at, at, word);
    else if (break_ === 'WORD') opener = word;
  }
  close(stretch.to, stretch.to, '');
  return pieces;
}

const LIST_SIGNS = new Set([',', '/']);
const QUIET_SIGNS = new Set(['%', '$', '£', '€', '@', "'"]);

function breakAt(stretch: Stretch, at: number, word: string): 'SIGN' | 'WORD' | null {
  const unit = stretch.units[at];
  if (unit === undefined) return null;
  if (LIST_SIGNS.has(word)) return opensClause(stretch, at + 1) ? 'SIGN' : null;
  if (QUIET_SIGNS.has(word)) return null;
  if (unit.marks.includes('STOP') && unit.mentions.length === 0 && !OPENERS.has(word)) return 'SIGN';
  if (CONNECTIVES.coordination.has(word)) return joinsClause(stretch, at, word) ? 'WORD' : null;
  if (word === 'so') return opensResult(stretch, at) ? 'WORD' : null;
  if (word === 'then') return 'WORD';
  if (CONNECTIVES.contrast.has(word)) return 'WORD';
  if (!CONNECTIVES.time.has(word) && !SUBORDINATORS.has(word)) return null;
  return opensSubordinate(stretch, at, word) ? 'WORD' : null;
}

function joinsClause(stretch: Stretch, at: number, word: string): boolean {
  if (word === 'or' && APPROXIMATE.has(stretch.units[at + 1]?.word ?? '')) return false;
  return !joinsPractices(stretch, at) && opensClause(stretch, at + 1);
}

/** "a day or so", "ten or more". */
const APPROXIMATE = new Set(['so', 'more', 'less', 'thereabouts']);

/** "X and the Y": one list, whatever follows. */
function joinsPractices({ units, from, to }: Stretch, at: number): boolean {
  if (at <= from || units[at - 1]?.marks.includes('PRACTICE') !== true) return false;
  for (let next = at + 1; next <= at + 3 && next < to; next += 1) {
    const unit = units[next];
    if (unit?.marks.includes('PRACTICE')) return true;
    if (
      unit === undefined ||
      unit.marks.includes('SELF') ||
      unit.marks.includes('USED') ||
      VERBS.has(unit.word)
    )
      return false;
  }
  return false;
}

const SUBORDINATORS = new Set([...CONNECTIVES.condition, 'because', 'since', 'which', 'who', 'whose']);
const OPENERS = new Set([...CONNECTIVES.contrast, ...CONNECTIVES.time, ...SUBORDINATORS, 'so', 'then']);

/** "so I stopped", "so the chair fixed it"; not "so much". */
function opensResult(stretch: Stretch, at: number): boolean {
  const next = stretch.units[at + 1];
  if (next === undefined || at + 1 >= stretch.to || stretch.units[at - 1]?.word === 'or') return false;
  if (GRAMMAR.soOpeners.has(next.word)) return true;
  return (
    isVerbal(stretch, stretch.from, at) &&
    isVerbal(stretch, at + 1, nextSign(stretch, at + 1)) &&
    !next.marks.includes('SORE')
  );
}

/** "once a week", "a while", "than before", "not since" and set phrases ("who knows") open nothing. */
function opensSubordinate(stretch: Stretch, at: number, word: string): boolean {
  const next = stretch.units[at + 1];
  const before = stretch.units[at - 1]?.word ?? '';
  if (at + 1 >= stretch.to || next === undefined) return false;
  if (next.marks.includes('STOP') && next.mentions.length === 0) return false;
  if (word === 'while' && (before === 'a' || before === 'long')) return false;
  if (word === 'once' && (GRAMMAR.onceTails.has(next.word) || GRAMMAR.onceHeads.has(before))) return false;
  if (word === 'who' && GRAMMAR.whoTails.has(next.word)) return false;
  if ((word === 'which' || word === 'whom') && RELATED.has(before)) return false;
  return true;
}

/** "none of which helped": the pronoun stands inside its clause. */
const RELATED = new Set(['of', 'for', 'with', 'to', 'by']);

const VERBS = new Set(['be', 'have', 'do', 'auxnot'].flatMap((name) => [...(FAMILIES.get(name) ?? [])]));
const LOOK_AHEAD = 6;

/** Whether what follows a comma or "and" begins a clause rather than the next item of a list. */
function opensClause(stretch: Stretch, next: number): boolean {
  const { units } = stretch;
  let at = next;
  while (CONNECTIVES.coordination.has(units[at]?.word ?? '') && at < stretch.to) at += 1;
  const unit = units[at];
  if (unit === undefined || at >= stretch.to) return false;
  if (unit.marks.includes('SELF') || unit.marks.includes('USED')) return true;
  if (CONNECTIVES.clauseStarters.has(unit.word) || VERBS.has(unit.word)) return true;
  if (startsOutcome(stretch, at) || opensSpan(stretch, at) || opensOwned(stretch, at)) return true;
  return isVerbal(stretch, stretch.from, next - 1) && isVerbal(stretch, at, nextSign(stretch, at));
}

/** ", and within two weeks I could": a span of time that goes on to somebody. */
function opensSpan({ units, to }: Stretch, at: number): boolean {
  if (!GRAMMAR.spanOpeners.has(units[at]?.word ?? '')) return false;
  for (let next = at + 1; next < Math.min(to, at + LOOK_AHEAD); next += 1) {
    if (units[next]?.marks.includes('TIME'))
      return CONNECTIVES.clauseStarters.has(units[next + 1]?.word ?? '');
  }
  return false;
}

/** "X and the basil was up": what somebody's thing did, after "and". */
function opensOwned(stretch: Stretch, at: number): boolean {
  const { units } = stretch;
  if (units[at - 1]?.word !== 'and' || !GRAMMAR.owning.has(units[at]?.word ?? '')) return false;
  const end = Math.min(nextSign(stretch, at), at + OWNED_REACH);
  for (let next = at + 2; next < end; next += 1) if (VERBS.has(units[next]?.word ?? '')) return true;
  return false;
}

const OWNED_REACH = 5;

function startsOutcome(stretch: Stretch, at: number): boolean {
  const match = stretch.cues[at];
  if (match !== null && match !== undefined) return true;
  const end = nextSign(stretch, at);
  return longestMatch(ALONE_CUES, stretch.units, at, end)?.to === end;
}

/** Whether a verb shows between two units; looks back a dozen at most. */
function isVerbal(stretch: Stretch, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 12); at < to; at += 1) {
    const unit = stretch.units[at];
    if (unit === undefined) return false;
    if (VERBS.has(unit.word) || unit.marks.includes('USED') || startsOutcome(stretch, at)) return true;
  }
  return false;
}

function nextSign(stretch: Stretch, from: number): number {
  let at = from;
  while (at < stretch.to && at < from + LOOK_AHEAD) {
    const unit = stretch.units[at];
    if (unit === undefined || (unit.marks.includes('STOP') && unit.mentions.length === 0)) return at;
    at += 1;
  }
  return at;
}
