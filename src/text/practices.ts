/**
 * The practices of a text in a line, and what joins each to the one before: a list that an outcome may
 * cover as a whole, or a contrast or change of practice that it doesn't reach over.
 */
import { longestMatch } from './cue-patterns.js';
import type { Clause } from './clauses.js';
import { CHANGE_CUES, CONNECTIVES, GRAMMAR, HEDGES } from './lexicon.js';
import type { ClauseText } from './clause-text.js';
import type { OutcomeEvent } from './outcomes.js';
import type { Use } from './uses.js';

export interface Practice {
  /** Its place in the line. */
  readonly index: number;
  readonly unit: number;
  readonly clause: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly use: Use;
  /** LIST: same sentence as the one before and nothing between them parts them. */
  readonly link: 'LIST' | 'PARTED' | 'NEW_SENTENCE';
  /** "stopped using X": what became better or worse then isn't of its doing. */
  readonly isStopped: boolean;
  /** "than X", "instead of X", "without X": named, but not what the clause speaks of. */
  readonly isAside: boolean;
  /** "if it was X", "was it X or Y?": the writer doesn't know whether it was of its doing. */
  readonly isDoubted: boolean;
}

export interface PracticeLineInput {
  readonly text: ClauseText;
  readonly uses: ReadonlyMap<number, Use>;
  readonly events: readonly OutcomeEvent[];
}

/** All practices in order. Linear: the stretch between two neighbours is looked at once. */
export function practiceLine({ text, uses, events }: PracticeLineInput): Practice[] {
  const starts = new Set(events.filter((event) => BARRING.has(event.outcome)).map((event) => event.from));
  const line: Practice[] = [];
  for (const clause of text.clauses) {
    for (const unit of clause.practices) {
      const use = uses.get(unit);
      if (use === undefined) continue;
      const before = line.at(-1);
      const place = { clause: clause.index, sentence: clause.sentence, paragraph: clause.paragraph };
      const marks = {
        isAside: isAside(text, unit, clause.from),
        isStopped: isStopped(text, unit, clause.from),
        isDoubted: isDoubted(text, clause, unit),
      };
      const practice = { index: line.length, unit, ...place, use, ...marks };
      line.push({ ...practice, link: linkOf({ text, starts, before, practice }) });
    }
  }
  return line;
}

const BARRING = new Set(['HELPED', 'FAILED', 'MADE_WORSE', 'PARTLY']);

function isAside(text: ClauseText, unit: number, from: number): boolean {
  if (isLeft(text, unit, from)) return true;
  for (let at = unit - 1; at >= Math.max(from, unit - 4); at -= 1) {
    const word = text.units[at];
    if (word === undefined || (word.marks.includes('STOP') && word.mentions.length > 0)) return false;
    if (GRAMMAR.asides.has(word.word)) return !isNoAside(text.units, at);
  }
  return false;
}

function isDoubted({ units }: ClauseText, clause: Clause, unit: number): boolean {
  if (!clause.isQuestion && !HEDGES.conditions.has(clause.opener)) return false;
  for (let at = clause.from; at + 1 < unit; at += 1) {
    const [word, next] = [units[at]?.word ?? '', units[at + 1]?.word ?? ''];
    if ((word === 'it' && next === 'was') || (word === 'was' && next === 'it') || word === "it's")
      return true;
  }
  return false;
}

/** "told me to stop with X", "stopped using X". */
function isStopped({ units }: ClauseText, unit: number, from: number): boolean {
  for (let at = unit - 1; at >= Math.max(from, unit - 4); at -= 1) {
    if (GRAMMAR.stopping.has(units[at]?.word ?? '')) return true;
  }
  return false;
}

/** "dropped X for Y", "went from X to Y": the one that was left. */
function isLeft({ units }: ClauseText, unit: number, from: number): boolean {
  const isExchange = [unit + 1, unit + 2].some((at) => GRAMMAR.leavingFor.has(units[at]?.word ?? ''));
  if (!isExchange) return false;
  for (let at = unit - 1; at >= Math.max(from, unit - 3); at -= 1) {
    if (GRAMMAR.leaving.has(units[at]?.word ?? '')) return true;
  }
  return false;
}

/** "not only X", "with and without X". */
function isNoAside(units: ClauseText['units'], at: number): boolean {
  if (units[at]?.word === 'not') return units[at + 1]?.word === 'only';
  return units[at]?.word === 'without' && units[at - 1]?.word === 'and';
}

interface Linking {
  readonly text: ClauseText;
  readonly starts: ReadonlySet<number>;
  readonly before: Practice | undefined;
  readonly practice: Omit<Practice, 'link'>;
}

function linkOf({ text, starts, before, practice }: Linking): Practice['link'] {
  if (before === undefined || before.sentence !== practice.sentence) return 'NEW_SENTENCE';
  if (partsUses(before.use, practice.use)) return 'PARTED';
  for (let at = before.unit + 1; at < practice.unit; at += 1) {
    const word = text.units[at]?.word ?? '';
    if (starts.has(at) || CONNECTIVES.contrast.has(word) || GRAMMAR.parting.has(word)) return 'PARTED';
    if (longestMatch(CHANGE_CUES, text.units, at, practice.unit + 1) !== null) return 'PARTED';
  }
  return 'LIST';
}

/** What is only planned or told by others isn't of one list with what the writer did. */
function partsUses(before: Use, after: Use): boolean {
  if (before.experience === after.experience) return false;
  const apart = (use: Use): boolean => use.experience === 'NOT_TRIED' || use.experience === 'HEARSAY';
  return apart(before) || apart(after);
}

/** A text with its practices in a line: what outcomes are looked for in. */
export interface Scene {
  readonly text: ClauseText;
  readonly line: readonly Practice[];
  /** Places in the line that an outcome has reached already; grows while events are read in order. */
  readonly settled: Set<number>;
}

/** Practices of one list that an outcome may cover; keeps a hostile text linear. */
export const LONGEST_LIST = 24;

/** The list that ends with `last`, back to where its sentence or a contrast parts it. */
export function listUpTo(line: readonly Practice[], last: Practice): Practice[] {
  const list = [last];
  for (let at = last; at.link === 'LIST' && list.length < LONGEST_LIST;) {
    const before = line[at.index - 1];
    if (before === undefined) break;
    list.unshift(before);
    at = before;
  }
  return list;
}

/** A practice that is only planned, asked about or feared takes no outcome from another clause. */
export function isReachable(practice: Practice, event: OutcomeEvent): boolean {
  const { experience } = practice.use;
  if (experience === 'ASKING') return false;
  if (experience === 'NOT_TRIED') return event.holder === 'OTHER';
  return experience !== 'ADVICE' || event.holder === 'SELF' || event.isPast;
}

/** The last practice before a unit, by halving. */
export function lastBefore(line: readonly Practice[], unit: number): Practice | undefined {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.unit ?? Infinity) < unit) low = middle + 1;
    else high = middle;
  }
  return line[low - 1];
}
