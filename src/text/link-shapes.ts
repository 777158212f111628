/** What shape a statement has: a fragment, a verb left out, a deed told, a number that opens it. */
import { GRAMMAR } from './lexicon.js';
import { isIrregularForm, topicStems } from './question-aims.js';
import { timeSpanAt } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/link-words.json' with { type: 'json' };

const ADVERBS = new Set(words.adverbs);
const CLOCK = new Set(words.clock);
const STATES = new Set(words.states);
const PERSONAL = new Set(words.personal);
const WE = new Set(['i', 'we']);
const NUMBERS = new Set(words.numbers);
const MONEY = new Set(words.money);
const COUNTED = 4;
const OPENING_NUMBER = 3;
const FRAGMENT = 10;
const AFTER_NO = new Set(words.after_no);
const AUXILIARY = /^(?:do|does|did|have|has|am|are|is|was|were|would)(?:n't)?$/;
/** "can't", "he's", "they're": a verb is in it. */
const VERBAL = /n't$|^(?:he|she|it|that|there|they|we|you|who|what)'/;
const URGES = new Set(words.urges);

/** A few words without a subject and a verb: "Only beans and too many courgettes.", "Leaving my job!" */
export function isFragment(lowers: readonly string[]): boolean {
  if (lowers.length > FRAGMENT || URGES.has(lowers[0] ?? '')) return false;
  if (lowers.some((word) => GRAMMAR.presentBe.has(word) || VERBAL.test(word))) return false;
  return (
    (lowers[0] ?? '').endsWith('ing') || !lowers.slice(0, OPENING_NUMBER).some((word) => PERSONAL.has(word))
  );
}

/** Whether a number, a length or a time is among its first words: "About six weeks." */
export function opensOnTime(said: readonly Token[]): boolean {
  const opening = said.slice(0, OPENING_NUMBER);
  return opening.some(
    ({ kind, lower }, at) =>
      kind === 'number' || NUMBERS.has(lower) || CLOCK.has(lower) || timeSpanAt(said, at) !== null,
  );
}

/** "No screens after nine", "no lifting": not the answer "no". */
export function isNoOf([first, second]: readonly Token[], namesPractice: boolean): boolean {
  if (first?.lower !== 'no' || second?.kind !== 'word') return false;
  return second.lower.endsWith('ing') || (namesPractice && !AFTER_NO.has(second.lower));
}

/** "We do, for two years now": the verb that the question had is left out. */
export function leavesVerb([subject, verb, next]: readonly Token[]): boolean {
  const isSubject = /^(?:i|we|they|he|she|mine|ours)$/.test(subject?.lower ?? '');
  return isSubject && AUXILIARY.test(verb?.lower ?? '') && (next === undefined || next.kind === 'punct');
}

/** A verb's form for what was. */
export function isPast(verb: string): boolean {
  return GRAMMAR.irregularPast.has(verb) || isIrregularForm(verb) || /[^e]ed$/.test(verb);
}

/** "I always set a timer", "we had to move": not what one is, has, thinks, or never did. */
export function doesSomething(lowers: readonly string[], isLeftOut = (_verb: string) => false): boolean {
  return lowers.some((word, at) => {
    if (!WE.has(word)) return false;
    let verb = at + 1;
    while (verb < lowers.length && ADVERBS.has(lowers[verb]!) && !isLeftOut(lowers[verb]!)) verb += 1;
    const [first = '', second = ''] = [lowers[verb], lowers[verb + 1]];
    if (/^(?:have|had|used|need|needed|got)$/.test(first) && second === 'to')
      return !STATES.has(lowers[verb + 2] ?? '');
    if (/^g[eo]t$/.test(first) && /^(?:up|out|rid|off|into|onto)$/.test(second)) return !isLeftOut(first);
    return first !== '' && !STATES.has(first) && !isLeftOut(first);
  });
}

/** What numbers stand before: "ten or so loaves", "40 euros". */
export function countsOf(said: readonly Token[]): Set<string> {
  const counted = new Set<string>();
  for (const [at, { kind, lower }] of said.entries()) {
    if (kind !== 'number' && !NUMBERS.has(lower)) continue;
    const after = said.slice(at + 1, at + COUNTED);
    if (at < OPENING_NUMBER || after.some((next) => MONEY.has(next.lower))) counted.add('');
    for (const word of topicStems(after)) counted.add(word);
  }
  return counted;
}
