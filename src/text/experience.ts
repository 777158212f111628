/**
 * Whose experience a tag tells: the strongest over its mentions, raised by the outcomes that somebody
 * stands behind and by a later "I tried it" or "never done it".
 */
import type { Claim } from './claims.js';
import { isMarked, isOfRelation } from './clause-text.js';
import type { Clause } from './clauses.js';
import { isFragment } from './fragments.js';
import { GRAMMAR, HEDGES, USE_WORDS } from './lexicon.js';
import type { Practice, Scene } from './practices.js';
import { EXPERIENCES, type Experience } from './reading.js';

export interface ExperienceReading {
  readonly experience: Experience;
  readonly rule: string;
  readonly confidence: number;
}

export interface ExperienceInput {
  readonly scene: Scene;
  /** The tag's mentions. */
  readonly practices: readonly Practice[];
  readonly claims: readonly Claim[];
  readonly later: ReadonlyMap<number, Experience>;
}

/** The experience of one tag. Where nothing tells, a bare list is own use and a statement is advice. */
export function experienceOf(input: ExperienceInput): ExperienceReading {
  const told: ExperienceReading[] = input.practices.flatMap((practice) => mentionExperience(input, practice));
  for (const claim of input.claims) {
    const experience = claim.holder === 'SELF' ? 'FIRST_HAND' : 'HEARSAY';
    told.push({ experience, rule: 'outcome', confidence: claim.confidence });
  }
  const rank = (reading: ExperienceReading): number => EXPERIENCES.indexOf(reading.experience);
  const best = told.reduce<ExperienceReading | null>(
    (kept, next) => (kept === null || rank(next) < rank(kept) ? next : kept),
    null,
  );
  return best ?? { experience: 'ADVICE', rule: 'default', confidence: 0.5 };
}

function mentionExperience({ scene, later }: ExperienceInput, practice: Practice): ExperienceReading[] {
  const { use } = practice;
  const readings: ExperienceReading[] = [];
  const said = later.get(practice.index);
  if (said !== undefined) readings.push({ experience: said, rule: 'later-use', confidence: 0.8 });
  if (said !== undefined && use.experience === 'UNCLEAR') return readings;
  // "been looking at X | but can't justify it": the voice alone is weak.
  if (said === 'NOT_TRIED' && use.rule === 'voice') return readings;
  if (use.experience !== 'UNCLEAR') {
    readings.push({
      experience: use.experience,
      rule: use.rule,
      confidence: use.rule === 'voice' ? 0.8 : 0.9,
    });
  } else {
    readings.push(unclearExperience(scene, practice));
  }
  return readings;
}

function unclearExperience(scene: Scene, practice: Practice): ExperienceReading {
  const clause = scene.text.clauses[practice.clause];
  if (clause === undefined) return { experience: 'ADVICE', rule: 'default', confidence: 0.5 };
  const own = (rule: string, confidence: number): ExperienceReading => ({
    experience: 'FIRST_HAND',
    rule,
    confidence,
  });
  if (isForRelation(scene, clause)) return { experience: 'HEARSAY', rule: 'told-by-others', confidence: 0.7 };
  if (speaksOfSelf(scene, clause.from, clause.to)) return own('self-in-clause', 0.7);
  if (isFelt(scene, practice)) return own('as-felt', 0.65);
  if (isFragment(scene.text, practice)) {
    if (isOrdered(scene, practice)) return { experience: 'ADVICE', rule: 'ordered', confidence: 0.6 };
    return own('list', 0.6);
  }
  if (isSupposed(scene, practice)) return { experience: 'ADVICE', rule: 'supposed', confidence: 0.7 };
  const near = [clause.index - 1, clause.index + 1].map((index) => scene.text.clauses[index]);
  for (const beside of near) {
    if (beside?.sentence !== clause.sentence || beside.isQuestion) continue;
    if (scene.text.voices[beside.index]?.kind === 'SELF') return own('self-beside', 0.6);
  }
  if (isToldAsPast(scene, practice)) return own('told-as-past', 0.6);
  return { experience: 'ADVICE', rule: 'general-statement', confidence: 0.6 };
}

