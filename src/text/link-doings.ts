/** Whether an answer tells what people do, or what helped them, where a question asks for that. */
import { belongsToOther, type Case, overlaps, related } from './link-cases.js';
import type { Statement } from './link-statements.js';
import { GRAMMAR } from './lexicon.js';
import { phraseFinder } from './phrase-finder.js';
import type { Aim } from './question-aims.js';
import words from './words/link-words.json' with { type: 'json' };

const NOTHING_HELPS = phraseFinder(words.nothing_helps);
const TURNED_OUT = phraseFinder(words.turned_out);

/** What was done or advised, by what the question asks for. */
export function tellsOfDoing(given: Case): boolean {
  const { aim, others, statements } = given;
  if (others.length > 0 && aim.hasSetting)
    return (
      opensWithPractices(given) ||
      overlaps(given, 2) ||
      statements.some((each) => tellsOfOccasion(each, given))
    );
  if (others.length > 0 && aim.hasHour)
    return statements.some(
      (each, at) => tellsOfOccasion(each, given) || (at === 0 && tellsOfHabit(each, given)),
    );
  if (practisesFor(given)) return true;
  return statements.some((each) => !belongsToOther(each, given) && isAboutDoing(each, aim));
}

/**
 * A practice whose reading gives what is asked for. What another question asks about by name counts by
 * its outcome alone: a visit to the chiropractor is no recovery routine, but may be what helped.
 */
function practisesFor({ aim, others, statements, input }: Case): boolean {
  const asked = others.flatMap((other) => [...other.practices]);
  const instead = new Set(
    statements.filter(({ words: said }) => said.includes('instead')).flatMap((each) => each.practices),
  );
  const stated = new Set(statements.filter(({ asks }) => !asks).flatMap(({ practices }) => practices));
  return input.tags.some(({ kind, cause, experience, stance, tag }) => {
    if (kind !== 'PRACTICE' || cause) return false;
    if (asked.some((practice) => related(input.vocabulary, practice, tag)))
      return aim.judges && (stance === 'HELPED' || stance === 'MIXED');
    if (experience === 'ADVICE') return aim.takesAdvice && stated.has(tag);
    if (experience === 'HEARSAY') return aim.judges && stated.has(tag);
    // "We picked Y instead" tells why the X of another question wasn't tried.
    return experience === 'FIRST_HAND' && !(asked.length > 0 && instead.has(tag));
  });
}

/** "The week after, I walked the dog": what was done or used, with words of the occasion or how long. */
function tellsOfOccasion(statement: Statement, given: Case): boolean {
  const { doing, elliptic, fragment, practices, stems, tellsSpan } = statement;
  const { topic } = given.aim;
  if (belongsToOther(statement, given)) return false;
  const isOccasion = [...topic].some((word) => stems.has(word));
  return (
    ((practices.length > 0 || fragment) && isOccasion) ||
    (doing && !elliptic && (isOccasion || (tellsSpan && given.aim.hasSetting)))
  );
}

/** "Epsom salts, then a walk with the dog": practices alone, first of all, repeat what was asked. */
function opensWithPractices({ others, statements, input }: Case): boolean {
  const [first] = statements;
  if (first === undefined || first.urges || first.personal) return false;
  if (first.words.some((word) => word === 'you' || GRAMMAR.presentBe.has(word))) return false;
  const asked = others.flatMap((other) => [...other.practices]);
  return first.practices.some((tag) => !asked.some((each) => related(input.vocabulary, each, tag)));
}

/** "I get up and sit in the kitchen": what one does at an hour is told first of all, without the hour. */
function tellsOfHabit(statement: Statement, given: Case): boolean {
  return statement.habit && statement.opensUp && !belongsToOther(statement, given);
}

/** What was done, that nothing helped, how long it went, or what to do: "Get some orthotics." */
function isAboutDoing(
  { words: said, acts, doing, elliptic, personal, practices, stems, tellsSpan, urges }: Statement,
  aim: Aim,
): boolean {
  if (NOTHING_HELPS.isIn(said) || (aim.judges && TURNED_OUT.isIn(said))) return true;
  if (urges) return aim.takesAdvice && practices.length > 0;
  const does = aim.judges ? acts || (doing && practices.length > 0) : doing;
  return (does && !elliptic) || (personal && tellsSpan && [...aim.own].some((word) => stems.has(word)));
}
