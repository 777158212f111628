/**
 * Outcome events: the places where the text says that something helped, failed, made it worse or can't
 * be told yet, each with what the clause around it makes of the claim.
 */
import { type Claim, type Holder, hedge, holderOf, isPast, negations } from './assertion.js';
import type { Clause } from './clauses.js';
import { longestMatch } from './cue-patterns.js';
import { FAMILIES, HEDGES, OUTCOME_CUES, type Outcome, type OutcomeCue } from './lexicon.js';
import type { Unit } from './units.js';
import type { Voice } from './voices.js';

/** A text as the readers of outcomes see it. All indexes between these arrays agree. */
export interface ClauseText {
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  /** One per clause. */
  readonly voices: readonly Voice[];
}

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
    for (let at = clause.from; at < clause.to;) {
      const found = eventAt(text, clause, at);
      if (found.event !== null) events.push(found.event);
      at = found.next;
    }
  }
  return withoutDoubted(events, text);
}

function eventAt(text: ClauseText, clause: Clause, at: number): { event: OutcomeEvent | null; next: number } {
  const match = longestMatch(OUTCOME_CUES, text.units, at, sentenceEnd(text, clause));
  const voice = text.voices[clause.index];
  if (match === null || voice === undefined) return { event: null, next: at + 1 };
  const { value: cue, to } = match;
  const claim: Claim = {
    units: text.units,
    clause,
    before: text.clauses[clause.index - 1],
    voice,
    from: at,
    to,
  };
  const outcome = claimed(claim, cue);
  if (outcome === null) return { event: null, next: to };
  const event: OutcomeEvent = {
    from: at,
    to,
    clause: clause.index,
    sentence: clause.sentence,
    outcome,
    cue,
    holder: holderOf(claim),
    isPast: isPast(claim),
  };
  return { event, next: to };
}

/** A cue may run over a boundary inside its sentence, never further; the cap keeps this linear. */
function sentenceEnd(text: ClauseText, clause: Clause): number {
  let to = clause.to;
  for (let next = clause.index + 1; next <= clause.index + 2; next += 1) {
    const later = text.clauses[next];
    if (later === undefined || later.sentence !== clause.sentence) break;
    to = later.to;
  }
  return to;
}

/** What the phrase claims in its clause; null where it claims nothing. */
function claimed(claim: Claim, cue: OutcomeCue): Outcome | null {
  if (cue.outcome === 'NONE') return null;
  if (cue.subject === 'PRACTICE' && (isOwnDoing(claim) || isBareNoun(claim))) return null;
  if (cue.alone && !isWholeClause(claim)) return null;
  if (cue.outcome === 'UNKNOWN' && cue.negated === 'NONE') return 'UNKNOWN';
  if (claim.clause.isQuestion) return null;
  if (isTimeOnly(claim, cue)) return null;
  const count = negations(claim);
  if (count > 1 || hedge(claim) !== null) return null;
  if (count === 0) return cue.outcome === 'UNKNOWN' ? null : isBareOrder(claim, cue) ? null : cue.outcome;
  return cue.negated === 'NONE' ? null : cue.negated;
}

/** The phrase is all there is in its clause, but for a conjunction before it and one word after. */
function isWholeClause({ units, clause, from, to }: Claim): boolean {
  const opening = FILLERS.has(units[clause.from]?.word ?? '') ? clause.from + 1 : clause.from;
  return (
    from <= opening && (to === clause.to || (clause.to - to === 1 && TRAILERS.has(units[to]?.word ?? '')))
  );
}

const TRAILERS = new Set(['lol', 'really', 'whatsoever', 'though', 'again', 'now', 'sadly', 'here', 'haha']);
const FILLERS = new Set(['and', 'but', 'so', 'then', 'still', 'result', 'well', 'honestly']);
/** "I save", "we make": the writer is the one who does it; not "I fixed it with X", "did X and I fixed it". */
function isOwnDoing({ units, clause, before, from, to }: Claim): boolean {
  const goesOn = before?.sentence === clause.sentence && before.practices.length > 0;
  for (let at = from - 1; at >= Math.max(clause.from, from - 3); at -= 1) {
    const unit = units[at];
    if (unit?.marks.includes('SELF')) return !goesOn && !isByPractice(units, to);
    if (unit === undefined || !(/ly$/.test(unit.word) || OWN_DOING_GAP.has(unit.word))) return false;
  }
  return false;
}

