/** Which sentences of a post are its questions to readers: the last run of them, near the end. */
import { isReassurance, requestContent } from './question-requests.js';
import { type Appeal, addressesReaders, type PostPart } from './question-roles.js';
import words from './words/question-words.json' with { type: 'json' };

const ANSWERS = new Set(words.answers);
const LEAD_IN_WORDS = new Set(words.lead_in_words);
/** How much of the asker's own may stand between two questions, in sentences and UTF-16 units. */
const BETWEEN = 2;
const BETWEEN_LENGTH = 200;
/** Sentences that may follow the questions in their paragraph and beyond it, by whom they are put to. */
const AFTER: Readonly<Record<Appeal, readonly [here: number, further: number]>> = {
  READER: [3, 2],
  UNCLEAR: [2, 2],
  SELF: [0, 0],
};
/** In words: "It did not." */
const ECHO_LENGTH = 4;
const AFTER_LEAD_IN: readonly [number, number] = [3, 6];
/** Below a rule stands a footer: about the author, what else there is to read. */
const BELOW_RULE = 6;

interface Run {
  readonly parts: readonly PostPart[];
  /** A lead-in such as "Questions for you:" stands right above. */
  readonly announced: boolean;
}

/** The questions, in order; requests only where nothing else asks, or where they ask something more. */
export function lastRun(parts: readonly PostPart[]): PostPart[] {
  const last = parts.findLastIndex((part, at) => asks(part) && !isSelfAnswered(parts, at));
  if (last < 0) return [];
  const run = runUpTo(parts, last);
  if (!isNearEnd(parts, last, run)) return [];
  const asking = run.parts.filter(({ role, sentence }) => role === 'QUESTION' || !isReassurance(sentence));
  const questions = asking.filter(({ role }) => role === 'QUESTION');
  if (questions.length === 0) return asking.length > 0 ? asking : [...run.parts];
  const said = new Set(questions.flatMap(({ sentence }) => sentence.words.map(stem)));
  return asking.filter((part) => part.role === 'QUESTION' || asksBeside(part, said));
}

function asks({ role }: PostPart): boolean {
  return role === 'QUESTION' || role === 'REQUEST';
}

/** Walks back from the last question to where the story, or a lead-in, stands. */
function runUpTo(parts: readonly PostPart[], last: number): Run {
  const run = [parts[last]!];
  let between: PostPart[] = [];
  for (let at = last - 1; at >= 0; at -= 1) {
    const part = parts[at]!;
    if (part.role === 'LEAD_IN') return { parts: run, announced: announces(part) };
    if (part.role === 'STORY') {
      between.push(part);
      if (between.length > BETWEEN || part.sentence.text.length > BETWEEN_LENGTH) break;
    } else if (asks(part)) {
      if (isSelfAnswered(parts, at) || !belongs(part, run[0]!, between)) break;
      run.unshift(part);
      between = [];
    }
  }
  return { parts: run, announced: false };
}

/** Whether an earlier question goes with the next one, whatever the asker says between the two. */
function belongs(part: PostPart, next: PostPart, between: readonly PostPart[]): boolean {
  const [one, other] = [part.sentence, next.sentence];
  const sameLine = one.lineIndex === other.lineIndex;
  if (one.line.heading && !sameLine && !other.line.heading && part.appeal !== 'READER') return false;
  if (one.line.section !== other.line.section && part.appeal !== 'READER') return false;
  if (between.length === 0) return true;
  if (part.appeal !== 'READER') return false;
  // An item's own answer stands in its line or in the next one; so does that of a question on its own line.
  const near = other.lineIndex - one.lineIndex <= between.length + 1;
  // "1. The flour. Which one holds up?": an item may name what it asks about.
  if (near && one.line.item && other.line.item) return true;
  return sameLine || (near && one.first && other.first && one.line.item === other.line.item);
}

/** "Would I do it again? Absolutely.": the asker answers at once. */
function isSelfAnswered(parts: readonly PostPart[], at: number): boolean {
  const { appeal, role, sentence } = parts[at]!;
  const next = parts[at + 1];
  if (role !== 'QUESTION' || !next || asks(next)) return false;
  if (next.sentence.lineIndex !== sentence.lineIndex) return false;
  const [first = '', second = ''] = next.sentence.words;
  if (first === 'because' && sentence.words.includes('why')) return true;
  // "Did it rise? It did not."
  const isEcho = second !== '' && second === sentence.words[0] && next.sentence.words.length <= ECHO_LENGTH;
  if (isEcho && !addressesReaders(sentence)) return true;
  const asksReaders = appeal === 'READER' && (sentence.line.item || addressesReaders(sentence));
  return (
    !asksReaders &&
    (ANSWERS.has(first) || (sentence.words[0] === 'how' && first === 'very') || second === 'course')
  );
}

/** Nothing but sign-offs, and a few words on the matter, may follow. */
function isNearEnd(parts: readonly PostPart[], last: number, run: Run): boolean {
  const { sentence } = parts[last]!;
  const { block, section, heading } = sentence.line;
  const story = parts.slice(last + 1).filter(({ role }) => role === 'STORY');
  const here = story.filter((part) => part.sentence.line.block === block).length;
  const below = story.filter((part) => part.sentence.line.section !== section).length;
  const further = story.length - here - below;
  const appeals = new Set(run.parts.map(({ appeal }) => appeal));
  const appeal = appeals.has('READER') ? 'READER' : appeals.has('UNCLEAR') ? 'UNCLEAR' : 'SELF';
  const [mostHere, mostFurther] = run.announced ? AFTER_LEAD_IN : AFTER[appeal];
  if (appeal !== 'READER' && !run.announced) {
    const inStory = parts
      .slice(0, last)
      .some((part) => part.role === 'STORY' && isBeside(part, parts[last]!));
    if (story.length > (heading || (inStory && here > 0) ? 0 : mostHere)) return false;
  }
  return here <= mostHere && further <= mostFurther && below <= BELOW_RULE;
}

function isBeside(one: PostPart, other: PostPart): boolean {
  return one.sentence.lineIndex === other.sentence.lineIndex;
}

function announces({ sentence }: PostPart): boolean {
  return sentence.words.some((word) => LEAD_IN_WORDS.has(word)) || sentence.words.includes('you');
}

/** A request beside questions counts when it is an item like them, or asks what they don't. */
function asksBeside({ sentence }: PostPart, said: ReadonlySet<string>): boolean {
  if (sentence.line.item) return true;
  if (/^(?:please )?let (?:me|us) know if /.test(sentence.folded)) return false;
  return requestContent(sentence).some((word) => !said.has(stem(word)));
}

function stem(word: string): string {
  return word.slice(0, 5).replace(/s$/, '');
}
