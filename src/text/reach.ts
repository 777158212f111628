/** How far back an outcome without a practice of its own may look for one. */
import type { Clause } from './clauses.js';
import { isFragment } from './fragments.js';
import { CONNECTIVES, FAMILIES, GRAMMAR, USE_WORDS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Practice, type Scene, isReachable } from './practices.js';
import type { Voice } from './voices.js';

/** An outcome that has to take up what stands before it. */
export interface Taking {
  readonly scene: Scene;
  readonly event: OutcomeEvent;
  readonly clause: Clause;
  readonly voice: Voice;
}

/** Verdicts reach back a few sentences, what happened to the writer only to the one before. */
export function isInReach(taking: Taking, last: Practice, isWhole: boolean): boolean {
  const { event, clause, voice } = taking;
  const gap = event.sentence - last.sentence - interjections(taking, last);
  if (gap === 0) return isWhole;
  const paragraphs = clause.paragraph - last.paragraph;
  const refers = voice.kind === 'REFERENCE' || isWhole;
  if (!isReachable(last, event) || (event.outcome === 'CAUSED' && !refers)) return false;
  if (refers) return gap <= REFERENCE_REACH && paragraphs <= 1;
  if (paragraphs > 0) return false;
  return event.cue.subject === 'STATE' ? reachesState(taking, last, gap) : gap <= 2 && !hasOwnSubject(taking);
}

/** "Seriously.", "Thirty seconds, twice a day.": sentences that tell nothing don't count as distance. */
function interjections({ scene, clause }: Taking, last: Practice): number {
  const { clauses } = scene.text;
  let count = 0;
  for (let index = clause.index - 1; index > Math.max(last.clause, clause.index - 5); index -= 1) {
    const between = clauses[index];
    const isAlone =
      between !== undefined &&
      clauses[index - 1]?.sentence !== between.sentence &&
      clauses[index + 1]?.sentence !== between.sentence;
    if (isAlone && between.sentence !== clause.sentence && isNote(scene, between)) count += 1;
  }
  return count;
}

const LONGEST_NOTE = 8;

/** A few words without a subject, a verb or an outcome of their own. */
function isNote({ text }: Scene, clause: Clause): boolean {
  if (clause.to - clause.from > LONGEST_NOTE || clause.practices.length > 0) return false;
  if (text.voices[clause.index]?.kind !== 'NONE') return false;
  for (let at = clause.from; at < clause.to; at += 1) if (text.cues[at] !== null) return false;
  return true;
}

const REFERENCE_REACH = 3;

/** A state belongs to the sentence before; a trouble that stays, only to what was told as tried. */
function reachesState(taking: Taking, last: Practice, gap: number): boolean {
  const { scene, event } = taking;
  if (gap > (event.outcome === 'HELPED' && tellsTime(taking) ? 2 : 1)) return false;
  if (event.cue.name !== 'trouble-stays' || isTrial(scene, last)) return true;
  return scene.text.units[event.from]?.word === 'still' && isOwn(scene, last);
}

/** Told as own use, or noted without a verb. */
function isOwn({ text }: Scene, practice: Practice): boolean {
  return practice.use.experience === 'FIRST_HAND' || isFragment(text, practice);
}

/** "Within a week", "Now": the clause goes on with the story. */
function tellsTime({ scene, clause }: Taking): boolean {
  return GRAMMAR.timeOpenings.has(scene.text.units[clause.from]?.word ?? '');
}

/** "tried X", "been using X": told as a try, so that a trouble that stays is its failure. */
function isTrial({ text }: Scene, practice: Practice): boolean {
  const clause = text.clauses[practice.clause];
  if (clause === undefined) return false;
  for (let at = Math.max(clause.from - 6, practice.unit - 12, 0); at < practice.unit; at += 1) {
    const unit = text.units[at];
    if (unit?.sentence === practice.sentence && USE_WORDS.trial.has(unit.word)) return true;
  }
  return false;
}

const LIGHT = new Set([
  ...['so', 'be', 'have', 'do', 'not'].flatMap((name) => [...(FAMILIES.get(name) ?? [])]),
  ...CONNECTIVES.clauseStarters,
  ...GRAMMAR.lightNouns,
]);

/** Whether the clause speaks of something of its own: "the deductible was a waste of money". */
function hasOwnSubject({ scene, event, clause, voice }: Taking): boolean {
  if (voice.kind === 'SELF' || GRAMMAR.perceiving.has(scene.text.units[event.from - 1]?.word ?? ''))
    return false;
  for (let at = clause.from; at < event.from; at += 1) {
    const unit = scene.text.units[at];
    if (unit === undefined || unit.marks.includes('STOP') || unit.marks.includes('SYMPTOM')) continue;
    if (!LIGHT.has(unit.word) && !unit.word.endsWith('ly')) return true;
  }
  return false;
}
