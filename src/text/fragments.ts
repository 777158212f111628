/**
 * Telling a note ("Rolling, yoga", "X: useless") from a statement ("X loosens the fibres"), and a
 * writer's own story from talk in general, without a parser.
 */
import type { Clause } from './clauses.js';
import { FAMILIES, GRAMMAR, HEDGES, USE_WORDS } from './lexicon.js';
import type { ClauseText } from './clause-text.js';
import type { Practice } from './practices.js';
import type { Unit } from './units.js';

const VERBAL = new Set([
  ...['be', 'have', 'do', 'auxnot'].flatMap((name) => [...(FAMILIES.get(name) ?? [])]),
  ...HEDGES.modals,
]);

/** "Rolling, yoga, eating well": no verb follows the practice before the next sign, and none orders it. */
export function isFragment(text: ClauseText, practice: Practice): boolean {
  if (!endsItem(text, practice, 1) && !(isNounTail(text, practice) && endsItem(text, practice, 2)))
    return false;
  const from = text.clauses[practice.clause]?.from ?? practice.unit;
  for (let at = from; at < practice.unit; at += 1) {
    const word = text.units[at]?.word ?? '';
    if (USE_WORDS.base.has(word) || VERBAL.has(word)) return false;
  }
  return !isWanted(text, practice) && !hasVerbAfter(text, practice);
}

/** "toddlers need X", "there's X": a statement without a verb of the lists. */
function isWanted({ units }: ClauseText, { unit }: Practice): boolean {
  for (let at = unit - 1; at >= unit - 5; at -= 1) {
    const before = units[at];
    if (before === undefined || before.sentence !== units[unit]?.sentence) return false;
    if (GRAMMAR.wants.has(before.word)) return true;
    if (before.marks.includes('STOP')) return false;
  }
  return false;
}

/** One more word that belongs to the practice's name ("Feliway diffuser"), not a verb. */
function isNounTail({ units }: ClauseText, practice: Practice): boolean {
  const word = units[practice.unit + 1]?.word ?? '';
  return word !== '' && !/(?:s|ed|ing)$/.test(word) && !VERBAL.has(word);
}

/** "X or a run may help": the clause goes on to a verb. */
function hasVerbAfter({ units }: ClauseText, practice: Practice): boolean {
  for (let at = practice.unit + 1; at <= practice.unit + 6; at += 1) {
    const unit = units[at];
    if (unit === undefined || unit.sentence !== practice.sentence || unit.marks.includes('STOP'))
      return false;
    if (GRAMMAR.caseOpeners.has(unit.word)) return false;
    if (VERBAL.has(unit.word)) return true;
  }
  return false;
}

function endsItem({ units }: ClauseText, practice: Practice, step: number): boolean {
  const next = units[practice.unit + step];
  if (next === undefined || next.sentence !== practice.sentence) return true;
  return next.marks.includes('STOP') || next.marks.includes('NUMBER') || GRAMMAR.itemTails.has(next.word);
}

const STORY_CLAUSES = 5;
const STORY_SENTENCES = 2;

/** Whether the writer tells of own doings in the sentences around: then "X helps too" is a report. */
export function isStoryAround(text: ClauseText, index: number): boolean {
  const here = text.clauses[index];
  if (here === undefined) return false;
  for (let near = index - STORY_CLAUSES; near <= index + STORY_CLAUSES; near += 1) {
    const clause = text.clauses[near];
    if (clause === undefined || Math.abs(clause.sentence - here.sentence) > STORY_SENTENCES) continue;
    if (clause.paragraph !== here.paragraph || clause.isQuestion) continue;
    if (text.voices[near]?.kind === 'SELF' || holdsSelf(text.units, clause)) return true;
  }
  return false;
}

function holdsSelf(units: readonly Unit[], clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    if (units[at]?.marks.includes('SELF') || GRAMMAR.selfWords.has(units[at]?.word ?? '')) return true;
  }
  return false;
}
