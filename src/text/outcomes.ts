/**
 * Outcome events: the places where the text says that something helped, failed, made it worse or can't
 * be told yet, each with what the clause around it makes of the claim.
 */
import { isBareNoun, isBareOrder, isOwnDoing, isTimeOnly } from './bare-verbs.js';
import { type ClauseText, type Statement, isMarked, statementAt, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { type CueMatch, longestMatch } from './cue-patterns.js';
import { holdsBefore, isHedged } from './hedging.js';
import { type Holder, holderOf, isPast } from './holder.js';
import { ALONE_CUES, GRAMMAR, HEDGES, SOMETIMES_CUES, type Outcome, type OutcomeCue } from './lexicon.js';
import { negations } from './negation.js';

export interface OutcomeEvent {
  /** Unit indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Index of the clause and of the sentence it stands in. */
  readonly clause: number;
  readonly sentence: number;
  readonly outcome: Outcome;
  readonly cue: OutcomeCue;
  /** Whose experience; null where the clause doesn't say. */
  readonly holder: Holder | null;
  readonly isPast: boolean;
  /** The PRACTICE units it is about, where its construction names them. */
  readonly targets?: readonly number[];
}

/** Every asserted event in order of the text. Questions, hopes, conditions and purposes leave none. */
export function findOutcomes(text: ClauseText): OutcomeEvent[] {
  const events: OutcomeEvent[] = [];
  for (const clause of text.clauses) {
    let at = clause.from;
    while (at < clause.to) {
      const found = eventAt(text, clause, at);
      if (found.event !== null) events.push(found.event);
      at = found.next;
    }
  }
  return withoutDoubted(events, text);
}

function eventAt(
  text: ClauseText,
  clause: Clause,
  from: number,
): { event: OutcomeEvent | null; next: number } {
  const match = aloneAt(text, clause, from) ?? text.cues[from] ?? null;
  if (match === null) return { event: null, next: from + 1 };
  const { value: cue, to } = match;
  const statement = statementAt(text, clause, from, to);
  const outcome = statement === null ? null : claimed(statement, cue);
  if (statement === null || outcome === null) return { event: null, next: to };
  const place = { from, to, clause: clause.index, sentence: clause.sentence };
  return {
    event: { ...place, outcome, cue, holder: holderOf(statement), isPast: isPast(statement) },
    next: to,
  };
}

/** A phrase that is all there is in its clause, but for a conjunction before it and one word after. */
function aloneAt({ units, cues }: ClauseText, clause: Clause, from: number): CueMatch<OutcomeCue> | null {
  const opening = GRAMMAR.clauseFillers.has(wordAt(units, clause.from)) ? clause.from + 1 : clause.from;
  if (from > opening) return null;
  const match = longestMatch(ALONE_CUES, units, from, clause.to);
  if (match === null || match.to < (cues[from]?.to ?? 0)) return null;
  const isAll =
    clause.to === match.to ||
    (clause.to === match.to + 1 && GRAMMAR.clauseTrailers.has(wordAt(units, match.to)));
  return isAll ? match : null;
}

/** What the phrase claims in its clause; null where it claims nothing. */
function claimed(statement: Statement, cue: OutcomeCue): Outcome | null {
  if (isNoOutcome(statement, cue)) return null;
  if (cue.outcome === 'UNKNOWN' && cue.negated === 'NONE') return 'UNKNOWN';
  if (statement.clause.isQuestion || isTimeOnly(statement, cue)) return null;
  const count = negations(statement);
  if (count > 1 || isHedged(statement)) return null;
  if (count > 0) return cue.negated === 'NONE' ? null : cue.negated;
  return cue.outcome === 'UNKNOWN' || isBareOrder(statement, cue) ? null : tempered(statement, cue);
}

/** The phrase matches by its words, but is a noun, the writer's own doing, or half of a longer one. */
function isNoOutcome(statement: Statement, cue: OutcomeCue): boolean {
  if (cue.outcome === 'NONE' || (cue.subject === 'STATE' && isOfUse(statement))) return true;
  if (cue.subject === 'PRACTICE' && (isOwnDoing(statement) || isBareNoun(statement))) return true;
  return cue.name === 'refused' && isMarked(statement.units, statement.from - 1, 'SELF');
}

/** "my son stopped wearing it", "I'm still doing them": of the use, not of the trouble. */
function isOfUse({ units, to }: Statement): boolean {
  if (!isMarked(units, to - 1, 'USE') || !isMarked(units, to - 1, 'ING')) return false;
  const before = wordAt(units, to - 2);
  return GRAMMAR.stopping.has(before) || before === 'still' || before === 'quit' || before === 'ceased';
}

/** "sounds like a waste" judges nothing yet; what helps "sometimes" helps in part; "at first" has an end. */
function tempered(statement: Statement, cue: OutcomeCue): Outcome | null {
  const { outcome } = cue;
  const isVerdict = outcome === 'FAILED' && cue.subject === 'VERDICT';
  if (isVerdict && holdsBefore(statement, HEDGES.appearances)) return null;
  if (!isAtFirst(statement)) return outcome === 'HELPED' && isSometimes(statement) ? 'PARTLY' : outcome;
  if (outcome === 'FAILED' || outcome === 'MADE_WORSE') return null;
  return outcome === 'HELPED' && isTurnedAfter(statement) ? 'PARTLY' : outcome;
}

/** "sometimes helps", "half the time X calms me down". */
function isSometimes({ units, clause, from }: Statement): boolean {
  for (let at = clause.from; at < from; at += 1) {
    if (longestMatch(SOMETIMES_CUES, units, at, from) !== null) return true;
  }
  return false;
}

/** "at first", "initially": told of a beginning only. */
function isAtFirst({ units, clause }: Statement): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = wordAt(units, at);
    if (HEDGES.atFirst.has(word) && (word !== 'first' || wordAt(units, at - 1) === 'at')) return true;
  }
  return false;
}

/** "worked at first | but": the next clause says that it didn't last. */
function isTurnedAfter({ units, clause }: Statement): boolean {
  const turn = wordAt(units, clause.to) === ',' ? wordAt(units, clause.to + 1) : wordAt(units, clause.to);
  return GRAMMAR.endings.has(turn) || turn === 'and';
}

/** Drops the claims that a doubt beside them takes back: "not sure | if it did anything". */
function withoutDoubted(events: readonly OutcomeEvent[], text: ClauseText): OutcomeEvent[] {
  const doubted = new Set<number>();
  for (const doubt of events) {
    if (doubt.outcome !== 'UNKNOWN') continue;
    doubted.add(doubt.clause);
    for (const next of [doubt.clause - 1, doubt.clause + 1]) {
      const later = text.clauses[Math.max(next, doubt.clause)];
      if (text.clauses[next]?.sentence !== doubt.sentence || later === undefined) continue;
      if (GRAMMAR.doubtCarriers.has(later.opener)) doubted.add(next);
    }
  }
  return events.filter((event) => event.outcome === 'UNKNOWN' || !doubted.has(event.clause));
}
