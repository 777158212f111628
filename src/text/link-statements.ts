/** What the sentences of an answer may tell: statements, apart from wishes, thanks and questions back. */
import type { FoundMention } from './mentions.js';
import { type TimesTold, timesOf } from './link-times.js';
import {
  countsOf,
  doesSomething,
  isFragment,
  isNoOf,
  isPast,
  leavesVerb,
  opensOnTime,
} from './link-shapes.js';
import { phraseFinder } from './phrase-finder.js';
import { stem, topicStems } from './question-aims.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import words from './words/link-words.json' with { type: 'json' };
import questionWords from './words/question-words.json' with { type: 'json' };

const ASKING = new Set([...questionWords.auxiliaries, ...questionWords.interrogatives]);
const CLOCK = new Set(words.clock);
const FREQUENCY = new Set(words.frequency);
const PERSONAL = new Set(words.personal);
const WE = new Set(['i', 'we']);
const PRONOUNS = new Set(['it', 'they', 'them', 'one']);
const INTERJECTIONS = new Set(words.interjections);
const NUMBER_WORDS = new Set(words.numbers);
const COMMENTS = phraseFinder(words.comments);
const OPENING = 7;
const FRAGMENT = 10;
const SHORT = 4;
const EARLY = 6;
const CONTINUING = new Set(['it', "it's", 'that', 'this', 'they', 'she', 'he', 'which', 'those', 'these']);
const HAPPENS = new Set(words.happens.map(stem));
const URGES = new Set(words.urges);
const CANT_TELL = phraseFinder(words.cant_tell);
const ELLIPTIC = phraseFinder(words.elliptic);
const ELLIPTIC_SHORT = phraseFinder(words.elliptic_short);
const NOT_ELLIPTIC = phraseFinder(words.not_elliptic);
const PRAISES = phraseFinder(words.praises);
const WISHES = phraseFinder(words.wishes);

export interface Statement extends TimesTold {
  /** Folded, without marks. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** The stems of the words that name no listed practice. */
  readonly bare: ReadonlySet<string>;
  /** The practices that it names. */
  readonly practices: readonly string[];
  /** Those, and those of the statement before that it goes on about: "It did nothing." */
  readonly about: readonly string[];
  /** Tells of the writer or of theirs. */
  readonly personal: boolean;
  /** Tells what the writer does, or did: "I set a timer". */
  readonly doing: boolean;
  /** Tells what the writer does as a rule: "I get up and read". */
  readonly habit: boolean;
  /** Tells of a deed that may change something: not "I screamed", "I ran a race". */
  readonly acts: boolean;
  /** Says yes, no, or how often, and may leave the rest out: "Never!", "Only once." */
  readonly elliptic: boolean;
  /** Opens as advice or an exclamation does. */
  readonly urges: boolean;
  /** A pronoun, early on, for something that the answer has not named. */
  readonly pronoun: boolean;
  /** No more than a few words, without a subject: "Only beans and too many courgettes." */
  readonly fragment: boolean;
  /** Begins with a number, a length or a time: "About six weeks." */
  readonly opensOnTime: boolean;
  /** Goes before a question in one sentence: "I read that it works, is that true?" */
  readonly asks: boolean;
  /** Stems of what it counts: "loav" of "about ten loaves"; empty for a number that opens it, or money. */
  readonly counts: ReadonlySet<string>;
  /** No practice was named before it, and nothing asked right before. */
  readonly opensUp: boolean;
  readonly tellsWhen: boolean;
  readonly tellsFrequency: boolean;
  /** Has a name, or a number, that doesn't open it. */
  readonly named: boolean;
}

export interface StatementsInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly FoundMention[];
}

/** The sentences that inform, in order; of one that ends in a question, what is stated before. */
export function statementsOf({ tokens, sentences, mentions }: StatementsInput): Statement[] {
  const practices = new Map<number, FoundMention[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'PRACTICE') continue;
    const list = practices.get(mention.sentence);
    if (list) list.push(mention);
    else practices.set(mention.sentence, [mention]);
  }
  const statements: Statement[] = [];
  let hasNamed = false;
  let [hasPractice, opensUp] = [false, true];
  for (const sentence of sentences) {
    const to = sentence.isQuestion ? statedUpTo(tokens, sentence) : sentence.to;
    const named = (practices.get(sentence.index) ?? []).filter((mention) => mention.from < to);
    const part = tokens.slice(sentence.from, to).filter(({ kind }) => kind !== 'break');
    const said = {
      part,
      lowers: lowersOf(part),
      named,
      before: statements.at(-1)?.practices ?? [],
      hasNamed,
      opensUp,
      asks: sentence.isQuestion,
    };
    if (informs(said)) {
      statements.push(statementOf(said));
      hasNamed = true;
    }
    hasNamed ||= named.length > 0;
    hasPractice ||= practices.has(sentence.index);
    opensUp = !hasPractice && !(sentence.isQuestion && sentence.to - sentence.from > SHORT);
  }
  return statements;
}

