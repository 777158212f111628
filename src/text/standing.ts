/** Who stands behind an outcome: the writer, somebody else, or nobody in particular. */
import { isFragment, isStoryAround } from './fragments.js';
import type { Holder } from './holder.js';
import type { OutcomeEvent } from './outcomes.js';
import type { Practice, Scene } from './practices.js';
import type { Coverage } from './scope.js';

export interface Standing {
  readonly scene: Scene;
  readonly event: OutcomeEvent;
  readonly practice: Practice;
  readonly route: Coverage['route'];
}

/** Whose experience the event is for this practice; null where it is said of people in general. */
export function whoStandsBehind(standing: Standing): Exclude<Holder, 'PEOPLE'> | null {
  const { event, practice } = standing;
  const { experience } = practice.use;
  if (event.holder === 'PEOPLE' || (event.cue.weak && experience !== 'FIRST_HAND')) return null;
  if (event.holder === 'OTHER') return 'OTHER';
  switch (experience) {
    case 'NOT_TRIED':
    case 'ASKING':
      return null;
    case 'FIRST_HAND':
      return 'SELF';
    case 'HEARSAY':
      return behindHearsay(standing);
    default:
      return event.holder === 'SELF' || isReported(standing) ? 'SELF' : null;
  }
}

/** What others told of is theirs, until the writer goes on with "it worked". */
function behindHearsay(standing: Standing): 'SELF' | 'OTHER' | null {
  const { event, practice } = standing;
  if (event.holder === 'SELF') {
    if (isAcross(standing.route) || practice.use.rule === 'voice') return 'SELF';
    return isGeneral(standing) ? null : 'OTHER';
  }
  if (!isGeneral(standing)) return 'OTHER';
  return isAcross(standing.route) && event.isPast ? 'SELF' : null;
}

/** Told as something that happened, praised, or part of the writer's own story. */
function isReported(standing: Standing): boolean {
  const { scene, event, practice } = standing;
  if (scene.settled.has(practice.index) || event.outcome === 'RELAPSE') return true;
  if (event.isPast || isStrongPraise(event) || isCaption(standing)) return true;
  if (event.cue.subject === 'STATE' && event.outcome === 'FAILED') return true;
  return isStoryAround(scene.text, event.clause);
}

/** The event stands in another clause than the practice. */
export function isAcross(route: Coverage['route']): boolean {
  return route === 'EARLIER' || route === 'SENTENCE';
}

/** "X: a bit better", "X in every room and still itching": a note on what was done, without a verb. */
function isCaption({ scene, event, practice }: Standing): boolean {
  if (practice.use.experience !== 'UNCLEAR' || event.from <= practice.unit + 1) return false;
  const gap = event.sentence - practice.sentence;
  // "X. Works every time.": the next sentence goes on with the note.
  const goesOn = gap === 1 && scene.text.voices[event.clause]?.kind === 'NONE';
  return (gap === 0 || goesOn) && isFragment(scene.text, practice);
}

/** "people say X helps": hearsay of nobody in particular keeps no outcome. */
function isGeneral({ scene, practice }: Standing): boolean {
  const { units, voices } = scene.text;
  for (let at = practice.use.from; at < practice.use.to; at += 1) {
    if (units[at]?.marks.includes('RELATION')) return false;
  }
  return voices[practice.clause]?.kind !== 'OTHER';
}

function isStrongPraise({ cue }: OutcomeEvent): boolean {
  return (cue.subject === 'VERDICT' || cue.subject === 'OBJECT') && !cue.weak;
}
