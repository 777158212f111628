/** Questions put as requests: "Tell me how you get your bread to rise." */
import { type PostSentence, wordsOf } from './question-sentences.js';
import words from './words/question-words.json' with { type: 'json' };

const ADVERBS = new Set(words.adverbs);
const LEADS = new Set(words.leads);
const OTHERS = new Set(words.others);
const HELP_WORDS = new Set(words.help_words);
const VACUOUS = new Set(words.vacuous);
const OF_READERS = new Set(words.requests_of_readers);
const OF_HELP = new Set(words.requests_of_help);
const OWN_WORDS =
  /(?:[,;–—(]\s?| and )(?=(?:don't|be sure|you could|you can|you'll|i|i'm|i've|i'd|i'll|it|we|my|mine|this|because|as|since)\b)/;
/** In words: adverbs further in belong to what is asked. */
const OPENING_LENGTH = 6;
/** Longest first, so that "tell me" doesn't hide what follows in a longer phrase. */
const REQUESTS = [...words.requests].sort((a, b) => b.length - a.length);

const ON = /^(?:on|for|about|regarding|with|to)$/;

type Said = Pick<PostSentence, 'words' | 'folded'>;

/** Whether a sentence asks the readers to say something, be it only to leave a comment. */
export function isRequest(sentence: Said): boolean {
  return requestOf(sentence) !== null;
}

/** Whether a request says what it wants to know; "Let me know what you think!" only invites. */
export function asksMore(sentence: Said): boolean {
  return requestContent(sentence).length > 0;
}

/** The words of a request that say what is asked for. */
export function requestContent({ folded }: Pick<PostSentence, 'folded'>): string[] {
  // What the asker adds of their own ("…, I read every single one") asks for nothing.
  const [asked = ''] = folded.split(OWN_WORDS, 1);
  return wordsOf(asked).filter((word) => !VACUOUS.has(word) && !LEADS.has(word));
}

/** What a request asks for, after its opening: "how you get your bread to rise"; null for no request. */
export function requestOf({ words: said, folded }: Said): string | null {
  const lead = said.findIndex((word) => !LEADS.has(word));
  // "Curious" leads in to a question, and to a request: it is looked for with its leads first.
  const whole = withoutAdverbs(said).join(' ');
  const opening = (of: string) => REQUESTS.find((each) => of.startsWith(`${each} `) || of === each);
  const led = opening(whole);
  const text = led === undefined ? withoutAdverbs(said.slice(Math.max(0, lead))).join(' ') : whole;
  const phrase = led ?? opening(text);
  if (phrase === undefined && isWelcome(folded)) return whole;
  const inner = phrase ?? REQUESTS.find((each) => followsJoint(folded, each));
  if (inner === undefined) return null;
  const at = text.indexOf(inner);
  if (at < 0) return null;
  const rest = text.slice(at + inner.length).trim();
  const asked = rest.split(' ');
  const ofReaders = asked.some((word) => OTHERS.has(word));
  if (OF_READERS.has(inner) && !ofReaders && !words.own_doubts.some((doubt) => rest.includes(doubt)))
    return null;
  if (OF_HELP.has(inner) && !asked.some((word) => HELP_WORDS.has(word))) return null;
  return rest;
}

const WELCOME = /(?:\bwelcome|appreciated|gratefully received)[.! ]*$/;

/** "Advice on steam would be very welcome": with what it is wanted on. */
function isWelcome(folded: string): boolean {
  if (!WELCOME.test(folded)) return false;
  const said = wordsOf(folded);
  return said.some((word, at) => HELP_WORDS.has(word) && ON.test(said[at + 1] ?? ''));
}

/** "I'd also really like to know" asks as "I'd like to know" does. */
function withoutAdverbs(said: readonly string[]): string[] {
  return said.filter((word, at) => at >= OPENING_LENGTH || !ADVERBS.has(word));
}

/** "Tell me I'm not alone", "tell me it gets better": it asks for comfort. */
export function isReassurance({ words: said, folded }: Said): boolean {
  const asked = requestOf({ words: said, folded });
  if (asked === null || !/\btell (?:me|us)\b/.test(folded)) return false;
  return words.reassurances.some((start) => asked === start || asked.startsWith(`${start} `));
}

function followsJoint(folded: string, phrase: string): boolean {
  return folded.includes(phrase) && words.request_joints.some((joint) => folded.includes(joint + phrase));
}
