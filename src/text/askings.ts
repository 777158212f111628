/** Which clauses of a sentence with a question mark really ask. */
import type { Piece } from './clause-breaks.js';
import { longestMatch } from './cue-patterns.js';
import { CONNECTIVES, GRAMMAR, QUESTION_OPENINGS } from './lexicon.js';
import type { OutcomeCues } from './outcome-cues.js';
import type { Unit } from './units.js';

/** "Magnesium? Never tried it.": a question mark that only announces what the next sentence tells. */
export const TOPIC_UNITS = 4;

export interface AskingInput {
  readonly units: readonly Unit[];
  readonly cues: OutcomeCues;
  readonly pieces: readonly Piece[];
  /** The sentence only names what the next one tells of. */
  readonly isTopic: boolean;
}

/** The piece that a question begins with: "X helped me, have you tried it?" asks only in the second. */
export function firstAsking(input: AskingInput): number {
  const { units, pieces, isTopic } = input;
  if (isRhetorical(input) || wondersAtSilence(input)) return Infinity;
  for (const [place, piece] of pieces.entries()) {
    let at = piece.from;
    while (at < piece.to && GRAMMAR.beforeQuestions.has(units[at]?.word ?? '')) at += 1;
    if (GRAMMAR.interrogatives.has(units[at]?.word ?? ''))
      return place === 1 && isNamedFirst(input) ? 0 : place;
  }
  if (isTopic) return Infinity;
  // "X was great for the knee, but for sleep?": a contrast at the end asks, not what it is set against.
  const last = pieces.length - 1;
  return CONNECTIVES.contrast.has(pieces[last]?.opener ?? '') ? last : 0;
}

/** "does X actually do anything": how a sentence opens that asks, with or without a question mark. */
export function opensAsking(units: readonly Unit[], from: number, to: number): boolean {
  let at = from;
  while (at < to && GRAMMAR.beforeQuestions.has(units[at]?.word ?? '')) at += 1;
  return longestMatch(QUESTION_OPENINGS, units, at, to) !== null;
}

/** "And the tape, does it come off?": only named, to be asked about. */
function isNamedFirst({ units, cues, pieces: [first] }: AskingInput): boolean {
  if (first === undefined || first.to - first.from > TOPIC_UNITS) return false;
  const named = units.slice(first.from, first.to);
  const isSilent = named.every(
    ({ marks }, step) => !marks.includes('PAST') && cues[first.from + step] == null,
  );
  return isSilent && named.some(({ marks }) => marks.includes('PRACTICE'));
}

/** "Nobody has said X yet?", "Has nobody mentioned X?": the writer does so. */
function wondersAtSilence({ units, pieces: [first] }: AskingInput): boolean {
  if (first === undefined) return false;
  return [0, 1].some((step) => {
    const word = units[first.from + step]?.word ?? '';
    return GRAMMAR.nobodies.has(word) || (word === 'no' && units[first.from + step + 1]?.word === 'one');
  });
}

/** "Aren't they brilliant?", "How good is it?": praise in the form of a question. */
function isRhetorical({ units, cues, pieces: [first] }: AskingInput): boolean {
  if (first === undefined || !GRAMMAR.negativeOpenings.has(units[first.from]?.word ?? '')) return false;
  for (let at = first.from + 1; at < first.to; at += 1) {
    const cue = cues[at]?.value;
    if (cue?.outcome === 'HELPED' && cue.subject === 'VERDICT') return true;
  }
  return false;
}
