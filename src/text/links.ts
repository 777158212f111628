import type { AskedQuestion, Duration, TagReading } from './reading.js';
import type { FoundMention } from './mentions.js';
import { findMentions } from './mentions.js';
import type { Sentence } from './sentences.js';
import { sentencesOf } from './sentences.js';
import { type Token, tokenize } from './tokens.js';
import { questionKind } from './questions.js';
import type { Vocabulary } from './vocabulary.js';
import words from './words/link-words.json' with { type: 'json' };

const STOP = new Set(words.stop);

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

/** What a question asks for. */
interface Asked {
  readonly id: string;
  /** The practices it names. */
  readonly practices: ReadonlySet<string>;
  readonly asksHowLong: boolean;
  /** Asks what people do or what helps: any practice that is told of answers it. */
  readonly asksWhatToDo: boolean;
  /** Asks about a certain occasion ("after a big race"): an answer about something else is beside it. */
  readonly hasSetting: boolean;
  readonly topic: ReadonlySet<string>;
}

/**
 * The questions that an answer gives information on, in the order they are asked. The post's author asks
 * and thanks, and so answers none.
 */
export function linkQuestions(input: LinksInput): string[] {
  if (input.role === 'author') return [];
  const asked = input.questions.map((question) => askedOf(question, input.vocabulary));
  return asked.filter((question) => answers(input, question, asked)).map(({ id }) => id);
}

function answers(input: LinksInput, question: Asked, all: readonly Asked[]): boolean {
  if (question.asksHowLong && input.durations.length > 0) return true;
  if (question.practices.size > 0) return tellsOfPractices(input, question);
  const shared = overlap(input, question.topic);
  if (question.asksWhatToDo)
    return shared >= 2 || (tellsOfDoing(input, question, all) && (shared >= 1 || !question.hasSetting));
  return question.topic.size > 0 && shared >= Math.min(2, question.topic.size);
}

/** First-hand use, or stated non-use, of a practice asked about, of its parent, or of a kind of the same. */
function tellsOfPractices({ tags, vocabulary }: LinksInput, { practices }: Asked): boolean {
  return tags.some((reading) => {
    if (reading.kind !== 'PRACTICE' || reading.cause || reading.experience === 'ADVICE') return false;
    return [...practices].some((practice) => related(vocabulary, practice, reading.tag));
  });
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

/**
 * Somebody who tells what they do, or did, answers what people do. What another question asks about by
 * name isn't counted: a visit to the chiropractor alone is no recovery routine.
 */
function tellsOfDoing({ tags, vocabulary }: LinksInput, question: Asked, all: readonly Asked[]): boolean {
  const others = all.filter((each) => each.id !== question.id).flatMap((each) => [...each.practices]);
  return tags.some((reading) => {
    if (reading.kind !== 'PRACTICE' || reading.cause || reading.experience !== 'FIRST_HAND') return false;
    return !others.some((practice) => related(vocabulary, practice, reading.tag));
  });
}

/** How many of the topic's words the answer's statements share. */
function overlap({ tokens, sentences }: LinksInput, topic: ReadonlySet<string>): number {
  const said = new Set<string>();
  for (const sentence of sentences) {
    const part = tokens.slice(sentence.from, sentence.to);
    const folded = part.map((token) => token.lower).join(' ');
    if (sentence.isQuestion || words.cant_tell.some((phrase) => folded.includes(phrase))) continue;
    for (const token of tokens.slice(sentence.from, sentence.to))
      if (token.kind === 'word') said.add(stem(token.lower));
  }
  return [...topic].filter((word) => said.has(word)).length;
}

function askedOf({ id, text }: AskedQuestion, vocabulary: Vocabulary): Asked {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const mentions = findMentions({ text, tokens, sentences, vocabulary });
  const practices = new Set(mentions.filter(({ kind }) => kind === 'PRACTICE').map(({ tag }) => tag));
  const folded = tokens.map((token) => token.lower).join(' ');
  const has = (phrases: readonly string[]) => phrases.some((phrase) => folded.includes(phrase));
  const asksHowLong = has(words.ask_how_long);
  return {
    id,
    practices,
    asksHowLong,
    asksWhatToDo:
      !asksHowLong && (has(words.ask_what_to_do) || (questionKind(text) === 'OPEN' && practices.size === 0)),
    hasSetting: words.settings.some((word) => folded.includes(` ${word} `)),
    topic: new Set(
      tokens
        .filter((token) => token.kind === 'word' && !STOP.has(token.lower))
        .map((token) => stem(token.lower)),
    ),
  };
}

/** Enough of a stem to hold plural and singular, and a verb's forms, together. */
function stem(word: string): string {
  const bare = word.replace(/'s$/, '');
  return bare.length > 6 ? bare.slice(0, 6) : bare.replace(/(?:ing|ed|es|s|e)$/, '');
}
