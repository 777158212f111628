/**
 * What an outcome without a practice of its own takes up from the sentences before: the last list for
 * "it", every practice still open for "none of it", one of them for "the second".
 */
import { itemsUpTo } from './list-items.js';
import type { OutcomeEvent } from './outcomes.js';
import { LONGEST_LIST, type Practice, type Scene, lastBefore } from './practices.js';
import { type Taking, isInReach } from './reach.js';

type Pick = 'LAST_LIST' | 'ALL' | 'TWO' | 'FIRST' | 'SECOND' | 'THIRD' | 'FINAL' | 'REST' | 'UNTOLD';

const PICKS: ReadonlyMap<string, Pick> = new Map<string, Pick>([
  ...['none', 'nothing', 'all', 'everything'].map((word) => [word, 'ALL'] as const),
  ...['they', 'these', 'those', 'them', "they've", "they're"].map((word) => [word, 'ALL'] as const),
  ...['both', 'neither', 'either', 'two', 'combination', 'combo'].map((word) => [word, 'TWO'] as const),
  ...['first', 'former'].map((word) => [word, 'FIRST'] as const),
  ['second', 'SECOND'],
  ['third', 'THIRD'],
  ...['last', 'latter'].map((word) => [word, 'FINAL'] as const),
  ['other', 'REST'],
]);

/** The practices of earlier sentences (or of the list in this one, for "the last one") that it is about. */
export function takenUp(taking: Taking): Practice[] {
  const { scene, event } = taking;
  const last = lastBefore(scene.line, event.from);
  const pick = pickOf(taking);
  if (last === undefined || !isInReach(taking, last, pick !== 'LAST_LIST')) return [];
  if (pick === 'LAST_LIST') return itemsUpTo(scene, last).filter((practice) => !practice.isAside);
  return picked(pick, openUpTo({ scene, last, holder: event.holder, whole: ORDINAL_PICKS.has(pick) }));
}

function pickOf({ scene, event, clause }: Taking): Pick {
  const { units } = scene.text;
  for (let at = clause.from; at <= event.from; at += 1) {
    const word = units[at]?.word ?? '';
    if (word === 'one' && units[at + 1]?.word === 'of') return 'UNTOLD';
    const pick = PICKS.get(word);
    if (pick === undefined || (pick === 'ALL' && units[at - 1]?.word === 'at')) continue;
    return pick;
  }
  const last = units[event.to - 1]?.word ?? '';
  return last === 'neither' || last === 'none' ? (PICKS.get(last) ?? 'LAST_LIST') : 'LAST_LIST';
}

function picked(pick: Pick, open: readonly Practice[]): Practice[] {
  switch (pick) {
    case 'TWO':
      return open.slice(-2);
    case 'FIRST':
      return open.slice(0, 1);
    case 'SECOND':
      return open.slice(1, 2);
    case 'THIRD':
      return open.slice(2, 3);
    case 'UNTOLD':
      return [];
    case 'FINAL':
      return open.slice(-1);
    default:
      return [...open];
  }
}

/** Practices looked at, reached or not; keeps a hostile text linear. */
const FURTHEST = 2 * LONGEST_LIST;

interface Opening {
  readonly scene: Scene;
  readonly last: Practice;
  readonly holder: OutcomeEvent['holder'];
  /** With those that an outcome has reached already: "the third" counts from the first. */
  readonly whole: boolean;
}

const ORDINAL_PICKS: ReadonlySet<Pick> = new Set<Pick>(['FIRST', 'SECOND', 'THIRD', 'FINAL']);

/** Every practice told as own use that no outcome has reached yet, back over neighbouring sentences. */
function openUpTo({ scene, last, holder, whole }: Opening): Practice[] {
  const open: Practice[] = [];
  let near = last;
  const far = Math.max(0, last.index - FURTHEST);
  for (let at = last.index; at >= far && open.length < LONGEST_LIST; at -= 1) {
    const practice = scene.line[at];
    if (practice === undefined || near.sentence - practice.sentence > 2) break;
    if (near.paragraph - practice.paragraph > 1) break;
    near = practice;
    const { experience } = practice.use;
    if (experience === 'NOT_TRIED' || experience === 'ASKING' || practice.isAside) continue;
    if (experience === 'HEARSAY' && holder !== 'SELF' && last.use.experience !== 'HEARSAY') continue;
    if (whole || !scene.settled.has(practice.index)) open.unshift(practice);
  }
  return open;
}
