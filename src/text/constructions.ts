/**
 * Outcomes that no single phrase holds: "nothing helped until X", "X helped but Y didn't", "neither did
 * Y", "from 4 minutes to 11 seconds", "used to … and now I don't".
 */
import type { Clause } from './clauses.js';
import { FAMILIES, type Outcome, type OutcomeCue } from './lexicon.js';
import type { ClauseText, OutcomeEvent } from './outcomes.js';

/** The events with those added that their constructions tell of, in order of the text. */
export function withConstructions(text: ClauseText, events: readonly OutcomeEvent[]): OutcomeEvent[] {
  const byClause = new Map<number, OutcomeEvent[]>();
  for (const event of events) byClause.set(event.clause, [...(byClause.get(event.clause) ?? []), event]);
  const all: OutcomeEvent[] = [];
  for (const clause of text.clauses) {
    const own = byClause.get(clause.index) ?? [];
    const before = all.at(-1);
    const near = before !== undefined && clause.sentence - before.sentence <= 1 ? before : undefined;
    all.push(...own, ...added({ text, clause, own, before: near }));
  }
  return all;
}

interface Spot {
  readonly text: ClauseText;
  readonly clause: Clause;
  readonly own: readonly OutcomeEvent[];
  /** The event before the clause, in its sentence or the one before. */
  readonly before: OutcomeEvent | undefined;
}

function added(spot: Spot): OutcomeEvent[] {
  const found = [untilFound(spot), echoed(spot), notForAll(spot), shorter(spot), nowDifferent(spot)];
  return found.filter((event) => event !== null);
}

function cueOf(name: string, subject: OutcomeCue['subject']): OutcomeCue {
  return { name, outcome: 'NONE', subject, negated: 'NONE', weak: false, alone: false };
}

interface Making {
  readonly name: string;
  readonly outcome: Outcome;
  readonly subject?: OutcomeCue['subject'];
  readonly targets?: readonly number[];
  readonly from?: number;
  readonly to?: number;
}

function make({ clause }: Spot, making: Making): OutcomeEvent {
  return {
    from: making.from ?? clause.from,
    to: making.to ?? clause.to,
    clause: clause.index,
    sentence: clause.sentence,
    outcome: making.outcome,
    cue: cueOf(making.name, making.subject ?? 'PRACTICE'),
    holder: 'SELF',
    isPast: true,
    ...(making.targets === undefined ? {} : { targets: making.targets }),
  };
}

const EXCEPTIONS = new Set(['until', 'except', 'but', 'besides']);

/** "Nothing helped | until X", "it didn't ease | until X": X is what helped. */
function untilFound(spot: Spot): OutcomeEvent | null {
  const { clause, before, own } = spot;
  if (!EXCEPTIONS.has(clause.opener) || clause.practices.length === 0 || own.length > 0) return null;
  if (before?.sentence !== clause.sentence || before.clause !== clause.index - 1) return null;
  const quantity = spot.text.voices[before.clause]?.kind === 'QUANTITY';
  if (before.outcome !== 'FAILED' || (clause.opener !== 'until' && !quantity)) return null;
  return make(spot, { name: 'until', outcome: 'HELPED', targets: clause.practices });
}

const NOT = FAMILIES.get('not') ?? new Set<string>();
const ECHO_NEGATIVE = new Set(["didn't", "doesn't", "hasn't", "wasn't", "haven't", "don't", "isn't", 'not']);
const ECHO_POSITIVE = new Set(['did', 'does', 'has', 'was']);

/** "but Y didn't", "Y did", "neither did Y", "so did Y": the outcome before, or its contrary. */
function echoed(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  if (own.length > 0 || clause.practices.length === 0) return null;
  const opening = text.units[clause.from]?.word ?? '';
  const second = text.units[clause.from + 1]?.word ?? '';
  const targets = clause.practices;
  if ((opening === 'neither' || opening === 'nor') && (ECHO_POSITIVE.has(second) || second === 'do')) {
    return make(spot, { name: 'neither-did', outcome: 'FAILED', targets });
  }
  if (before === undefined || !isVerdict(before.outcome)) return null;
  if ((opening === 'so' && ECHO_POSITIVE.has(second)) || (opening === 'same' && SAME_FOLLOWERS.has(second))) {
    return make(spot, { name: 'same-for', outcome: before.outcome, targets });
  }
  const last = clause.practices.at(-1) ?? 0;
  const ending = endingOf(text, last + 1);
  if (clause.to > last + 4 || before.sentence !== clause.sentence) return null;
  if (ECHO_NEGATIVE.has(ending) && before.outcome === 'HELPED') {
    return make(spot, { name: 'but-not', outcome: 'FAILED', targets });
  }
  if (ECHO_POSITIVE.has(ending) && before.outcome === 'FAILED') {
    return make(spot, { name: 'but-did', outcome: 'HELPED', targets });
  }
  return null;
}

