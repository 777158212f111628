/** Where an answer speaks of a thing as people speak of what they try. */
import type { ClauseText } from './clause-text.js';
import { wordSet } from './cue-phrases.js';
import { USE_WORDS } from './lexicon.js';
import { type Run, runAfter, runBefore } from './noun-runs.js';
import data from './words/suggestion-words.json' with { type: 'json' };

const INSTRUMENTS = wordSet(data.words.instruments);
const ADVERBS = wordSet(data.words.adverbs);
const JOINTS = new Set([',', 'and', 'or', '/', '&', '+', 'plus']);

/**
 * How it is spoken of: tried or used, said to have helped or not, named beside a known practice, or as a
 * kind of one ("barley tea").
 */
export type Slot = 'USED' | 'WITH' | 'OUTCOME' | 'BESIDE' | 'KIND';

/** How much a slot says that the thing is a practice. */
export const SLOT_WEIGHT: Readonly<Record<Slot, number>> = {
  USED: 1,
  WITH: 1,
  OUTCOME: 2,
  BESIDE: 2,
  KIND: 1,
};

export interface Slotted extends Run {
  readonly slot: Slot;
}

/** All places of an answer where something unlisted may be a practice, in order. */
export function slotsIn(text: ClauseText): Slotted[] {
  const { units, cues } = text;
  const found: Slotted[] = [];
  const put = (run: Run | null, slot: Slot): void => {
    if (run !== null) found.push({ ...run, slot });
  };
  for (const [at, unit] of units.entries()) {
    if (USE_WORDS.trial.has(unit.word) || unit.word === 'using') put(runAfter(units, at + 1), 'USED');
    else if (INSTRUMENTS.has(unit.word)) put(runAfter(units, at + 1), 'WITH');
    const cue = cues[at]?.value;
    if (cue !== undefined && cue.subject === 'PRACTICE' && cue.outcome !== 'NONE')
      put(runBefore(units, subjectEnd(text, at)), 'OUTCOME');
    if (unit.marks.includes('PRACTICE')) {
      const kind = runBefore(units, at);
      if (kind !== null) found.push({ from: kind.from, to: at + 1, slot: 'KIND' });
      if (JOINTS.has(units[at + 1]?.word ?? '')) put(runAfter(units, afterJoints(text, at + 1)), 'BESIDE');
      if (JOINTS.has(units[at - 1]?.word ?? '')) put(runBefore(units, beforeJoints(text, at - 1)), 'BESIDE');
    }
  }
  return found;
}

/** The unit after a subject, its verb's adverbs passed over: "a balance board really helped". */
function subjectEnd({ units }: ClauseText, at: number): number {
  let end = at;
  while (end > at - 3 && ADVERBS.has(units[end - 1]?.word ?? '')) end -= 1;
  return end;
}

function afterJoints({ units }: ClauseText, at: number): number {
  let next = at;
  while (next < at + 3 && JOINTS.has(units[next]?.word ?? '')) next += 1;
  return next;
}

function beforeJoints({ units }: ClauseText, at: number): number {
  let end = at + 1;
  while (end > at - 2 && JOINTS.has(units[end - 1]?.word ?? '')) end -= 1;
  return end;
}
