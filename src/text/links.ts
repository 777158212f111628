import {
  belongsToOther,
  type Case,
  judgesUnnamed,
  namesHead,
  type LinksInput,
  overlaps,
  related,
} from './link-cases.js';
import { tellsOfDoing } from './link-doings.js';
import { type Statement, statementsOf } from './link-statements.js';
import { phraseFinder } from './phrase-finder.js';
import { type Aim, aimsOf } from './question-aims.js';
import words from './words/link-words.json' with { type: 'json' };

const LACKS = phraseFinder(words.lacks);
const VAGUE = new Set(words.vague_change);
const TIMES = ['HOW_LONG', 'WHEN', 'HOW_OFTEN'] as const;

/**
 * The questions that an answer gives information on, in the order they are asked. The post's author asks
 * and thanks, and so answers none.
 */
export function linkQuestions(input: LinksInput): string[] {
  if (input.role === 'author' || input.questions.length === 0) return [];
  const statements = statementsOf(input);
  if (statements.length === 0) return [];
  const aims = aimsOf(input.questions, input.vocabulary);
  return aims
    .filter((aim) => answers({ aim, others: aims.filter((other) => other !== aim), statements, input }))
    .map(({ id }) => id);
}

function answers(given: Case): boolean {
  const { aim, input } = given;
  const { wants } = aim;
  if (wants.has('TRIED') && tellsOfPractices(given)) return true;
  if ((wants.has('TRIED') || wants.has('YES_NO')) && saysYesOrNo(given)) return true;
  if (tellsTime(given)) return true;
  if (wants.has('DOING') && tellsOfDoing(given)) return true;
  if (wants.has('CAUSE') && input.tags.some(({ cause }) => cause)) return true;
  if (wants.has('AMOUNT') && tellsAmount(given)) return true;
  if (wants.has('NAME') && names(given)) return true;
  return !(wants.has('TRIED') && wants.size === 1) && answersAtLarge(given);
}

/** Where nothing that was asked for is told: by what is left out, as the only question, by words in common. */
function answersAtLarge(given: Case): boolean {
  const { aim, others } = given;
  if (isFirstOpen(given) && opensWithFragment(given)) return true;
  if (others.length === 0 && !aim.wants.has('YES_NO')) return true;
  if (aim.wants.has('DOING') || asksTimeAlone(aim)) return false;
  return overlaps(given, 2) || sharesOwnWord(given);
}

function asksTimeAlone({ wants }: Aim): boolean {
  return [...wants].every((want) => want === 'HOW_LONG' || want === 'WHEN' || want === 'HOW_OFTEN');
}

/** Use, or stated non-use, or advice where that is asked for, of a practice asked about, of its parent, or of a kind of the same. */
function tellsOfPractices({ aim, input, statements }: Case): boolean {
  const { tags, vocabulary } = input;
  const stated = new Set(statements.flatMap(({ practices }) => practices));
  // "Needling is no joke. I screamed the place down."
  const goesOn = new Set(
    statements.flatMap(({ practices }, at) => (statements[at + 1]?.doing ? practices : [])),
  );
  const read = tags.some(({ kind, cause, experience, tag }) => {
    if (kind !== 'PRACTICE' || cause) return false;
    if (experience === 'ADVICE' && !aim.takesAdvice && !goesOn.has(tag)) return false;
    if ((experience === 'ASKING' || experience === 'ADVICE') && !stated.has(tag)) return false;
    return [...aim.practices].some((practice) => related(vocabulary, practice, tag));
  });
  return read || statements.some((each) => namesHead(each, aim));
}

/** "Never!", "Yes, for years", "They did": the question's own words are left out. */
function saysYesOrNo(given: Case): boolean {
  const { aim, others, statements } = given;
  const isFirst = !others.some(
    ({ wants, index }) => (wants.has('TRIED') || wants.has('YES_NO')) && index < aim.index,
  );
  return statements.some((statement, at) => {
    if (belongsToOther(statement, given)) return false;
    return isFirst && statement.opensUp && (statement.elliptic || (at === 0 && judgesUnnamed(statement)));
  });
}

function tellsTime(given: Case): boolean {
  const { aim, statements, input } = given;
  const { wants, length } = aim;
  if (!TIMES.some((want) => wants.has(want))) return false;
  if (wants.has('HOW_LONG') && length === 'ANY' && input.durations.length > 0) return true;
  return statements.some((statement) => {
    if (!wants.has('HOW_OFTEN') && length !== 'ANY') return tellsLength(statement, given);
    if (belongsToOther(statement, given)) return false;
    if (statement.tellsSpan) return true;
    if (wants.has('WHEN') && statement.tellsWhen) return true;
    return wants.has('HOW_OFTEN') && statement.tellsFrequency;
  });
}

function tellsLength(statement: Statement, { aim, others }: Case): boolean {
  const asksWhen = aim.wants.has('WHEN');
  if (aim.length === 'OFF' && !asksWhen) return statement.tellsOff;
  if (!statement.tellsUntil && !(asksWhen && statement.tellsOff)) return false;
  // "Moving house took a year" is how long something else took than what the question names.
  const named = [...aim.own].filter((word) => !VAGUE.has(word));
  if (named.length === 0 || named.some((word) => statement.stems.has(word))) return true;
  return !statement.practices.some((tag) => others.some((other) => other.practices.has(tag)));
}

/** "About ten", "four loaves", "40 euros": a number of what is asked about. */
function tellsAmount(given: Case): boolean {
  const { aim, statements } = given;
  return statements.some(
    (each) =>
      !belongsToOther(each, given) &&
      (each.counts.has('') || [...aim.topic].some((word) => each.counts.has(word))),
  );
}

/** "Who makes your favourite pan?": a name, or the practice that it is. */
function names(given: Case): boolean {
  const { others, statements, input } = given;
  const used = input.tags.some(
    ({ kind, tag, cause }) =>
      kind === 'PRACTICE' && !cause && others.every((other) => !other.practices.has(tag)),
  );
  return used || statements.some((each) => each.named && !belongsToOther(each, given));
}

function sharesOwnWord(given: Case): boolean {
  const { aim, statements } = given;
  return statements.some(
    (each) =>
      !LACKS.isIn(each.words) &&
      (each.personal || each.fragment || (each.urges && aim.takesAdvice)) &&
      [...aim.own].some((word) => each.stems.has(word)) &&
      !belongsToOther(each, given),
  );
}

/** "Only beans and too many courgettes.": what the question said is left out. */
function opensWithFragment(given: Case): boolean {
  const [first] = given.statements;
  // "Six weeks." is for the one who asks how long.
  const isNumber = (word: Aim) => TIMES.some((want) => word.wants.has(want)) || word.wants.has('AMOUNT');
  if (first?.opensOnTime && first.practices.length === 0 && given.others.some((other) => isNumber(other)))
    return false;
  return (
    first !== undefined &&
    first.opensUp &&
    !first.asks &&
    first.fragment &&
    !first.elliptic &&
    !belongsToOther(first, given)
  );
}

/** The first question that can be answered by a few words. */
function isFirstOpen({ aim, others }: Case): boolean {
  const open = (each: Aim) => each.wants.has('OPEN') || each.wants.has('DOING') || each.wants.has('NAME');
  return (
    open(aim) &&
    !aim.hasSetting &&
    !aim.hasHour &&
    !others.some((other) => open(other) && other.index < aim.index)
  );
}
