/**
 * Cuts sentences into clauses: the stretches that one subject, one negation and one claim share.
 *
 * There is no parser. A clause ends at strong punctuation, at a conjunction that opens a clause, and at
 * a comma or "and" when what follows begins like a clause; commas of a list stay inside.
 */
import { longestMatch } from './cue-patterns.js';
import { CONNECTIVES, FAMILIES, OUTCOME_CUES } from './lexicon.js';
import type { Sentence } from './sentences.js';
import type { Unit } from './units.js';

export interface Clause {
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Unit indexes, `to` exclusive; an opening conjunction is inside. */
  readonly from: number;
  readonly to: number;
  /** The conjunction or sign that opens the clause; empty for the first of a sentence. */
  readonly opener: string;
  /** Indexes of the PRACTICE units in it. */
  readonly practices: readonly number[];
  readonly isQuestion: boolean;
}

/** All clauses of the text in order. Linear: each unit looks ahead a fixed distance at most. */
export function clausesOf(units: readonly Unit[], sentences: readonly Sentence[]): Clause[] {
  const clauses: Clause[] = [];
  const questions = new Map(sentences.map((sentence) => [sentence.index, sentence.isQuestion]));
  let from = 0;
  while (from < units.length) {
    const sentence = units[from]?.sentence;
    let to = from;
    while (to < units.length && units[to]?.sentence === sentence) to += 1;
    const pieces = cut({ units, from, to });
    const asking =
      sentence !== undefined && questions.get(sentence) === true ? firstAsking(units, pieces) : Infinity;
    for (const [place, piece] of pieces.entries()) {
      const first = units[piece.from];
      if (first === undefined) continue;
      clauses.push({
        ...piece,
        index: clauses.length,
        sentence: first.sentence,
        paragraph: first.paragraph,
        practices: practicesIn(units, piece.from, piece.to),
        isQuestion: place >= asking,
      });
    }
    from = to;
  }
  return clauses;
}

const INTERROGATIVES = new Set(
  "do does did is are was were have has had can could would will should shall may am what how why which who whose where when any anyone anybody isn't aren't wasn't don't doesn't didn't hasn't haven't couldn't wouldn't won't can't what's who's how's anything".split(
    ' ',
  ),
);
const BEFORE_QUESTION = new Set(
  'and or but so then also because well ok fine btw ps just oh hi hey like'.split(' '),
);

/** The piece that a question begins with: "X helped me, have you tried it?" asks only in the second. */
function firstAsking(units: readonly Unit[], pieces: readonly Piece[]): number {
  if (isRhetorical(units, pieces)) return Infinity;
  for (const [place, piece] of pieces.entries()) {
    let at = piece.from;
    while (at < piece.to && BEFORE_QUESTION.has(units[at]?.word ?? '')) at += 1;
    if (INTERROGATIVES.has(units[at]?.word ?? '')) return place;
  }
  return 0;
}

interface Stretch {
  readonly units: readonly Unit[];
  readonly from: number;
  readonly to: number;
}

function practicesIn(units: readonly Unit[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if (units[at]?.marks.includes('PRACTICE')) found.push(at);
  return found;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly opener: string;
}

function cut(stretch: Stretch): Piece[] {
  const { units } = stretch;
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
    const break_ = breakAt({ units, from, to: stretch.to }, at, word);
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
  if (CONNECTIVES.coordination.has(word)) return opensClause(stretch, at + 1) ? 'WORD' : null;
  if (word === 'so') return opensResult(stretch, at) ? 'WORD' : null;
  if (word === 'then') return 'WORD';
  if (CONNECTIVES.contrast.has(word)) return 'WORD';
  if (!CONNECTIVES.time.has(word) && !SUBORDINATORS.has(word)) return null;
  return opensSubordinate(stretch, at, word) ? 'WORD' : null;
}

const SUBORDINATORS = new Set([...CONNECTIVES.condition, 'because', 'since', 'which', 'who', 'whose']);
const OPENERS = new Set([...CONNECTIVES.contrast, ...CONNECTIVES.time, ...SUBORDINATORS, 'so', 'then']);
const SO_FOLLOWERS = new Set(
  "i we my our it that this the they he she now if when you i'm i've we're it's he's she's they're there then our mine".split(
    ' ',
  ),
);

const NEGATIVE_OPENINGS = new Set(["aren't", "isn't", "wasn't", "weren't", "don't", "doesn't", 'how']);

/** "Aren't they brilliant?", "How good is it?": praise in the form of a question. */
function isRhetorical(units: readonly Unit[], [first]: readonly Piece[]): boolean {
  if (first === undefined || !NEGATIVE_OPENINGS.has(units[first.from]?.word ?? '')) return false;
  for (let at = first.from + 1; at < first.to; at += 1) {
    const cue = longestMatch(OUTCOME_CUES, units, at, first.to)?.value;
    if (cue?.outcome === 'HELPED' && cue.subject === 'VERDICT') return true;
  }
  return false;
}

/** "so I stopped", "so the chair fixed it"; not "so much". */
function opensResult(stretch: Stretch, at: number): boolean {
  const next = stretch.units[at + 1];
  if (next === undefined || at + 1 >= stretch.to) return false;
  if (SO_FOLLOWERS.has(next.word)) return true;
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
  if (word === 'once' && ['a', 'per', 'or', 'again', 'every', 'in', 'and', 'more'].includes(next.word))
    return false;
  if (word === 'who' && ['knows', 'knew', 'cares'].includes(next.word)) return false;
  return true;
}

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
  if (startsOutcome(stretch, at)) return true;
  return isVerbal(stretch, stretch.from, next - 1) && isVerbal(stretch, at, nextSign(stretch, at));
}

function startsOutcome(stretch: Stretch, at: number): boolean {
  const match = longestMatch(OUTCOME_CUES, stretch.units, at, stretch.to);
  if (match === null) return false;
  return !match.value.alone || match.to >= nextSign(stretch, at);
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