/** The auxiliary that ends an echo; "did not" reads as "didn't". */
function endingOf({ units }: ClauseText, at: number): string {
  const word = units[at]?.word ?? '';
  return ECHO_POSITIVE.has(word) && units[at + 1]?.word === 'not' ? 'not' : word;
}

const SAME_FOLLOWERS = new Set(['with', 'for', 'goes', 'story']);

function isVerdict(outcome: Outcome): boolean {
  return outcome === 'HELPED' || outcome === 'FAILED' || outcome === 'MADE_WORSE';
}

const NOT_FOR = new Set(
  'for with on my the so always all every everything completely entirely enough as at in'.split(' '),
);

/** "helped my knee | but not my hip": the same practice also failed. */
function notForAll(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  if (own.length > 0 || clause.practices.length > 0 || clause.opener !== 'but') return null;
  if (before?.sentence !== clause.sentence || before.outcome !== 'HELPED') return null;
  const [, second, third] = [0, 1, 2].map((step) => text.units[clause.from + step]?.word ?? '');
  if (second !== 'not' || !NOT_FOR.has(third ?? '')) return null;
  return make(spot, { name: 'not-for-all', outcome: 'FAILED' });
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ...['second', 'seconds', 'sec', 'secs', 's'].map((word) => [word, 1] as const),
  ...['minute', 'minutes', 'min', 'mins', 'm'].map((word) => [word, 60] as const),
  ...['hour', 'hours', 'hr', 'hrs', 'h'].map((word) => [word, 3600] as const),
]);

/** "went from 4 minutes to 11 seconds": a time that came down. */
function shorter(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0) return null;
  for (let at = clause.from; at + 3 < clause.to; at += 1) {
    if (text.units[at]?.word !== 'from') continue;
    const end = [at + 2, at + 3].find((place) => text.units[place]?.word === 'to');
    if (end === undefined) continue;
    const after = timeAt(text, end + 1, 0);
    const before = timeAt(text, at + 1, after?.unit ?? 0);
    if (before === null || after === null || before.seconds <= after.seconds) continue;
    return make(spot, { name: 'shorter', outcome: 'HELPED', subject: 'STATE', from: at, to: end + 2 });
  }
  return null;
}

function timeAt(text: ClauseText, at: number, fallback: number): { seconds: number; unit: number } | null {
  const amount = Number(text.units[at]?.word.replaceAll(',', '.'));
  const unit = SECONDS.get(text.units[at + 1]?.word ?? '') ?? fallback;
  return Number.isFinite(amount) && unit > 0 ? { seconds: amount * unit, unit } : null;
}

const NOW_WORDS = new Set(['can', 'fine', 'rarely', 'hardly', 'barely', 'free']);

/** "I used to wake up stiff | and now I don't", "Before X I'd be in agony. Now I'm not." */
function nowDifferent(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  if (own.length > 0) return null;
  const nowAt = [clause.from, clause.from + 1, clause.from + 2].find((at) => text.units[at]?.word === 'now');
  if (nowAt === undefined) return null;
  let turned = false;
  for (let at = nowAt + 1; at < Math.min(clause.to, nowAt + 6); at += 1) {
    const word = text.units[at]?.word ?? '';
    if (NOT.has(word) || NOW_WORDS.has(word)) turned = true;
  }
  if (!turned) return null;
  const practice = beforeOrUsedTo(text, clause);
  if (practice === null) return null;
  return make(spot, {
    name: 'now-different',
    outcome: 'HELPED',
    subject: 'STATE',
    ...(practice.length > 0 ? { targets: practice } : {}),
  });
}

/** The practices of a "before X" shortly before; empty for "used to"; null where neither stands. */
function beforeOrUsedTo(text: ClauseText, clause: Clause): readonly number[] | null {
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - 3); index -= 1) {
    const earlier = text.clauses[index];
    if (earlier === undefined || clause.sentence - earlier.sentence > 1) return null;
    if (text.units[earlier.from]?.word === 'before' && earlier.practices.length > 0) return earlier.practices;
    for (let at = earlier.from; at + 1 < earlier.to; at += 1) {
      if (text.units[at]?.word === 'used' && text.units[at + 1]?.word === 'to') return [];
    }
  }
  return null;
}
