/**
 * From events to claims: what each practice is said to have done, and whose experience that is. Here an
 * event is weighed against the use of what it covers, and dropped when nobody stands behind it.
 */
import type { Holder } from './holder.js';
import { coverageOf, type Coverage } from './scope.js';
import { GRAMMAR, type Outcome } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import type { Practice, Scene } from './practices.js';
import { isAcross, whoStandsBehind } from './standing.js';

/** One practice, one outcome that somebody stands behind. */
export interface Claim {
  readonly practice: Practice;
  readonly outcome: Exclude<Outcome, 'NONE' | 'UNKNOWN'>;
  readonly holder: Exclude<Holder, 'PEOPLE'>;
  readonly confidence: number;
  readonly event: OutcomeEvent;
}

const ROUTE_CONFIDENCE: Readonly<Record<Coverage['route'], number>> = {
  NAMED: 0.9,
  CLAUSE: 0.95,
  SENTENCE: 0.85,
  EARLIER: 0.75,
  NONE: 0,
};

/** All claims, in the order of their events. */
export function claimsOf(scene: Scene, events: readonly OutcomeEvent[]): Claim[] {
  const claims: Claim[] = [];
  const causes = new Set<number>();
  for (const event of events) {
    if (event.outcome === 'UNKNOWN' || event.outcome === 'NONE') continue;
    const coverage = coverageOf(scene, event);
    const covered = coverage.practices.filter(
      (practice) =>
        !(event.cue.subject === 'STATE' && practice.isStopped) &&
        !(isAcross(coverage.route) && causes.has(practice.index)),
    );
    const made = claimsOn(scene, event, { ...coverage, practices: covered });
    if (event.outcome === 'CAUSED') for (const claim of made) causes.add(claim.practice.index);
    claims.push(...made, ...failedBeside(scene, event, made));
    if (event.outcome === 'RELAPSE' || event.outcome === 'CAUSED') continue;
    for (const claim of made) scene.settled.add(claim.practice.index);
  }
  return claims;
}

function claimsOn(scene: Scene, event: OutcomeEvent, { practices, route }: Coverage): Claim[] {
  const { outcome } = event;
  if (outcome === 'NONE' || outcome === 'UNKNOWN') return [];
  const holders = practices.map((practice) => whoStandsBehind({ scene, event, practice, route }));
  // Who stands behind one item of a list stands behind those that say nothing of their own.
  const shared = holders.find((holder) => holder !== null) ?? null;
  return practices.flatMap((practice, index) => {
    const holder = holders[index] ?? (practice.use.experience === 'UNCLEAR' ? shared : null);
    if (holder === null) return [];
    const own = practice.use.experience === 'FIRST_HAND' ? 1 : 0.9;
    const confidence = ROUTE_CONFIDENCE[route] * own * (event.cue.weak ? 0.8 : 1);
    return [{ practice, outcome, holder, confidence, event }];
  });
}

/** "The only thing that worked was X": the practices still open did not. */
function failedBeside(scene: Scene, event: OutcomeEvent, made: readonly Claim[]): Claim[] {
  const clause = scene.text.clauses[event.clause];
  const first = made[0];
  if (clause === undefined || first === undefined || event.outcome !== 'HELPED') return [];
  if (!isSole(scene, clause.from, Math.max(event.to, first.practice.unit))) return [];
  const covered = new Set(made.map((claim) => claim.practice.index));
  const rest: Claim[] = [];
  for (let at = Math.min(...covered) - 1; at >= 0 && rest.length < 12; at -= 1) {
    const practice = scene.line[at];
    if (practice === undefined || event.sentence - practice.sentence > 2) break;
    if (covered.has(at) || scene.settled.has(at) || !isOpen(practice)) continue;
    rest.push({ ...first, practice, outcome: 'FAILED', confidence: 0.6 });
  }
  return rest;
}

/** Told or noted as own use, so that it can have failed. */
function isOpen({ use }: Practice): boolean {
  return use.experience === 'FIRST_HAND' || use.experience === 'UNCLEAR';
}

function isSole({ text }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = text.units[at]?.word ?? '';
    const next = text.units[at + 1]?.word ?? '';
    if (word === 'what' && GRAMMAR.soleWhats.has(next)) return true;
    // The empty word is a practice: "the only X that worked".
    if (GRAMMAR.soleWords.has(word) && (next === '' || GRAMMAR.soleFollowers.has(next))) return true;
  }
  return false;
}