const OWN_DOING_GAP = new Set([
  'also',
  'always',
  'just',
  'never',
  'even',
  'have',
  'had',
  'finally',
  'then',
  'still',
  'did',
]);
const MEANS = new Set(['with', 'by', 'using', 'through', 'via']);

function isByPractice(units: readonly Unit[], to: number): boolean {
  let means = false;
  for (let at = to; at < to + 7; at += 1) {
    const unit = units[at];
    if (unit === undefined) return false;
    if (MEANS.has(unit.word)) means = true;
    if (unit.marks.includes('PRACTICE')) return means;
    if (unit.marks.includes('STOP')) return false;
  }
  return false;
}

/** "after getting it resolved": a point in time, told of nothing that the clause names. */
function isTimeOnly({ units, clause, from }: Claim, cue: OutcomeCue): boolean {
  if (cue.subject !== 'STATE' || clause.practices.length > 0) return false;
  if (clause.opener !== 'after' && clause.opener !== 'before') return false;
  for (let at = clause.from + 2; at < from; at += 1) {
    const unit = units[at];
    if (unit?.marks.includes('SELF') || unit?.word === 'it') return false;
  }
  return true;
}

const BASE_FORMS = new Set(
  'help work fix cure solve resolve heal sort ease relieve reduce calm soothe improve boost save make change turn take get put set keep pay give bring cut buy let stop clear prevent remove loosen knock wake'.split(
    ' ',
  ),
);

/** "Fix your form", "to help": a base form that nothing in the clause is the subject of. */
function isBareOrder({ units, clause, from, voice }: Claim, cue: OutcomeCue): boolean {
  if (cue.subject !== 'PRACTICE' || !BASE_FORMS.has(units[from]?.word ?? '')) return false;
  return voice.kind === 'ORDER' || (voice.at < 0 && from - clause.from <= 1) || voice.at >= from;
}

const BARE_VERBS = new Set(['work', 'help', 'working', 'helping']);
const PLURALS = new Set([
  'they',
  'these',
  'those',
  'both',
  'all',
  'that',
  'which',
  'things',
  'combined',
  'two',
  'we',
  'you',
  'i',
]);

/** "work" and "help" alone are verbs only behind "did", a negator or a plural; else "at work", "for help". */
function isBareNoun({ units, clause, from, to }: Claim): boolean {
  if (to !== from + 1 || !BARE_VERBS.has(units[from]?.word ?? '')) return false;
  let at = from - 1;
  while (
    at > clause.from &&
    /ly$|^(?:even|ever|also|always|just|all|both|to|seem)$/.test(units[at]?.word ?? '')
  )
    at -= 1;
  const before = units[at];
  if (before === undefined || at < clause.from) return true;
  if ((units[from]?.word ?? '').endsWith('ing')) return !ONGOING.has(before.word);
  if (DOES.has(before.word) || PLURALS.has(before.word)) return false;
  return !(before.marks.includes('PRACTICE') || /[a-z]{3}s$/.test(before.word));
}

const ONGOING = new Set([
  ...(FAMILIES.get('be') ?? []),
  ...(FAMILIES.get('auxnot') ?? []),
  'not',
  'started',
  'stopped',
  'keeps',
  'kept',
  'started',
  'definitely',
  'isn',
]);
const DOES = new Set([...(FAMILIES.get('do') ?? []), ...(FAMILIES.get('not') ?? []), ...HEDGES.modals]);

/** Drops the claims that a doubt beside them takes back: "not sure | if it did anything". */
function withoutDoubted(events: readonly OutcomeEvent[], text: ClauseText): OutcomeEvent[] {
  const doubts = events.filter((event) => event.outcome === 'UNKNOWN');
  if (doubts.length === 0) return [...events];
  const doubted = new Set<number>();
  for (const doubt of doubts) {
    doubted.add(doubt.clause);
    for (const next of [doubt.clause - 1, doubt.clause + 1]) {
      const clause = text.clauses[next];
      const later = text.clauses[Math.max(next, doubt.clause)];
      if (clause?.sentence !== doubt.sentence || later === undefined) continue;
      if (DOUBT_CARRIERS.has(later.opener)) doubted.add(next);
    }
  }
  return events.filter((event) => event.outcome === 'UNKNOWN' || !doubted.has(event.clause));
}

const DOUBT_CARRIERS = new Set(['if', 'whether', 'which', ',', 'or']);