/** "X gave her a rash", "X stank the place out": it happened to somebody, and nobody else is named. */
function isToldAsPast({ text }: Scene, practice: Practice): boolean {
  for (let at = practice.unit + 1; at <= practice.unit + 4; at += 1) {
    const unit = text.units[at];
    if (unit === undefined || unit.sentence !== practice.sentence || unit.marks.includes('STOP'))
      return false;
    if (HEDGES.modals.has(unit.word) || GRAMMAR.presentBe.has(unit.word)) return false;
    if (GRAMMAR.irregularPast.has(unit.word) || (unit.word.length > 4 && unit.word.endsWith('ed')))
      return true;
  }
  return false;
}

/** "Don't stretch it. [Heat] first": a note that goes on with orders; "No [pellets], please". */
function isOrdered({ text }: Scene, practice: Practice): boolean {
  const [before, own] = [practice.clause - 1, practice.clause].map((index) => text.clauses[index]);
  if (own !== undefined && (isCase(text, own) || speaksToReader(text, practice))) return true;
  // "If it persists, [physio].": what is to be done then.
  if (before?.sentence === practice.sentence && isCase(text, before)) return true;
  const last = text.clauses[practice.clause]?.to ?? 0;
  if ([last - 1, last, last + 1].some((at) => text.units[at]?.word === 'please')) return true;
  for (let index = practice.clause - 1; index >= practice.clause - 4; index -= 1) {
    const clause = text.clauses[index];
    if (clause === undefined || practice.sentence - clause.sentence > 1) return false;
    const kind = text.voices[index]?.kind;
    if (kind === 'ORDER' || kind === 'READER') return true;
    if (kind === 'SELF' || kind === 'OTHER') return false;
  }
  return false;
}

/** "[Rest] until you can hop". */
function speaksToReader({ units }: Scene['text'], { unit, sentence }: Practice): boolean {
  for (let at = unit + 1; at <= unit + 8 && units[at]?.sentence === sentence; at += 1)
    if (isMarked(units, at, 'READER')) return !GRAMMAR.afterYou.has(units[at + 1]?.word ?? '');
  return false;
}

function isCase({ units }: Scene['text'], { from, opener }: Clause): boolean {
  return HEDGES.conditions.has(opener) || HEDGES.conditions.has(units[from]?.word ?? '');
}

/** "always nice too", "is torture": a judgement that only who had it can make. */
function isFelt({ text }: Scene, practice: Practice): boolean {
  for (let at = practice.unit + 1; at <= practice.unit + 6; at += 1) {
    const unit = text.units[at];
    if (unit === undefined || unit.sentence !== practice.sentence || unit.marks.includes('STOP'))
      return false;
    if (USE_WORDS.evaluations.has(unit.word)) return true;
  }
  return false;
}

/** "or some swimming may help": what it might do for somebody, said of nobody. */
function isSupposed({ text }: Scene, practice: Practice): boolean {
  for (let at = practice.unit + 1; at <= practice.unit + 4; at += 1) {
    const unit = text.units[at];
    if (unit === undefined || unit.sentence !== practice.sentence || unit.marks.includes('STOP'))
      return false;
    if (HEDGES.suppositions.has(unit.word)) return true;
  }
  return false;
}

/** "X worked wonders for my cousin". */
function isForRelation({ text: { units } }: Scene, { from, to }: Clause): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (isOfRelation(units, at) && GRAMMAR.forOthers.has(units[at - 1]?.word ?? '')) return true;
  return false;
}

function speaksOfSelf({ text }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.units[at];
    if (unit !== undefined && (unit.marks.includes('SELF') || GRAMMAR.selfWords.has(unit.word))) return true;
  }
  return false;
}
