import type { Span } from './reading.js';
import { OUTCOME_WORDS } from './quote-cues.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { type Token, tokenize } from './tokens.js';
import words from './words/dangling-openers.json' with { type: 'json' };

const OPENERS = new Set(words.openers);
/** In UTF-16 units: more than this is read by nobody. */
export const QUOTE_LENGTH = 300;

export interface QuotableInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The evidence that the quote is to show. */
  readonly mention: Span;
}

/** A stretch to quote, and how well it stands alone and tells something: 0 to 1, comparable over answers. */
export interface Quotable extends Span {
  readonly score: number;
}

/** A quotable stretch with its words: `passage.text === text.slice(start, end)`. */
export interface Passage extends Quotable {
  readonly text: string;
}

/** Gives the passage around each mention of one text, which is taken apart once, when it is first asked. */
export function passagesOf(text: string): (mention: Span) => Passage {
  let parts: Pick<QuotableInput, 'tokens' | 'sentences'> | undefined;
  return (mention) => {
    parts ??= takeApart(text);
    const found = quotable({ text, ...parts, mention });
    return { ...found, text: text.slice(found.start, found.end) };
  };
}

function takeApart(text: string): Pick<QuotableInput, 'tokens' | 'sentences'> {
  const tokens = tokenize(text);
  return { tokens, sentences: sentencesOf(text, tokens) };
}

/**
 * The whole sentences around a mention. When the first refers back ("It …", "But …"), the one before is
 * taken along, for as long as they belong to one paragraph and the quote stays readable.
 */
export function quotable({ text, tokens, sentences, mention }: QuotableInput): Quotable {
  const at = sentences.findIndex((sentence) => sentence.end > mention.start);
  const last = Math.max(
    at,
    sentences.findIndex((sentence) => sentence.end >= mention.end),
  );
  if (at < 0) return { start: mention.start, end: mention.end, score: 0 };
  let first = at;
  while (first > 0 && dangles(tokens, sentences[first]!) && joins(sentences, first, last)) first -= 1;
  const start = sentences[first]!.start;
  const end = wholeEnd({ tokens, sentences, first, last });
  return { start, end, score: score({ text, tokens, sentences, first, last, end }) };
}

/** A verdict in the next sentence belongs to the quote: "I tried X. It did nothing." */
function wholeEnd({
  tokens,
  sentences,
  first,
  last,
}: {
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  first: number;
  last: number;
}): number {
  const next = sentences[last + 1];
  const here = sentences[last]!;
  if (!next || next.paragraph !== here.paragraph || next.isQuestion || !dangles(tokens, next))
    return here.end;
  const verdict = tokens.slice(next.from, next.to).some((token) => OUTCOME_WORDS.has(token.lower));
  return verdict && next.end - sentences[first]!.start <= QUOTE_LENGTH ? next.end : here.end;
}

function dangles(tokens: readonly Token[], sentence: Sentence): boolean {
  const word = tokens
    .slice(sentence.from, sentence.to)
    .find((token) => token.kind === 'word' || token.kind === 'number');
  return word !== undefined && OPENERS.has(word.lower);
}

function joins(sentences: readonly Sentence[], first: number, last: number): boolean {
  const before = sentences[first - 1]!;
  return (
    before.paragraph === sentences[first]!.paragraph && sentences[last]!.end - before.start <= QUOTE_LENGTH
  );
}

interface ScoreInput extends Omit<QuotableInput, 'mention'> {
  readonly first: number;
  readonly last: number;
  readonly end: number;
}

function score({ tokens, sentences, first, last, end }: ScoreInput): number {
  const length = end - sentences[first]!.start;
  const quoted = tokens.slice(sentences[first]!.from, sentences[last]!.to);
  const outcome = quoted.some((token) => OUTCOME_WORDS.has(token.lower)) || end > sentences[last]!.end;
  let total = 0.5;
  if (outcome) total += 0.25;
  if (dangles(tokens, sentences[first]!)) total -= 0.4;
  if (sentences[last]!.isQuestion) total -= 0.2;
  if (length > QUOTE_LENGTH) total -= 0.2;
  else if (length >= 30 && length <= 200) total += 0.15;
  if (quoted.some((token) => token.lower === 'i' || token.lower === 'my' || token.lower === 'me'))
    total += 0.1;
  return Math.round(Math.min(1, Math.max(0, total)) * 100) / 100;
}
