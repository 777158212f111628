import { isHomograph, OTHER_PHRASES } from './homographs.js';
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

/**
 * The tags that a text names, in its order: from each place the longest phrase, none within another.
 * At most `MENTIONS_LIMIT` of them.
 */
export function findMentions({ text, tokens, sentences, vocabulary }: MentionsInput): FoundMention[] {
  const reader = readerOf(tokens, vocabulary);
  const mentions: FoundMention[] = [];
  let sentence = 0;
  for (let at = 0; at < tokens.length && mentions.length < MENTIONS_LIMIT; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'break' || token.kind === 'punct') continue;
    const other = OTHER_PHRASES.matchesAt(reader, at)[0];
    const found = vocabulary.phrases
      .matchesAt(reader, at)
      .find((match) => holds(match, tokens, other?.to ?? at));
    if (found?.value.tag) {
      while (sentence < sentences.length - 1 && sentences[sentence]!.to <= at) sentence += 1;
      mentions.push(mentionOf({ text, tokens, match: found, sentence }));
    }
    at = Math.max(found?.to ?? 0, other && !found ? other.to : 0, at + 1) - 1;
  }
  return mentions;
}

interface FoundMatch {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match<PhraseMeaning>;
  readonly sentence: number;
}

function mentionOf({ text, tokens, match, sentence }: FoundMatch): FoundMention {
  const { tag, kind } = match.value.tag!;
  const start = tokens[match.from]!.start;
  const last = tokens[match.to - 1]!;
  const possessive = /['’]s$/.exec(last.text)?.[0].length ?? 0;
  const end = last.end - possessive;
  return { tag, kind, start, end, quote: text.slice(start, end), from: match.from, to: match.to, sentence };
}

/** Whether a phrase stands for its tag here. `otherTo`: where a phrase of another meaning ends. */
function holds(match: Match<PhraseMeaning>, tokens: readonly Token[], otherTo: number): boolean {
  const { value, from, to } = match;
  if (value.tag === null) return true;
  if (otherTo > to) return false;
  if (value.exactly !== null) {
    const written = tokens[from]!.text.replace(/['’]?s$/, '');
    if (written !== value.exactly) return false;
  } else if (
    otherTo === to &&
    otherTo > from &&
    to - from > 1 &&
    !value.tag.aliases.some((alias) => alias.includes(' '))
  ) {
    return false;
  }
  if (otherTo === to && to - from === 1) return false;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before?.kind === 'word' && value.notAfter.has(before.lower)) return false;
  if (after?.kind === 'word' && value.notBefore.has(after.lower)) return false;
  if (to - from === 1 && (isHomograph(tokens, from) || isInOtherWord(tokens, from))) return false;
  return true;
}

/** A part of an address or a handle ("massage.com", "#yoga" is fine, "@ice_man" is not). */
function isInOtherWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.text === '@' && before.end === token.start) return true;
  const dotted = after?.text === '.' && after.start === token.end && tokens[at + 2]?.start === after.end;
  return dotted && tokens[at + 2]?.kind === 'word' && tokens[at + 2]!.text === tokens[at + 2]!.lower;
}

/** Each token's forms are worked out once: as written, without its 's, with its spelling mended. */
function readerOf(tokens: readonly Token[], vocabulary: Vocabulary): Reader {
  const forms: (readonly string[] | undefined)[] = [];
  return {
    tokens,
    formsAt(index) {
      return (forms[index] ??= formsOf(tokens[index]!, vocabulary));
    },
    timeAt(index) {
      return timeSpanAt(tokens, index)?.to ?? null;
    },
  };
}

function formsOf(token: Token, vocabulary: Vocabulary): string[] {
  if (token.kind === 'break') return [];
  const forms = [token.lower];
  if (token.kind !== 'word') return forms;
  if (token.lower.endsWith("'s")) forms.push(token.lower.slice(0, -2));
  else if (/^[A-Z]{2,5}s$/.test(token.text)) forms.push(token.lower.slice(0, -1));
  const mended = vocabulary.spelling.correct(token.lower);
  if (mended !== null) forms.push(mended);
  return forms;
}
