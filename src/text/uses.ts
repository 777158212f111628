/**
 * What the words around each practice say about its use: done by the writer, told by others, never
 * tried, asked about, advised. UNCLEAR where only the outcome can tell.
 */
import { tellsCalling } from './callings.js';
import type { Clause } from './clauses.js';
import { longestMatch } from './cue-patterns.js';
import { CONNECTIVES, GRAMMAR, HEDGES, PEOPLE, USE_FRAMES, type UseFrame } from './lexicon.js';
import { type ClauseText, isMarked, wordAt } from './clause-text.js';
import type { Experience } from './reading.js';
import { useByVoice } from './voice-uses.js';
import type { Voice } from './voices.js';

export interface Use {
  readonly experience: Experience | 'UNCLEAR';
  readonly rule: string;
  /** Unit indexes of the words that show it. */
  readonly from: number;
  readonly to: number;
}

/** Lower ranks first: "thinking about trying" is not tried, though "I … trying" reads as own use. */
const PRIORITY: readonly string[] = [
  'asked-plainly',
  'use-told-as-own',
  'not-tried',
  'told-by-others',
  'asking',
  'why-not',
  'advised',
  'own-use',
  'ordered',
];

/** The use of every PRACTICE unit, by its index. */
export function usesOf(text: ClauseText): Map<number, Use> {
  const uses = framedUses(text);
  const fallback = tellsCalling(text) ? 'ADVICE' : 'UNCLEAR';
  let before: { at: number; clause: Clause } | null = null;
  for (const clause of text.clauses) {
    for (const at of clause.practices) {
      if (!uses.has(at)) uses.set(at, settled(unframedUse(text, clause, at, before, uses), fallback));
      before = { at, clause };
    }
  }
  return uses;
}

function settled(use: Use, fallback: 'ADVICE' | 'UNCLEAR'): Use {
  return use.experience === 'UNCLEAR' && fallback === 'ADVICE'
    ? { ...use, experience: fallback, rule: 'calling' }
    : use;
}

function framedUses(text: ClauseText): Map<number, Use> {
  const best = new Map<number, { rank: number; use: Use }>();
  const { units } = text;
  for (let from = 0; from < units.length; from += 1) {
    const match = longestMatch(USE_FRAMES, units, from, units.length);
    if (match === null) continue;
    const at = practiceIn(text, from, match.to);
    if (at === null || units[at]?.sentence !== units[from]?.sentence) continue;
    if (isMisread(text, { from, at, frame: match.value })) continue;
    const rank = PRIORITY.indexOf(match.value.name);
    const known = best.get(at);
    if (known !== undefined && known.rank <= rank) continue;
    best.set(at, { rank, use: useOf(text, match.value, at, from, match.to) });
  }
  return new Map([...best].map(([at, { use }]) => [at, use]));
}

/** "have you looked into X?", "don't use X": to the reader, no plan and no non-use of the writer. */
function isMisread(text: ClauseText, match: { from: number; at: number; frame: UseFrame }): boolean {
  const { frame, from, at } = match;
  if (frame.name === 'own-use') return asksWhether(text, clauseAt(text, at));
  if (frame.experience !== 'NOT_TRIED' && frame.experience !== 'ADVICE') return false;
  const clause = clauseAt(text, at);
  const voice = clause === undefined ? undefined : text.voices[clause.index];
  if (frame.name === 'why-not') return false;
  const isAdvice = frame.experience === 'ADVICE';
  if (clause?.isQuestion === true && (isAdvice || voice?.kind !== 'SELF')) return true;
  // "I just use X": in form an order, but somebody does it.
  if (frame.name === 'ordered') return voice?.kind === 'SELF' || voice?.kind === 'OTHER';
  if (isAdvice) return false;
  if (voice?.kind === 'ORDER' && !voice.inherited) return true;
  return tellsOfUse(text, from, at) || isOfDependant(text, voice, frame);
}

/** "Can I use X instead?", "do we need X": no use is told. */
function asksWhether({ units }: ClauseText, clause: Clause | undefined): boolean {
  if (clause?.isQuestion !== true) return false;
  let at = clause.from;
  while (GRAMMAR.beforeQuestions.has(wordAt(units, at))) at += 1;
  return GRAMMAR.openChoices.has(wordAt(units, at));
}

/** "our cat wouldn't touch X": had, and refused. */
function isOfDependant({ units }: ClauseText, voice: Voice | undefined, frame: UseFrame): boolean {
  if (voice === undefined || voice.at < 0 || frame.name !== 'not-tried') return false;
  if (voice.kind !== 'SELF' || !PEOPLE.owners.has(wordAt(units, voice.at))) return false;
  return [1, 2, 3].some((step) => isMarked(units, voice.at + step, 'DEPENDANT'));
}

