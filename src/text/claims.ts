/**
 * From events to claims: what each practice is said to have done, and whose experience that is. Here an
 * event is weighed against the use of what it covers, and dropped when nobody stands behind it.
 */
import type { Holder } from './assertion.js';
import { isFragment, isStoryAround } from './fragments.js';
import { coverageOf, type Coverage } from './scope.js';
import type { Outcome } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import type { Practice, Scene } from './practices.js';

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
      (practice) => !(isAcross(coverage) && causes.has(practice.index)),
    );
    const made = covered.flatMap((practice) => claimOn(scene, event, practice, coverage));
    if (event.outcome === 'CAUSED') for (const claim of made) causes.add(claim.practice.index);
    claims.push(...made, ...failedBeside(scene, event, made));
    if (event.outcome === 'RELAPSE' || event.outcome === 'CAUSED') continue;
    for (const claim of made) scene.settled.add(claim.practice.index);
  }
  return claims;
}

function claimOn(scene: Scene, event: OutcomeEvent, practice: Practice, coverage: Coverage): Claim[] {
  const { outcome } = event;
  if (outcome === 'NONE' || outcome === 'UNKNOWN') return [];
  const holder = holderFor(scene, event, practice, coverage);
  if (holder === null) return [];
  const own = practice.use.experience === 'FIRST_HAND' ? 1 : 0.9;
  const confidence = ROUTE_CONFIDENCE[coverage.route] * own * (event.cue.weak ? 0.8 : 1);
  return [{ practice, outcome, holder, confidence, event }];
}

/** Another clause than the practice's; what became better without a suspected cause isn't its merit. */
function isAcross({ route }: Coverage): boolean {
  return route === 'EARLIER' || route === 'SENTENCE';
}

/** Who stands behind the event for this practice; null where it is said of people in general. */
function holderFor(
  scene: Scene,
  event: OutcomeEvent,
  practice: Practice,
  coverage: Coverage,
): Claim['holder'] | null {
  const { experience } = practice.use;
  if (event.cue.weak && experience !== 'FIRST_HAND') return null;
  if (event.holder === 'PEOPLE') return null;
  if (event.holder === 'OTHER') return 'OTHER';
  if (experience === 'NOT_TRIED' || experience === 'ASKING') return null;
  if (event.holder === 'SELF') {
    return experience === 'HEARSAY' && !isAcross(coverage) && practice.use.rule !== 'voice'
      ? 'OTHER'
      : 'SELF';
  }
  if (experience === 'FIRST_HAND') return 'SELF';
  if (experience === 'HEARSAY') {
    if (!isGeneral(scene, practice)) return 'OTHER';
    return isAcross(coverage) && event.isPast ? 'SELF' : null;
  }
  if (scene.settled.has(practice.index) || event.outcome === 'RELAPSE') return 'SELF';
  if (event.isPast || isStrongPraise(event) || isCaption(scene, event, practice)) return 'SELF';
  return isStoryAround(scene.text, event.clause) ? 'SELF' : null;
}

/** "X: a bit better", "X in every room and still itching": a note on what was done, without a verb. */
function isCaption({ text }: Scene, event: OutcomeEvent, practice: Practice): boolean {
  if (practice.use.experience !== 'UNCLEAR' || practice.sentence !== event.sentence) return false;
  return event.from > practice.unit + 1 && isFragment(text, practice);
}

/** "people say X helps": hearsay of nobody in particular keeps no outcome. */
function isGeneral({ text }: Scene, practice: Practice): boolean {
  for (let at = practice.use.from; at < practice.use.to; at += 1) {
    if (text.units[at]?.marks.includes('RELATION')) return false;
  }
  return text.voices[practice.clause]?.kind !== 'OTHER';
}

function isStrongPraise(event: OutcomeEvent): boolean {
  return (event.cue.subject === 'VERDICT' || event.cue.subject === 'OBJECT') && !event.cue.weak;
}

const SOLE = new Set(['only', 'one', 'single', 'sole']);
const SOLE_FOLLOWERS = new Set([
  'thing',
  'one',
  'things',
  'remedy',
  'trick',
  'treatment',
  'approach',
  'thing that',
  'that',
  'the',
  'last',
  'first',
  'second',
  'PRACTICE',
  '',
]);

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
    if (covered.has(at) || scene.settled.has(at) || practice.use.experience !== 'FIRST_HAND') continue;
    rest.push({ ...first, practice, outcome: 'FAILED', confidence: 0.6 });
  }
  return rest;
}

function isSole({ text }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = text.units[at]?.word ?? '';
    if (SOLE.has(word) && SOLE_FOLLOWERS.has(text.units[at + 1]?.word ?? '')) return true;
  }
  return false;
}
