/** Spans of time that are the answer by themselves: "Rest. Ten days.", "It was five months from start to finish." */
import { tellsBetterBefore } from './duration-betterment.js';
import { opens, type Place, wordsUpTo, YEAR } from './duration-place.js';
import words from './words/duration-words.json' with { type: 'json' };

const ENDS = new Set(words.fragment_ends);
const FRAGMENT_JOINTS = new Set(words.fragment_joints);
const NO_GAIN = new Set(words.no_gain);
const JOINTS = new Set(words.joints_of_time);
const LEADS = new Set(words.fragment_leads);
const SUBJECTS = new Set(words.subjects_of_time);
/** In tokens: words before a bare span, and what may follow it. */
const LEAD_LENGTH = 6;
const TAIL_LENGTH = 6;
const STOP = /^[.!?…)]+$/;

/** Whether a span is said without a verb, or is all that a sentence about how long it took says. */
export function isFragment(place: Place): boolean {
  const { unit, maxDays } = place.span;
  if (unit < 1 && maxDays === null) return false;
  // Years by themselves are a history: "12 years. That's how long I have done this."
  return isTotal(place) || (unit < YEAR && (isBare(place) || isApposed(place)));
}

/** "Usually 24-48 hours for me.", "Mine: six weeks", "6 or 7 weeks over here." */
function isBare(place: Place): boolean {
  const { sentence, before } = place;
  if (before - sentence.from >= LEAD_LENGTH) return false;
  return (
    wordsUpTo(place, before, LEAD_LENGTH).every((word) => LEADS.has(word)) &&
    (isAllSaid(place) || isWithout(place))
  );
}

/** "Then two weeks, no screens", but not "two weeks, no change" */
function isWithout({ tokens, after }: Place): boolean {
  return opens(tokens, after, FRAGMENT_JOINTS) && !opens(tokens, after + 2, NO_GAIN);
}

/** "It was about eight months from the first flare-up to the last." */
function isTotal(place: Place): boolean {
  const [subject, verb] = wordsUpTo(place, place.before, 2);
  if (!/^(?:was|were)$/.test(verb ?? '') || !SUBJECTS.has(subject ?? '')) return false;
  return isAllSaid(place) || opens(place.tokens, place.after, JOINTS);
}

/** "It did work, four nights, but …": how long stands beside what is told. */
function isApposed(place: Place): boolean {
  const { tokens, before, after } = place;
  const parted =
    /^[,(–—-]$/.test(tokens[before]?.text ?? '') && /^(?:[,.)!–—-]|$)/.test(tokens[after]?.text ?? '');
  return parted && tellsBetterBefore(place);
}

/** The sentence ends here, or after "for me", "over here". */
function isAllSaid(place: Place): boolean {
  const { tokens, sentence, after } = place;
  if (isEnd(place, after)) return true;
  return opens(tokens, after, ENDS) && sentence.to - after <= TAIL_LENGTH + 1;
}

function isEnd({ tokens, sentence }: Place, at: number): boolean {
  return at >= sentence.to || STOP.test(tokens[at]!.text);
}