/** "decided to change and bought X": the plan ends where a deed is told. */
function tellsOfUse({ units }: ClauseText, from: number, to: number): boolean {
  if (HEDGES.conditions.has(wordAt(units, from))) return false;
  for (let at = from + 1; at < to; at += 1) {
    if (units[at]?.marks.includes('USED') && GRAMMAR.deedOpeners.has(units[at - 1]?.word ?? '')) return true;
  }
  return false;
}

function clauseAt({ clauses }: ClauseText, unit: number): Clause | undefined {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle]?.from ?? Infinity) <= unit) low = middle;
    else high = middle - 1;
  }
  return clauses[low];
}

function useOf(text: ClauseText, frame: UseFrame, at: number, from: number, to: number): Use {
  const own = isIntended(text, frame, from, at) ? 'NOT_TRIED' : frame.experience;
  const experience = isOfOther(text, frame, at, from) ? 'HEARSAY' : own;
  return { experience, rule: frame.name, from, to };
}

/** "I'll go for X": in words of own use, not yet done. */
function isIntended({ units }: ClauseText, frame: UseFrame, from: number, to: number): boolean {
  if (frame.name !== 'own-use') return false;
  for (let at = from; at < to; at += 1) if (GRAMMAR.future.has(wordAt(units, at))) return true;
  return false;
}

/** "he ended up with X": the words of own use, without the writer in them, in a story of somebody else. */
function isOfOther(text: ClauseText, frame: UseFrame, at: number, from: number): boolean {
  const clause = frame.experience === 'FIRST_HAND' ? clauseAt(text, at) : undefined;
  const voice = clause === undefined ? undefined : text.voices[clause.index]?.kind;
  if (voice !== 'OTHER') return false;
  // "the guy I run with uses it": the I is not the one who does.
  if (isMarked(text.units, from, 'SELF') && isPersonAt(text.units, from - 1)) return true;
  for (let place = from; place < at; place += 1)
    if (PEOPLE.me.has(wordAt(text.units, place)) || wordAt(text.units, place) === 'my') return false;
  return true;
}

function practiceIn(text: ClauseText, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) if (text.units[at]?.marks.includes('PRACTICE')) return at;
  return null;
}

function unframedUse(
  text: ClauseText,
  clause: Clause,
  at: number,
  before: { at: number; clause: Clause } | null,
  uses: ReadonlyMap<number, Use>,
): Use {
  const voice = text.voices[clause.index];
  const earlier =
    before !== null && before.clause.sentence === clause.sentence ? uses.get(before.at) : undefined;
  if (earlier !== undefined && before !== null) {
    if (before.clause.index === clause.index) return earlier;
    if (voice === undefined || voice.kind === 'NONE') return earlier;
    if (voice.inherited && earlier.experience !== 'UNCLEAR') return earlier;
    if (voice.kind === 'PRACTICE' && voice.at === at && isBare(clause, at)) return earlier;
  }
  const taken = takenOver(text, clause, before, uses);
  return taken ?? { experience: useByVoice(text, clause, voice, at), rule: 'voice', from: at, to: at + 1 };
}

/** "You could try X. Or Y before bed.": a sentence that only goes on with the list. */
function takenOver(
  text: ClauseText,
  clause: Clause,
  before: { at: number; clause: Clause } | null,
  uses: ReadonlyMap<number, Use>,
): Use | null {
  if (before === null || clause.sentence - before.clause.sentence !== 1) return null;
  if (!CONNECTIVES.coordination.has(wordAt(text.units, clause.from)) && !isLikewise(text, clause))
    return null;
  return text.voices[clause.index]?.kind === 'PRACTICE' ? (uses.get(before.at) ?? null) : null;
}

/** "Chamomile tea, likewise." */
function isLikewise({ units, clauses }: ClauseText, { index, sentence, to }: Clause): boolean {
  const next = clauses[index + 1];
  const end = next?.sentence === sentence ? next.to : to;
  return GRAMMAR.likewise.has(wordAt(units, end - 1));
}

/** The clause is no more than the practice with an article: the next item of a list. */
function isBare(clause: Clause, at: number): boolean {
  return clause.to - clause.from <= 3 && at < clause.to;
}

function isPersonAt(units: ClauseText['units'], at: number): boolean {
  return isMarked(units, at, 'RELATION') || PEOPLE.general.has(wordAt(units, at));
}
