import { isAbility, isHomograph, OTHER_PHRASES } from './homographs.js';
import { isOwnCalling } from './practitioners.js';
import type { Mention } from './reading.js';
import type { Sentence } from './sentences.js';
import { timeSpanAt } from './time-spans.js';
import type { Token } from './tokens.js';
import type { Match, Reader } from './trie.js';
import type { PhraseMeaning, Vocabulary } from './vocabulary.js';

/** A mention with its place among the tokens (`to` not included) and its sentence. */
export interface FoundMention extends Mention {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

export interface MentionsInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly vocabulary: Vocabulary;
}

/** More than anybody tells in one answer: bounds the work that follows on a text made to be slow. */
export const MENTIONS_LIMIT = 400;
/** "A day off" is rest, "ten minutes off my time" isn't: the least unit of a `{time}`, in days. */
const SHORTEST_UNIT = 1;

/**
 * The tags that a text names, in its order: from each place the longest phrase. None is within another, but
 * for what a slot of an alias stands for. At most `MENTIONS_LIMIT`, the first of them; `cut` says whether
 * there are more.
 */
export function readMentions(input: MentionsInput): { mentions: FoundMention[]; cut: boolean } {
  const { text, tokens, sentences, vocabulary } = input;
  const matches: Match<PhraseMeaning>[] = [];
  scan({ reader: readerOf(tokens, vocabulary), vocabulary, matches }, 0, tokens.length);
  const cut = matches.length > MENTIONS_LIMIT;
  let sentence = 0;
  const mentions = matches.slice(0, MENTIONS_LIMIT).map((match) => {
    while (sentence < sentences.length - 1 && sentences[sentence]!.to <= match.from) sentence += 1;
    return mentionOf({ text, tokens, match, sentence });
  });
  return { mentions, cut };
}

/** The mentions alone, of a text that is known to be short. */
export function findMentions(input: MentionsInput): FoundMention[] {
  return readMentions(input).mentions;
}

interface Scan {
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  readonly matches: Match<PhraseMeaning>[];
}

/** Adds the matches between two places to the scan's, in order. */
function scan({ reader, vocabulary, matches }: Scan, from: number, to: number): void {
  const { tokens } = reader;
  let at = from;
  while (at < to && matches.length <= MENTIONS_LIMIT) {
    const { kind } = tokens[at]!;
    if (kind === 'break' || kind === 'punct') {
      at += 1;
      continue;
    }
    const otherTo = OTHER_PHRASES.matchesAt(reader, at)[0]?.to ?? at;
    const found = vocabulary.phrases
      .matchesAt(reader, at)
      .find((match) => match.to <= to && holds(match, tokens, otherTo));
    if (found?.value.tag) {
      matches.push(found);
      if (found.gap) scan({ reader, vocabulary, matches }, found.gap.from, found.gap.to);
    }
    at = found?.to ?? Math.max(otherTo, at + 1);
  }
}

interface FoundMatch {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match<PhraseMeaning>;
  readonly sentence: number;
}

function mentionOf({ text, tokens, match, sentence }: FoundMatch): FoundMention {
  const { tag, kind } = match.value.tag!;
  const { from, to } = match;
  const { start } = tokens[from]!;
  const last = tokens[to - 1]!;
  const possessive = /['’ʼ＇]s$/i.exec(last.text)?.[0].length ?? 0;
  const end = last.end - possessive;
  return { tag, kind, start, end, quote: text.slice(start, end), from, to, sentence };
}

/** Whether a phrase stands for its tag here. `otherTo`: where a phrase of another meaning ends. */
function holds(match: Match<PhraseMeaning>, tokens: readonly Token[], otherTo: number): boolean {
  const { value, from, to } = match;
  if (value.tag === null) return true;
  if (otherTo > to || (otherTo === to && !value.written)) return false;
  if (value.exactly !== null && lettersOf(tokens, from, to) !== value.exactly) return false;
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (before?.kind === 'word' && value.notAfter.has(before.lower)) return false;
  if (after?.kind === 'word' && value.notBefore.has(after.lower)) return false;
  if (to - from === 1 && (isHomograph(tokens, from) || isInOtherWord(tokens, from))) return false;
  if (to - from === 1 && value.tag.kind === 'PRACTICE' && isAbility(tokens, from)) return false;
  return !isOwnCalling(tokens, from, to);
}

/** The letters of an acronym as they are written, without stops and the ending of "PTs" and "PT's". */
function lettersOf(tokens: readonly Token[], from: number, to: number): string {
  let letters = '';
  for (let at = from; at < to; at += 1) if (tokens[at]!.kind !== 'punct') letters += tokens[at]!.text;
  return letters.replace(/['’]?s$/, '');
}

/** A part of an address or a handle: "massage.com", "@ice_man"; "#yoga" is fine. */
function isInOtherWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const [before, after, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before?.text === '@' && before.end === token.start) return true;
  const dotted = after?.text === '.' && after.start === token.end && next?.start === after.end;
  return dotted && next?.kind === 'word' && next.text === next.lower;
}

/** Each token's forms are worked out once: as written, without its 's, with its spelling mended. */
function readerOf(tokens: readonly Token[], vocabulary: Vocabulary): Reader {
  const forms: (readonly string[] | undefined)[] = [];
  const reader: Reader = {
    tokens,
    formsAt: (index) => (forms[index] ??= formsOf(tokens[index]!, vocabulary)),
    timeAt(index) {
      const span = timeSpanAt(tokens, index);
      return span && span.unit >= SHORTEST_UNIT ? span.to : null;
    },
    concernAt: (index) => vocabulary.concerns.matchesAt(reader, index)[0]?.to ?? null,
  };
  return reader;
}

function formsOf(token: Token, vocabulary: Vocabulary): readonly string[] {
  if (token.kind === 'break') return [];
  const forms = [token.lower];
  if (token.kind !== 'word') return forms;
  if (token.lower.endsWith("'s")) forms.push(token.lower.slice(0, -2), `${token.lower.slice(0, -2)}s`);
  else if (/^[A-Z]{2,5}s$/.test(token.text)) forms.push(token.lower.slice(0, -1));
  const mended = vocabulary.spelling.correct(token.lower);
  if (mended !== null) forms.push(mended);
  return forms;
}
