import { type PostLine, linesOf } from './question-lines.js';
import type { Span } from './reading.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { fold, tokenize } from './tokens.js';
import words from './words/question-words.json' with { type: 'json' };

const LEAD_IN_WORDS = new Set(words.lead_in_words);
const LEADS = new Set(words.leads);
const OPENING_WORDS = new Set([...words.interrogatives, ...words.auxiliaries]);
/** A lead-in before a colon has no more words than this. */
const LEAD_LENGTH = 16;
const MARKS = /^(?:\(?\d{1,2}[.)]\s|[\s*_>"“'‘(]|\p{Extended_Pictographic}|\uFE0F|[0-9]\uFE0F?\u20E3)+/u;

/** A sentence of a post: `text` is what would be asked, without marks and without a lead-in. */
export interface PostSentence extends Span {
  readonly text: string;
  /** All of it, folded: lower case, one kind of apostrophe. */
  readonly folded: string;
  /** The folded words of `text`. */
  readonly words: readonly string[];
  readonly isQuestion: boolean;
  readonly line: PostLine;
  readonly lineIndex: number;
  /** Opens its line. */
  readonly first: boolean;
  /** Is all that its line says. */
  readonly alone: boolean;
}

/** The sentences of a post, in order, with offsets into it. */
export function postSentences(body: string): PostSentence[] {
  return linesOf(body).flatMap((line, lineIndex) => {
    const sentences = sentencesOf(line.text, tokenize(line.text));
    return sentences.map((sentence, index) => {
      const part = askedPart(line.text, sentence);
      return {
        start: line.start + part.start,
        end: line.start + part.end,
        text: body.slice(line.start + part.start, line.start + part.end),
        folded: fold(line.text.slice(sentence.start, sentence.end)).trim(),
        words: wordsOf(line.text.slice(part.start, part.end)),
        isQuestion: sentence.isQuestion,
        line,
        lineIndex,
        first: index === 0,
        alone: sentences.length === 1,
      };
    });
  });
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower);
}

/** Without marks before it and, in a question, without a lead-in and what follows its question mark. */
function askedPart(text: string, { start, end, isQuestion }: Sentence): Span {
  const raw = text.slice(start, end);
  const to = isQuestion ? endOfQuestion(raw) : raw.trimEnd().length;
  const asked = raw.slice(0, to);
  const lead = leadLength(asked);
  const from = isQuestion || asksAfter(asked, lead) ? lead : 0;
  const marks = MARKS.exec(asked.slice(from))?.[0] ?? '';
  // A quotation that opens the question belongs to it: ("Sleep in" or "get up"?).
  const closes = /["”'’)]/.test(asked.slice(from + marks.length));
  const quotes = from === 0 && closes && /["“'‘(]/.test(marks) && !/\d/.test(marks);
  const kept = quotes ? marks.length - marks.trimStart().length : marks.length;
  const skipped = from + kept;
  return skipped < to ? { start: start + skipped, end: start + to } : { start, end: start + to };
}

/** "Over to you: tell me …": a request, too, stands without its lead-in. */
function asksAfter(asked: string, lead: number): boolean {
  if (lead === 0) return false;
  const said = wordsOf(asked.slice(lead)).join(' ');
  return words.requests.some((request) => said.startsWith(`${request} `));
}

/** After its question mark, and after the quotation that it ends with: What do you say to "Why?" */
function endOfQuestion(raw: string): number {
  const end = Math.max(raw.lastIndexOf('?'), raw.lastIndexOf('？')) + 1;
  const inner = raw.slice(1, end);
  const isOpen = inner.lastIndexOf('“') > inner.lastIndexOf('”') || inner.split('"').length % 2 === 0;
  return isOpen && !/^["“]/.test(raw) && /["”]/.test(raw[end] ?? '') ? end + 1 : end;
}

function isLeadIn(said: readonly string[]): boolean {
  const rest = said.filter((word) => !LEADS.has(word)).join(' ');
  return rest === '' || words.lead_in.includes(rest) || words.lead_in.includes(said.join(' '));
}

/** How much of a question is a lead-in with its colon: "My question to you:", "**Water:**"; 0 for none. */
function leadLength(asked: string): number {
  const colon = asked.search(/:[\s*_]/);
  if (colon < 0) return 0;
  const lead = asked.slice(0, colon);
  const said = wordsOf(lead);
  const bold = /^\s*(?:\*\*|__)/.test(lead) || /^:(?:\*\*|__)/.test(asked.slice(colon, colon + 3));
  const isLabel = said.length <= 3 && bold;
  const isVocative = words.vocatives.some((start) => fold(lead).startsWith(start));
  const opens = !OPENING_WORDS.has(said[0] ?? '');
  const leads = (said.some((word) => LEAD_IN_WORDS.has(word)) && opens) || isLeadIn(said);
  return said.length <= LEAD_LENGTH && (isLabel || isVocative || leads) ? colon + 1 : 0;
}
