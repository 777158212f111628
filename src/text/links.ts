import { type Statement, statementsOf } from './link-statements.js';
import type { FoundMention } from './mentions.js';
import { phraseFinder } from './phrase-finder.js';
import { type Aim, aimsOf } from './question-aims.js';
import type { AskedQuestion, Duration, TagReading } from './reading.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import words from './words/link-words.json' with { type: 'json' };

const LACKS = phraseFinder(words.lacks);
const NOTHING_HELPS = phraseFinder(words.nothing_helps);
const VAGUE = new Set(words.vague_change);
const TIMES = ['HOW_LONG', 'WHEN', 'HOW_OFTEN'] as const;
const VERDICTS = phraseFinder(words.verdicts);

export interface LinksInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly FoundMention[];
  readonly tags: readonly TagReading[];
  readonly durations: readonly Duration[];
  readonly questions: readonly AskedQuestion[];
  readonly vocabulary: Vocabulary;
  readonly role: 'reader' | 'author';
}

/** An answer beside one of the questions. */
interface Case {
  readonly aim: Aim;
  readonly others: readonly Aim[];
  readonly statements: readonly Statement[];
  readonly input: LinksInput;
}

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
  const { aim, statements, input } = given;
  const { wants } = aim;
  if (wants.has('TRIED') && tellsOfPractices(given)) return true;
  if ((wants.has('TRIED') || wants.has('YES_NO')) && saysYesOrNo(given)) return true;
  if (tellsTime(given)) return true;
  if (wants.has('DOING') && tellsOfDoing(given)) return true;
  if (wants.has('CAUSE') && input.tags.some(({ cause }) => cause)) return true;
  if (wants.has('AMOUNT') && statements.some((each) => each.counts && !belongsToOther(each, given)))
    return true;
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

/** First-hand use, or stated non-use, of a practice asked about, of its parent, or of a kind of the same. */
function tellsOfPractices({ aim, input, statements }: Case): boolean {
  const { tags, vocabulary } = input;
  const stated = new Set(statements.flatMap(({ practices }) => practices));
  const read = tags.some(({ kind, cause, experience, tag }) => {
    if (kind !== 'PRACTICE' || cause || experience === 'ADVICE') return false;
    if (experience === 'ASKING' && !stated.has(tag)) return false;
    return [...aim.practices].some((practice) => related(vocabulary, practice, tag));
  });
  // "Our consultant told us", of "a sleep consultant": the head alone names it again.
  return (
    read || statements.some((each) => each.personal && [...aim.heads].some((head) => each.bare.has(head)))
  );
}

/** One above the other, or two kinds of one practice: "sports massage" for "deep tissue massage". */
function related(vocabulary: Vocabulary, a: string, b: string): boolean {
  if (a === b) return true;
  const up = (tag: string) => vocabulary.tags.get(tag)?.ancestors ?? [];
  if (up(a).includes(b)) return true;
  const [parent] = up(a);
  const isKind = (tag: string, of: string) => tag.endsWith(`-${of}`) && !tag.startsWith('self-');
  if (up(b).includes(a)) return !b.startsWith('self-');
  return parent !== undefined && parent === up(b)[0] && isKind(b, parent);
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

/** Whether a statement is about a practice, or in the words, of another question alone. */
function belongsToOther(statement: Statement, { aim, others, input }: Case): boolean {
  const { about, stems, bare, personal } = statement;
  if ([...aim.own].some((word) => stems.has(word))) return false;
  return others.some((other) => {
    const asked = [...other.practices];
    const shared = [...other.own].filter((word) => stems.has(word)).length;
    return (
      about.some((practice) => asked.some((each) => related(input.vocabulary, each, practice))) ||
      (personal && [...other.heads].some((head) => bare.has(head))) ||
      (other.wants.has('TRIED') && judgesUnnamed(statement)) ||
      (shared > 0 && shared >= Math.min(2, other.own.size))
    );
  });
}

/** "We hired one", "they were a waste of money": of what the question named. */
function judgesUnnamed({ pronoun, words: said }: Statement): boolean {
  return pronoun && VERDICTS.isIn(said);
}

function tellsTime(given: Case): boolean {
  const { aim, statements, input } = given;
  const { wants, length } = aim;
  if (!TIMES.some((want) => wants.has(want))) return false;
  if (wants.has('HOW_LONG') && length === 'ANY' && input.durations.length > 0) return true;
  return statements.some((statement) => {
    if (wants.has('HOW_LONG') && length !== 'ANY') return tellsLength(statement, given);
    if (belongsToOther(statement, given)) return false;
    if (statement.tellsSpan) return true;
    if (wants.has('WHEN') && statement.tellsWhen) return true;
    return wants.has('HOW_OFTEN') && statement.tellsFrequency;
  });
}

function tellsLength(statement: Statement, { aim, others }: Case): boolean {
  if (aim.length === 'OFF') return statement.tellsOff;
  if (!statement.tellsUntil) return false;
  // "Moving house took a year" is how long something else took than what the question names.
  const named = [...aim.own].filter((word) => !VAGUE.has(word));
  if (named.length === 0 || named.some((word) => statement.stems.has(word))) return true;
  return !statement.practices.some((tag) => others.some((other) => other.practices.has(tag)));
}

/** What was done or advised, by what the question asks for. */
function tellsOfDoing(given: Case): boolean {
  const { aim, others, statements } = given;
  if (others.length > 0 && aim.hasSetting)
    return overlaps(given, 2) || statements.some((each) => tellsOfOccasion(each, given));
  if (others.length > 0 && aim.hasHour)
    return statements.some(
      (each, at) => tellsOfOccasion(each, given) || (at < 2 && tellsOfHabit(each, given)),
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

/** "I get up and sit in the kitchen": what one does at an hour is told first of all, without the hour. */
function tellsOfHabit(statement: Statement, given: Case): boolean {
  return statement.habit && statement.opensUp && !belongsToOther(statement, given);
}

/** What was done, that nothing helped, how long it went, or what to do: "Get some orthotics." */
function isAboutDoing(
  { words: said, doing, elliptic, personal, practices, stems, tellsSpan, urges }: Statement,
  aim: Aim,
): boolean {
  if (urges) return aim.takesAdvice && practices.length > 0;
  if (NOTHING_HELPS.isIn(said)) return true;
  return (doing && !elliptic) || (personal && tellsSpan && [...aim.own].some((word) => stems.has(word)));
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

/** How many of the topic's words the answer's statements share, at least. */
function overlaps({ aim, statements }: Case, least: number): boolean {
  const shared = [...aim.topic].filter((word) => statements.some(({ stems }) => stems.has(word)));
  return aim.topic.size > 0 && shared.length >= Math.min(least, aim.topic.size);
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
  return (
    first !== undefined && first.opensUp && first.fragment && !first.elliptic && !belongsToOther(first, given)
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
