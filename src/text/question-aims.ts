/** What the questions of a post ask for, so that answers can be told to give it. */
import { findMentions } from './mentions.js';
import { questionKind } from './questions.js';
import type { AskedQuestion } from './reading.js';
import { sentencesOf } from './sentences.js';
import { type Token, tokenize } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import words from './words/link-words.json' with { type: 'json' };
import forms from './words/word-forms.json' with { type: 'json' };

const BASES = new Map(
  Object.entries(forms.irregular).flatMap(([base, others]) => others.map((other) => [other, base] as const)),
);
/** "Is it worth the money?", "Do compression socks help?": of things in general, not of somebody. */
const GENERAL = /^ (?:so |and |but |or )?(?:is|are|do|does|should|can|will) (?!any|some|you |y'all |people )/;
const STOP = new Set(words.stop);

/**
 * TRIED asks about named practices, YES_NO about anything else; HOW_LONG, WHEN and HOW_OFTEN for a time;
 * DOING for what people do or what helps; CAUSE for what brought it on; AMOUNT for a number; NAME for one thing or person ("which pan", "who makes"); OPEN for
 * anything else.
 */
export type Wanted =
  'TRIED' | 'YES_NO' | 'HOW_LONG' | 'WHEN' | 'HOW_OFTEN' | 'DOING' | 'CAUSE' | 'AMOUNT' | 'NAME' | 'OPEN';

export interface Aim {
  readonly id: string;
  /** Its place among the questions. */
  readonly index: number;
  readonly wants: ReadonlySet<Wanted>;
  /** The practices it names. */
  readonly practices: ReadonlySet<string>;
  /** Asks about a certain occasion ("after a big race"): an answer about something else is beside it. */
  readonly hasSetting: boolean;
  /** Asks about an hour of the day or night, likewise. */
  readonly hasHour: boolean;
  /** Asks how things turned out ("what helped?"): the experience of others tells that as well. */
  readonly judges: boolean;
  /** Asks what to do, or what works as a rule: advice answers it. What helped somebody, it doesn't. */
  readonly takesAdvice: boolean;
  /** Which length of time it asks for: of rest, until a change, or any other. */
  readonly length: 'OFF' | 'UNTIL' | 'ANY';
  /** Stems of the words that carry its topic. */
  readonly topic: ReadonlySet<string>;
  /** Those of them that no other question has. */
  readonly own: ReadonlySet<string>;
  /** The last words of the practices it names: "consultant" of "sleep consultant". */
  readonly heads: ReadonlySet<string>;
}

/** What a question asks for by itself. */
type Asked = Omit<Aim, 'id' | 'index' | 'own'>;

/** So many questions are remembered at once, each in a kilobyte; an answer to a forgotten one costs a little more. */
const REMEMBERED = 2_000;
const known = new WeakMap<Vocabulary, Map<string, Asked>>();

/** The aims of all questions of a post: what one asks for is told with the others in view. */
export function aimsOf(questions: readonly AskedQuestion[], vocabulary: Vocabulary): readonly Aim[] {
  const asked = questions.map(({ text }) => remembered(text, vocabulary));
  return questions.map(({ id }, index) => {
    const others = asked.filter((_, other) => other !== index);
    const own = [...asked[index]!.topic].filter((word) => others.every(({ topic }) => !topic.has(word)));
    return { ...asked[index]!, id, index, own: new Set(own) };
  });
}

/** All answers of a post bring the same questions. */
function remembered(text: string, vocabulary: Vocabulary): Asked {
  const byText = known.get(vocabulary) ?? new Map<string, Asked>();
  known.set(vocabulary, byText);
  const before = byText.get(text);
  if (before !== undefined) return before;
  if (byText.size >= REMEMBERED) byText.delete(byText.keys().next().value!);
  const asked = askedBy(text, vocabulary);
  byText.set(text, asked);
  return asked;
}

function askedBy(text: string, vocabulary: Vocabulary): Asked {
  const tokens = tokenize(text);
  const mentions = findMentions({ text, tokens, sentences: sentencesOf(text, tokens), vocabulary });
  const named = mentions.filter(({ kind }) => kind === 'PRACTICE');
  const practices = new Set(named.map(({ tag }) => tag));
  const folded = ` ${tokens.map((token) => token.lower).join(' ')} `;
  const namesConcern = mentions.some(({ kind }) => kind === 'CONCERN');
  return {
    practices,
    wants: wantedOf(folded, { isOpen: questionKind(text) === 'OPEN', namesPractices: practices.size > 0 }),
    // What is done for a complaint is told without its occasion.
    hasSetting: !namesConcern && has(folded.replaceAll(/ look(?:ing|ed|s)? after /g, ' '), words.settings),
    hasHour: /\bat \d/.test(folded) || has(folded, words.hours),
    judges: has(folded, words.ask_outcome),
    takesAdvice: has(folded, words.ask_advice) || GENERAL.test(folded),
    length: lengthOf(folded),
    topic: new Set(topicStems(tokens)),
    heads: new Set(named.map(({ to }) => stem(tokens[to - 1]!.lower))),
  };
}

function lengthOf(folded: string): Aim['length'] {
  if (has(folded, words.ask_off)) return 'OFF';
  return has(folded, words.ask_until) ? 'UNTIL' : 'ANY';
}

/** Whether folded words, with blanks around them, have one of the phrases. */
function has(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => folded.includes(` ${phrase} `));
}

function timesWanted(folded: string): Set<Wanted> {
  const wants = new Set<Wanted>();
  if (has(folded, words.ask_how_long)) wants.add('HOW_LONG');
  if (has(folded, words.ask_when)) wants.add('WHEN');
  if (has(folded, words.ask_how_often)) wants.add('HOW_OFTEN');
  return wants;
}

function wantedOf(
  folded: string,
  { isOpen, namesPractices }: { isOpen: boolean; namesPractices: boolean },
): Set<Wanted> {
  const wants = timesWanted(folded);
  const asksTime = wants.size > 0;
  // "What does your day look like, how often do you get up?" asks for both.
  const asksTwice = /(?:,|;| and) (?:how|what|when|which|who|where|why) /.test(folded);
  if ((!asksTime || asksTwice) && has(folded, words.ask_what_to_do)) wants.add('DOING');
  if (has(folded, words.ask_name) && !has(folded, words.ask_whom))
    wants.add(has(folded, words.ask_outcome) ? 'DOING' : 'NAME');
  if (has(folded, words.ask_cause)) wants.add('CAUSE');
  if (!asksTime && has(folded, words.ask_amount)) wants.add('AMOUNT');
  if (namesPractices && (!isOpen || has(folded, words.ask_tried))) wants.add('TRIED');
  if (!isOpen && !namesPractices) wants.add('YES_NO');
  if (wants.size === 0) wants.add(isOpen && !namesPractices ? 'DOING' : 'OPEN');
  return wants;
}

/** The stems of words that carry a topic. */
export function topicStems(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ kind, lower }) => kind === 'word' && !STOP.has(lower))
    .map(({ lower }) => stem(lower))
    .filter((word) => !STOP.has(word));
}

/** "spent", "took": a verb's irregular form for what was. */
export function isIrregularForm(word: string): boolean {
  return BASES.has(word);
}

/** Enough of a stem to hold plural and singular, and a verb's forms, together. */
export function stem(word: string): string {
  const said = word.replace(/'s$/, '');
  const bare = BASES.get(said) ?? said;
  const cut = bare.length > 4 ? bare.replace(/(?:ings?|ed|es|s|e)$/, '') : bare.replace(/s$/, '');
  return cut.slice(0, 6);
}
