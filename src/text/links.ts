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
  const { wants } = given.aim;
  if (wants.has('TRIED') && tellsOfPractices(given)) return true;
  if ((wants.has('TRIED') || wants.has('YES_NO')) && saysYesOrNo(given)) return true;
  if (tellsTime(given)) return true;
  if (wants.has('DOING') && (overlaps(given, 2) || tellsOfDoing(given))) return true;
  if (wants.has('NAME') && names(given)) return true;
  return !(wants.has('TRIED') && wants.size === 1) && answersAtLarge(given);
}

/** Where nothing that was asked for is told: by what is left out, as the only question, by words in common. */
function answersAtLarge(given: Case): boolean {
  const { aim, others } = given;
  if (isFirstOpen(given) && opensWithFragment(given)) return true;
  if (others.length === 0 && !aim.wants.has('YES_NO')) return true;
  if (aim.wants.has('DOING')) return false;
  return overlaps(given, 2) || (!asksTimeAlone(aim) && sharesOwnWord(given));
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
    return isFirst && (statement.elliptic || (at === 0 && judgesUnnamed(statement)));
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
  const { wants } = aim;
  const asksTime = wants.has('HOW_LONG') || wants.has('WHEN') || wants.has('HOW_OFTEN');
  if (!asksTime) return false;
  if (wants.has('HOW_LONG') && input.durations.length > 0) return true;
  return statements.some((statement) => {
    if (belongsToOther(statement, given)) return false;
    if (wants.has('HOW_LONG') && statement.tellsSpan) return true;
    if (wants.has('WHEN') && (statement.tellsSpan || statement.tellsWhen)) return true;
    return wants.has('HOW_OFTEN') && (statement.tellsSpan || statement.tellsFrequency);
  });
}

/**
 * Somebody who tells what they do, or did, answers what people do. What another question asks about by
 * name isn't counted: a visit to the chiropractor alone is no recovery routine.
 */
function tellsOfDoing(given: Case): boolean {
  const { aim, others, statements, input } = given;
  const practices = others.flatMap((other) => [...other.practices]);
  const instead = new Set(
    statements.filter(({ words: said }) => said.includes('instead')).flatMap((each) => each.practices),
  );
  const isBeside = aim.hasSetting && others.length > 0 && !overlaps(given, 1);
  const tells =
    !isBeside &&
    input.tags.some(({ kind, cause, experience, tag }) => {
      if (kind !== 'PRACTICE' || cause || experience !== 'FIRST_HAND') return false;
      // "We picked Y instead" tells why the X of another question wasn't tried.
      if (practices.length > 0 && instead.has(tag)) return false;
      return !practices.some((practice) => related(input.vocabulary, practice, tag));
    });
  if (tells) return true;
  if (aim.hasSetting && others.length > 0)
    return statements.some((each) => !belongsToOther(each, given) && tellsOfOccasion(each, aim));
  return statements.some((each) => !belongsToOther(each, given) && isAboutDoing(each, aim));
}

/** "The week after, I walked the dog": what was done, with words of the occasion or how long. */
function tellsOfOccasion({ doing, elliptic, stems, tellsSpan }: Statement, { topic }: Aim): boolean {
  return doing && !elliptic && (tellsSpan || [...topic].some((word) => stems.has(word)));
}

/** What was done, that nothing helped, how long it went, or what to do: "Get some orthotics." */
function isAboutDoing(
  { words: said, doing, elliptic, personal, practices, stems, tellsSpan, urges }: Statement,
  aim: Aim,
): boolean {
  if (urges) return practices.length > 0;
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
      (each.personal || each.fragment) &&
      [...aim.own].some((word) => each.stems.has(word)) &&
      !belongsToOther(each, given),
  );
}

/** "Only beans and too many courgettes.": what the question said is left out. */
function opensWithFragment(given: Case): boolean {
  const [first] = given.statements;
  return first !== undefined && first.fragment && !first.elliptic && !belongsToOther(first, given);
}

/** The first question that can be answered by a few words. */
function isFirstOpen({ aim, others }: Case): boolean {
  const open = (each: Aim) => each.wants.has('OPEN') || each.wants.has('DOING') || each.wants.has('NAME');
  return open(aim) && !aim.hasSetting && !others.some((other) => open(other) && other.index < aim.index);
}
