import { linesOf, type PostLine } from './question-lines.js';
import type { FoundQuestion, QuestionKind } from './reading.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { tokenize } from './tokens.js';
import words from './words/question-words.json' with { type: 'json' };

const AUXILIARIES = new Set(words.auxiliaries);
const INTERROGATIVES = new Set(words.interrogatives);
const LEADS = new Set(words.leads);
const NOT_QUESTIONS = new Set(words.not_questions);

/** One sentence of a post, with the line it stands in. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: PostLine;
  readonly lineIndex: number;
  readonly role: 'question' | 'request' | 'lead-in' | 'sign-off' | 'story';
}

/** How much may stand after the questions: a sign-off, a P.S., a line of tags. */
const TAIL = 6;

/**
 * The questions that a post ends in. Read from the end: past a sign-off, then the questions, a sentence
 * or two between them at most, up to where the story stops. Questions that only the story asks itself,
 * further up, are none.
 */
export function findQuestions(body: string): FoundQuestion[] {
  const candidates = candidatesOf(body);
  const asked = lastRun(candidates);
  return asked.map(({ start, end, text }) => ({ start, end, text, kind: questionKind(text) }));
}

/** Yes-or-no when it starts like one, after words such as "So," and "Also"; open otherwise. */
export function questionKind(text: string): QuestionKind {
  const tokens = tokenize(text).filter((token) => token.kind === 'word');
  const first = tokens.find((token) => !LEADS.has(token.lower));
  if (first && AUXILIARIES.has(first.lower)) return 'YES_NO';
  if (first && INTERROGATIVES.has(first.lower)) return 'OPEN';
  const later = tokens.find((token) => AUXILIARIES.has(token.lower) || INTERROGATIVES.has(token.lower));
  const afterComma = /[,:;–—]\s*(?:\p{L}+\s+)?(\p{L}[\p{L}']*)/u.exec(text)?.[1]?.toLowerCase();
  if (afterComma && AUXILIARIES.has(afterComma)) return 'YES_NO';
  if (afterComma && INTERROGATIVES.has(afterComma)) return 'OPEN';
  return later && AUXILIARIES.has(later.lower) && text.trimEnd().endsWith('?') && !hasInterrogative(text)
    ? 'YES_NO'
    : 'OPEN';
}

function hasInterrogative(text: string): boolean {
  return /\b(?:how|what|which|who|when|where|why)\b/i.test(text);
}

function lastRun(candidates: readonly Candidate[]): Candidate[] {
  const last = candidates.findLastIndex(({ role }) => role === 'question' || role === 'request');
  if (last < 0 || !isNearEnd(candidates, last)) return [];
  const run: Candidate[] = [];
  let between = 0;
  for (let at = last; at >= 0; at -= 1) {
    const candidate = candidates[at]!;
    if (candidate.role === 'question' || candidate.role === 'request') {
      if (candidate.line.heading && run.length > 0 && !candidate.line.item) break;
      run.unshift(candidate);
      between = 0;
    } else if (candidate.role === 'lead-in') break;
    else if (!mayStandBetween({ candidates, at, next: run[0]!, count: (between += 1) })) break;
  }
  const questions = run.filter(({ role }) => role === 'question');
  // "Tell me in the comments!" beside real questions only invites; alone it asks.
  return questions.length > 0
    ? run.filter((each) => each.role === 'question' || each.line.item)
    : run.filter(isOwnRequest);
}

/**
 * Nothing but a sign-off, tags, a short word or two may follow the questions; and nothing of the story at
 * all, where the question stands in the middle of it.
 */
function isNearEnd(candidates: readonly Candidate[], last: number): boolean {
  const { line, lineIndex } = candidates[last]!;
  const tail = candidates.slice(last + 1);
  const story = tail.filter(({ role }) => role === 'story');
  const inStory = candidates
    .slice(0, last)
    .some((each) => each.lineIndex === lineIndex && each.role === 'story');
  if (inStory && story.length > 0) return false;
  const further = story.filter((each) => each.line.block !== line.block);
  return tail.length <= TAIL && further.length <= 2 && story.length - further.length <= 2;
}

interface Between {
  readonly candidates: readonly Candidate[];
  readonly at: number;
  readonly next: Candidate;
  readonly count: number;
}

/** The asker's own word between two questions: on one line with either of them, or in the same list. */
function mayStandBetween({ candidates, at, next, count }: Between): boolean {
  const candidate = candidates[at]!;
  if (candidate.role === 'sign-off') return true;
  if (count > 2 || candidate.text.length > 160 || candidate.line.item !== next.line.item) return false;
  if (candidate.lineIndex === next.lineIndex) return true;
  if (next.line.item) return candidate.line.block >= next.line.block - 1;
  const first = candidates.find((each) => each.lineIndex === candidate.lineIndex);
  return first?.role === 'question' && candidate.line.block >= next.line.block - 1;
}

function isOwnRequest({ text }: Candidate): boolean {
  return text.split(/\s+/).length >= 4 && !/\b(?:comments?|below|thoughts)\b[.!]*$/i.test(text);
}

function candidatesOf(body: string): Candidate[] {
  return linesOf(body).flatMap((line, lineIndex) => {
    const tokens = tokenize(line.text);
    const sentences = sentencesOf(line.text, tokens);
    return sentences.map((sentence) =>
      candidateOf({ line, lineIndex, sentence, only: sentences.length === 1 }),
    );
  });
}

interface SentenceOfLine {
  readonly line: PostLine;
  readonly lineIndex: number;
  readonly sentence: Sentence;
  readonly only: boolean;
}

function candidateOf({ line, lineIndex, sentence, only }: SentenceOfLine): Candidate {
  const raw = line.text.slice(sentence.start, sentence.end);
  const { from, to } = questionPart(raw, sentence.isQuestion);
  const text = raw.slice(from, to);
  const start = line.start + sentence.start + from;
  return {
    start,
    end: start + text.length,
    text,
    line,
    lineIndex,
    role: roleOf({ raw, text, sentence, line, only }),
  };
}

/** Without a lead-in before a colon, and without what stands after the last question mark (smileys, quotes). */
function questionPart(raw: string, isQuestion: boolean): { from: number; to: number } {
  if (!isQuestion) return { from: 0, to: raw.length };
  const to = Math.max(raw.lastIndexOf('?'), raw.lastIndexOf('？')) + 1;
  const colon = raw.slice(0, to).indexOf(':');
  const lead = raw.slice(0, Math.max(0, colon)).trim();
  const isLead = colon >= 0 && colon < to - 8 && lead.split(/\s+/).length <= 6 && !/[,;]/.test(lead);
  const from = isLead ? colon + 1 : 0;
  const opening = /^[\s*_"“”'‘(>]*/.exec(raw.slice(from))![0].length;
  return { from: from + (isLead ? opening : /^[\s*_>]*/.exec(raw)![0].length), to };
}

function roleOf({
  raw,
  text,
  sentence,
  line,
  only,
}: {
  raw: string;
  text: string;
  sentence: Sentence;
  line: PostLine;
  only: boolean;
}): Candidate['role'] {
  const folded = raw.toLowerCase().replaceAll('’', "'").trim();
  if (sentence.isQuestion) {
    if (NOT_QUESTIONS.has(folded) || isQuoted(raw)) return 'story';
    return text.split(/\s+/).length >= 2 ? 'question' : 'story';
  }
  if (
    /[:…]\s*$/.test(folded) ||
    (only && words.lead_in.some((lead) => folded.replaceAll(/[^a-z' ]+/g, '').trim() === lead))
  )
    return 'lead-in';
  if (words.imperatives.some((start) => folded.startsWith(start) || folded.includes(` ${start}`)))
    return 'request';
  if (isAskedWithoutMark(folded, line)) return 'question';
  return words.sign_off.some((start) => folded.startsWith(start)) || folded.split(/\s+/).length <= 3
    ? 'sign-off'
    : 'story';
}

/** Speech that the story reports: quotation marks around it all, or right before the question mark. */
function isQuoted(raw: string): boolean {
  return /["“«][^"“”«»]*\?["”»]/.test(raw);
}

/** "How do you recover after a race" as an item or at the start of a line: the mark was forgotten. */
function isAskedWithoutMark(folded: string, line: PostLine): boolean {
  if (folded.endsWith('.') || folded.endsWith('!') || folded.length > 160) return false;
  const [first, second] = folded.split(/\s+/);
  if (/^(how|what|which|who|where|when|why)$/.test(first ?? ''))
    return /\b(you|your|yours|anyone|y'all|u)\b/.test(folded);
  return line.item && AUXILIARIES.has(first ?? '') && /^(you|anyone|any|your|y'all|ever)$/.test(second ?? '');
}