/** "I'm thinking about one, are they any good?" states something before it asks. */
function statedUpTo(tokens: readonly Token[], { from, to }: Sentence): number {
  if (ASKING.has(tokens[from]?.lower ?? '')) return from;
  for (let at = to - 2; at > from + 2; at -= 1)
    if (/^[,;–—-]$/.test(tokens[at]!.text) && ASKING.has(tokens[at + 1]!.lower)) return at;
  return from;
}

function lowersOf(part: readonly Token[]): string[] {
  return part.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ lower }) => lower);
}

function informs({ part, lowers, named }: Said): boolean {
  if (CANT_TELL.isIn(lowers) || lowers.every((word) => INTERJECTIONS.has(word))) return false;
  // "Same here, took about six weeks." goes on to tell something; "Same here." doesn't.
  const isBare = named.length === 0 && lowers.length <= FRAGMENT && !part.some(isCount);
  if (isBare && COMMENTS.opens(lowers)) return false;
  if (WISHES.isIn(lowers.slice(0, OPENING)))
    return named.length > 0 && lowers.some((word) => WE.has(word) || word === "i've");
  const tells = named.length > 0 || lowers.some((word) => PERSONAL.has(word) && word !== 'me');
  return tells || lowers.length > FRAGMENT || !PRAISES.isIn(lowers);
}

function isCount({ kind, lower }: Token): boolean {
  return kind === 'number' || NUMBER_WORDS.has(lower);
}

interface Said {
  readonly part: readonly Token[];
  readonly lowers: readonly string[];
  readonly named: readonly FoundMention[];
  /** The practices of the statement before. */
  readonly before: readonly string[];
  readonly hasNamed: boolean;
  readonly opensUp: boolean;
  readonly asks: boolean;
}

function statementOf({ part, lowers, named, before, hasNamed, opensUp, asks }: Said): Statement {
  const said = part.filter(({ kind }) => kind === 'word' || kind === 'number');
  const beside = outside(part, named);
  const own = lowersOf(beside);
  const practices = named.map(({ tag }) => tag);
  const isShort = lowers.length <= SHORT && ELLIPTIC_SHORT.opens(lowers);
  return {
    words: lowers,
    practices,
    about: CONTINUING.has(lowers[0] ?? '') ? [...practices, ...before] : practices,
    stems: new Set(topicStems(part)),
    bare: new Set(topicStems(beside)),
    personal: own.some((word) => PERSONAL.has(word)),
    doing: doesSomething(own),
    habit: doesSomething(own, isPast),
    acts: doesSomething(own, (verb) => HAPPENS.has(stem(verb))),
    elliptic:
      !NOT_ELLIPTIC.opens(lowers) &&
      !isNoOf(part, practices.length > 0) &&
      (isShort || leavesVerb(part) || ELLIPTIC.opens(lowers)),
    urges: URGES.has(lowers[0] ?? ''),
    pronoun: !hasNamed && named.length === 0 && lowers.slice(0, EARLY).some((word) => PRONOUNS.has(word)),
    fragment: isFragment(lowers),
    opensOnTime: opensOnTime(said),
    opensUp,
    asks,
    counts: countsOf(said),
    ...timesOf(part, lowers),
    tellsWhen: said.some(({ lower, kind }) => kind === 'number' || CLOCK.has(lower)),
    tellsFrequency: lowers.some((word) => FREQUENCY.has(word)),
    named: said.slice(1).some(isName) || said[0]?.kind === 'number',
  };
}

/** The tokens that stand in no mention; both are in the order of the text. */
function outside(part: readonly Token[], named: readonly FoundMention[]): Token[] {
  let next = 0;
  return part.filter(({ index }) => {
    while (next < named.length && named[next]!.to <= index) next += 1;
    return next >= named.length || index < named[next]!.from;
  });
}

function isName({ text, kind }: Token): boolean {
  return kind === 'number' || (/^\p{Lu}/u.test(text) && !/^I(?:$|['’])/.test(text));
}
