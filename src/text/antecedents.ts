/**
 * What an outcome without a practice of its own takes up from the sentences before: the last list for
 * "it", every practice still open for "none of it", one of them for "the second".
 */
import type { Clause } from './clauses.js';
import { CONNECTIVES, FAMILIES, USE_WORDS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { LONGEST_LIST, type Practice, type Scene, isReachable, lastBefore, listUpTo } from './practices.js';
import type { Voice } from './voices.js';

export interface Taking {
  readonly scene: Scene;
  readonly event: OutcomeEvent;
  readonly clause: Clause;
  readonly voice: Voice;
}

type Pick = 'LAST_LIST' | 'ALL' | 'TWO' | 'FIRST' | 'SECOND' | 'FINAL' | 'REST';

const PICKS: ReadonlyMap<string, Pick> = new Map<string, Pick>([
  ...['none', 'nothing', 'all', 'everything'].map((word) => [word, 'ALL'] as const),
  ...['they', 'these', 'those', 'them', "they've", "they're"].map((word) => [word, 'ALL'] as const),
  ...['both', 'neither', 'either', 'two', 'combination', 'combo'].map((word) => [word, 'TWO'] as const),
  ...['first', 'former'].map((word) => [word, 'FIRST'] as const),
  ['second', 'SECOND'],
  ...['last', 'latter', 'third'].map((word) => [word, 'FINAL'] as const),
  ['other', 'REST'],
]);

/** The practices of earlier sentences (or of the list in this one, for "the last one") that it is about. */
export function takenUp(taking: Taking): Practice[] {
  const { scene, event } = taking;
  const last = lastBefore(scene.line, event.from);
  const pick = pickOf(taking);
  if (last === undefined || !isInReach(taking, last, pick)) return [];
  if (pick === 'LAST_LIST') return itemsUpTo(scene, last).filter((practice) => !practice.isAside);
  return picked(pick, openUpTo(scene, last, event.holder));
}

function pickOf({ scene, event, clause }: Taking): Pick {
  const { units } = scene.text;
  for (let at = clause.from; at <= event.from; at += 1) {
    const pick = PICKS.get(units[at]?.word ?? '');
    if (pick === undefined || (pick === 'ALL' && units[at - 1]?.word === 'at')) continue;
    return pick;
  }
  return 'LAST_LIST';
}

function picked(pick: Pick, open: readonly Practice[]): Practice[] {
  switch (pick) {
    case 'TWO':
      return open.slice(-2);
    case 'FIRST':
      return open.slice(0, 1);
    case 'SECOND':
      return open.slice(1, 2);
    case 'FINAL':
      return open.slice(-1);
    default:
      return [...open];
  }
}

/** Verdicts reach back a few sentences, what happened to the writer only to the one before. */
function isInReach(taking: Taking, last: Practice, pick: Pick): boolean {
  const { scene, event, clause, voice } = taking;
  const gap = event.sentence - last.sentence;
  if (gap === 0) return pick !== 'LAST_LIST';
  const parts = clause.paragraph - last.paragraph;
  if (event.outcome === 'CAUSED' && voice.kind !== 'REFERENCE') return false;
  if (!isReachable(last, event)) return false;
  if (event.cue.subject === 'STATE' && voice.kind !== 'REFERENCE' && pick === 'LAST_LIST') {
    if (gap > (event.outcome === 'HELPED' && tellsTime(taking) ? 2 : 1) || parts > 0) return false;
    return event.cue.name !== 'trouble-stays' || isTrial(scene, last);
  }
  if (voice.kind === 'REFERENCE' || pick !== 'LAST_LIST') return gap <= 3 && parts <= 1;
  return gap <= 2 && parts === 0 && !hasOwnSubject(taking);
}

/** "Within a week", "Now": the clause goes on with the story. */
function tellsTime({ scene, clause }: Taking): boolean {
  return TIME_OPENINGS.has(scene.text.units[clause.from]?.word ?? '');
}

const TIME_OPENINGS = new Set(['within', 'after', 'now', 'since', 'by', 'finally', 'eventually']);

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
  ...(FAMILIES.get('so') ?? []),
  ...(FAMILIES.get('be') ?? []),
  ...(FAMILIES.get('have') ?? []),
  ...(FAMILIES.get('do') ?? []),
  ...(FAMILIES.get('not') ?? []),
  ...CONNECTIVES.clauseStarters,
  ..."thing things stuff trick treatment product one guy lady app machine routine combination me for us complete total big huge yes yeah result overall well i'd say think call".split(
    ' ',
  ),
]);

/** Whether the clause speaks of something of its own: "the deductible was a waste of money". */
function hasOwnSubject({ scene, event, clause, voice }: Taking): boolean {
  if (voice.kind === 'SELF') return false;
  for (let at = clause.from; at < event.from; at += 1) {
    const unit = scene.text.units[at];
    if (unit === undefined || unit.marks.includes('STOP') || unit.marks.includes('SYMPTOM')) continue;
    if (!LIGHT.has(unit.word) && !/ly$/.test(unit.word)) return true;
  }
  return false;
}

const ITEM_UNITS = 9;

/** The list up to `last`, over the lines before it where each is no more than one more item. */
function itemsUpTo({ text, line, settled }: Scene, last: Practice): Practice[] {
  let list = listUpTo(line, last);
  while (list.length < LONGEST_LIST) {
    const first = list[0];
    const before = first === undefined ? undefined : line[first.index - 1];
    if (first === undefined || before === undefined || first.sentence - before.sentence > 2) break;
    if (settled.has(before.index) || !isItem(text, first.clause) || !isItem(text, before.clause)) break;
    list = [...listUpTo(line, before), ...list];
  }
  return list;
}

/** A short line that only names what was done. */
function isItem(text: Scene['text'], index: number): boolean {
  const clause = text.clauses[index];
  const voice = text.voices[index];
  if (clause === undefined || voice === undefined || clause.isQuestion) return false;
  const next = text.clauses[index + 1];
  const before = text.clauses[index - 1];
  const alone = next?.sentence !== clause.sentence && before?.sentence !== clause.sentence;
  return alone && clause.to - clause.from <= ITEM_UNITS && ['PRACTICE', 'NONE', 'ORDER'].includes(voice.kind);
}

/** Every practice told as own use that no outcome has reached yet, back over neighbouring sentences. */
function openUpTo({ line, settled }: Scene, last: Practice, holder: OutcomeEvent['holder']): Practice[] {
  const open: Practice[] = [];
  let near = last;
  for (let at = last.index; at >= 0 && open.length < LONGEST_LIST; at -= 1) {
    const practice = line[at];
    if (practice === undefined || near.sentence - practice.sentence > 2) break;
    if (near.paragraph - practice.paragraph > 1) break;
    near = practice;
    const { experience } = practice.use;
    if (experience === 'NOT_TRIED' || experience === 'ASKING') continue;
    if (experience === 'HEARSAY' && holder !== 'SELF') continue;
    if (!settled.has(practice.index) && !practice.isAside) open.unshift(practice);
  }
  return open;
}
