import { asksMore, isRequest } from './question-requests.js';
import type { PostSentence } from './question-sentences.js';
import words from './words/question-words.json' with { type: 'json' };

const AUXILIARIES = new Set(words.auxiliaries);
const ELIDED = new Set(words.elided);
const INTERROGATIVES = new Set(words.interrogatives);
const LEADS = new Set(words.leads);
const LEAD_IN_WORDS = new Set(words.lead_in_words);
const SUBJECTS = new Set(words.subjects);
const WHETHER = new Set(words.whether);
const ANYONE_WORDS = new Set(words.forgotten_after_anyone);
const NOT_QUESTIONS = new Set(words.not_questions);
const OFFERS = new Set(words.offers);
const OFFER_ACTIONS = new Set(words.offer_actions);
const ONE_WORD = new Set(words.one_word);
const PRAISE = new Set(words.praise);
const READER_WORDS = new Set(words.reader_words);
/** With these even three words tell something: "It rose." */
const TELLING = new Set(words.telling);
/** Verbs that an item of a list may order with: "do the edges", "have some tea". */
const DOING = /^(?:do|have|may|don't)$/;
const ANYONE = /^(?:anyone|anybody|someone|somebody|any|you|your|y'all|u|ever)$/;

/** What a sentence does at the end of a post. An aside is a sign-off, a footer, a word or two. */
export type Role = 'QUESTION' | 'REQUEST' | 'LEAD_IN' | 'ASIDE' | 'STORY';

/** Whom a question is put to: the readers, the asker alone ("Did I panic?"), or it can't be told. */
export type Appeal = 'READER' | 'UNCLEAR' | 'SELF';

export interface PostPart {
  readonly sentence: PostSentence;
  readonly role: Role;
  readonly appeal: Appeal;
}

/** The parts of a post, told apart; what a footer's line says after its opening belongs to the footer. */
export function partsOf(sentences: readonly PostSentence[]): PostPart[] {
  let footerLine = -1;
  let askedLine = -1;
  let announcedLine = -1;
  return sentences.map((sentence, at): PostPart => {
    if (isOffer(sentence, sentences[at + 1])) return { sentence, role: 'ASIDE', appeal: 'UNCLEAR' };
    const appeal = appealOf(sentence);
    const follows =
      (askedLine >= 0 && asksBesides(sentence, askedLine)) ||
      (announcedLine === sentence.lineIndex - 1 && isAnnounced(sentence));
    const role = follows ? 'QUESTION' : roleOf(sentence);
    askedLine = role === 'QUESTION' ? sentence.lineIndex : -1;
    if (announces(sentence, role) || (follows && announcedLine >= 0)) announcedLine = sentence.lineIndex;
    if (opensFooter(sentence)) footerLine = sentence.lineIndex;
    const inFooter = footerLine === sentence.lineIndex && role === 'STORY';
    return { sentence, role: inFooter ? 'ASIDE' : role, appeal };
  });
}

/** "Want more recipes? Subscribe to my newsletter!": what asks is the shop. */
function isOffer(
  { isQuestion, words: said, lineIndex }: PostSentence,
  next: PostSentence | undefined,
): boolean {
  const follows = next !== undefined && next.lineIndex <= lineIndex + 1;
  return isQuestion && OFFERS.has(said[0] ?? '') && follows && OFFER_ACTIONS.has(next.words[0] ?? '');
}

/** What is too little alone, or has lost its mark, and stands beside a question. */
function asksBesides(sentence: PostSentence, askedLine: number): boolean {
  const { lineIndex, alone } = sentence;
  // "How do you store yours? Fridge? Cupboard?": a word is enough.
  if (askedLine === lineIndex) return isSingleWord(sentence) || isTurnedAndOpen(sentence);
  // "Which seed do you buy, and where / Does lime help": one a line, and none has its mark.
  return askedLine === lineIndex - 1 && alone && isTurnedAndOpen(sentence);
}

/** "And did it hold its shape": nothing ends it. */
function isTurnedAndOpen({ folded, words: said }: PostSentence): boolean {
  const [first = '', second = ''] = said.filter((word) => !LEADS.has(word));
  const isTurned = AUXILIARIES.has(first) && (SUBJECTS.has(second) || !DOING.test(first));
  return said.length > 2 && isTurned && /[\p{L}\p{N}]\)?$/u.test(folded);
}

/** "What I'd like to know:" above a list of "what you sow", "whether lime helps". */
function isAnnounced({ line, first, words: said }: PostSentence): boolean {
  const opening = said.find((word) => !LEADS.has(word)) ?? '';
  return line.item && first && said.length > 2 && (INTERROGATIVES.has(opening) || WHETHER.has(opening));
}

function announces({ line, alone, words: said, isQuestion }: PostSentence, role: Role): boolean {
  const stands = role === 'LEAD_IN' || (line.heading && alone && !isQuestion);
  return stands && said.some((word) => LEAD_IN_WORDS.has(word));
}

function isSingleWord({ isQuestion, words: said, folded }: PostSentence): boolean {
  const isOne = said.length === 1 || (said.length === 0 && /\d/.test(folded));
  return isQuestion && isOne && !NOT_QUESTIONS.has(folded);
}

function roleOf(sentence: PostSentence): Role {
  const { folded } = sentence;
  if (sentence.isQuestion) return roleOfQuestion(sentence);
  if (isLeadIn(sentence)) return 'LEAD_IN';
  if (isRequest(sentence)) return asksMore(sentence) ? 'REQUEST' : 'ASIDE';
  if (lacksMark(sentence)) return 'QUESTION';
  const signsOff = words.sign_off.some((start) => opensWith(folded, start)) || opensFooter(sentence);
  if (signsOff || sentence.words.length < 2) return 'ASIDE';
  return sentence.words.length <= 3 && !TELLING.has(sentence.words[0]!) ? 'ASIDE' : 'STORY';
}

function roleOfQuestion(sentence: PostSentence): Role {
  const { folded, line } = sentence;
  const asked = sentence.words.filter((word) => !LEADS.has(word)).join(' ');
  if (NOT_QUESTIONS.has(folded)) return 'ASIDE';
  if (isQuoted(sentence) || words.reports.some((phrase) => within(` ${asked} `, phrase))) return 'STORY';
  if (!line.item && words.rhetorical.some((start) => opensWith(asked, start))) return 'STORY';
  const toReaders = addressesReaders(sentence);
  const said = sentence.words.join(' ');
  if (words.rhetorical_endings.some((end) => asked.endsWith(end))) return 'STORY';
  if (!toReaders && /^(?:but |and )?who .*(?: anyway| these days)$/.test(said)) return 'STORY';
  if (!toReaders && !line.item && isExclaimed(sentence)) return 'STORY';
  const enough = sentence.words.length >= 2 || ONE_WORD.has(sentence.words[0] ?? '');
  return enough || /[^\p{Script=Latin}\p{Script=Common}]{4}/u.test(folded) ? 'QUESTION' : 'ASIDE';
}

/** "Isn't software fun?": it says so rather than asks. */
function isExclaimed({ words: said }: PostSentence): boolean {
  const isTurned = /^(?:isn't|aren't|wasn't|weren't)$/.test(said[0] ?? '');
  return isTurned && said.slice(-2).some((word) => PRAISE.has(word));
}

export function addressesReaders({ words: said }: PostSentence): boolean {
  return said.some((word) => READER_WORDS.has(word));
}

function appealOf(sentence: PostSentence): Appeal {
  const { words: said, line } = sentence;
  const asked = said.filter((word) => !LEADS.has(word));
  const text = ` ${asked.join(' ')} `;
  if (line.item || addressesReaders(sentence) || ELIDED.has(asked[0] ?? '')) return 'READER';
  if (words.asks_help.some((phrase) => within(text, phrase))) return 'READER';
  const opens = AUXILIARIES.has(asked[0] ?? '') || INTERROGATIVES.has(asked[0] ?? '');
  if (!opens && asked.length <= 6) return 'READER';
  return /^ (?:\S+ ){1,2}(?:i|we) /.test(text) ? 'SELF' : 'UNCLEAR';
}

/** Speech that the story reports: quotation marks that close after the question mark, unless it asks itself. */
function isQuoted({ folded, words: said }: PostSentence): boolean {
  const quoted = /["“«][^"“”«»]{1,400}\?["”»]/.test(folded);
  const [first = '', second = '', third = ''] = said;
  const asksItself = INTERROGATIVES.has(first) && AUXILIARIES.has(second) && ANYONE.test(third);
  return quoted && !asksItself && !(AUXILIARIES.has(first) && ANYONE.test(second));
}

function isLeadIn({ folded, words: said, alone }: PostSentence): boolean {
  if (folded.endsWith(':') || /:[*_]{1,3}$/.test(folded)) return true;
  if (!alone) return false;
  return words.lead_in.includes(said.join(' ')) || (/(?:\.{2,3}|…)$/.test(folded) && said.length <= 5);
}

/** "How do you recover after a race", "Has anyone tried it.": the mark was forgotten. */
function lacksMark(sentence: PostSentence): boolean {
  const { folded, words: said } = sentence;
  const asked = said.filter((word) => !LEADS.has(word));
  const [first = '', second = ''] = asked;
  if (second === '' || said.length < 4 || said.length > 40) return false;
  if (INTERROGATIVES.has(first)) return lacksMarkOpenly(sentence, asked);
  if (/^any(?:one|body)$/.test(first)) return ANYONE_WORDS.has(second) && !folded.endsWith('!');
  if (!AUXILIARIES.has(first)) return false;
  const isTurned = ANYONE.test(second) || (SUBJECTS.has(second) && !DOING.test(first));
  if (sentence.line.item && isTurned && !/[.!]$/.test(folded)) return true;
  if (/^any|^some/.test(second)) return true;
  const ends = /(?:[\p{L}\p{N}]|\.{2,3}|…)$/u.test(folded);
  return ends && second === 'you' && first !== 'should' && first !== 'had';
}

function lacksMarkOpenly(sentence: PostSentence, asked: readonly string[]): boolean {
  if (asked.slice(1, 4).some((word) => AUXILIARIES.has(word))) return asksOpenly(sentence, asked);
  // "What's your trick for the crust"
  const isShort = /^(?:what|how|who|where|when)(?:'s|s|'re)$/.test(asked[0]!);
  if (isShort && ANYONE.test(asked[1]!)) return !sentence.folded.endsWith('!');
  return asksOfYou(sentence, asked);
}

/** "How long do you bake it": a question word and a turned verb, and whom it asks. */
function asksOpenly({ folded, first }: PostSentence, asked: readonly string[]): boolean {
  const verb = asked.findIndex((word, at) => at > 0 && AUXILIARIES.has(word));
  const whom = asked[verb + 1] ?? '';
  if (ANYONE.test(whom)) return !folded.endsWith('!');
  // "How do I fix it" is told of oneself as well; it asks when nothing goes before it and no stop after it.
  return /^(?:i|we)$/.test(whom) && first && /[\p{L}\p{N}]$/u.test(folded);
}

/** "What helped you stay well", but not "what helps you is rest": the question word is what does it. */
function asksOfYou({ folded }: PostSentence, asked: readonly string[]): boolean {
  const verb = asked[1] ?? '';
  if (!/^(?:what|which|who)$/.test(asked[0]!) || SUBJECTS.has(verb) || folded.endsWith('!')) return false;
  if (!/ed$|^(?:made|got|kept|gave|taught|let|brought|did|saw|led)$/.test(verb)) return false;
  const ofYou = asked.slice(2, 5).some((word) => /^(?:you|your)$/.test(word));
  const isTold = asked.some((word, at) => AUXILIARIES.has(word) && !SUBJECTS.has(asked[at - 1] ?? ''));
  return ofYou && !isTold;
}

function opensFooter({ folded }: PostSentence): boolean {
  const bare = folded.replace(/^[^\p{L}©]{1,10}/u, '');
  return words.footers.some((start) => opensWith(bare, start));
}

/** Whether a text opens with a phrase, and the phrase with whole words. */
export function opensWith(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length, phrase.length + 2));
}

/** Whether a phrase stands in a text that has blanks around each of its words. */
function within(text: string, phrase: string): boolean {
  return text.includes(` ${phrase} `);
}
