/** Help that the same sentence bounds: "for a day or two, then", "helped a bit, but I still". */
import { isMarked, wordAt } from './clause-text.js';
import { GRAMMAR, NEGATORS } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf } from './spots.js';

const STAY_REACH = 7;

/** "loosened things up for a day or two | then", "helped for about a week": relief with an end. */
export function shortLived(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  const help = own.at(-1);
  if (help?.outcome !== 'HELPED') return null;
  for (let at = help.to; at < Math.min(clause.to, help.to + 4); at += 1) {
    if (wordAt(text.units, at) !== 'for') continue;
    const isBounded = GRAMMAR.approximators.has(wordAt(text.units, at + 1)) || isTurned(spot);
    for (let end = at + 1; isBounded && end < Math.min(clause.to, at + STAY_REACH); end += 1) {
      if (!GRAMMAR.shortStays.has(wordAt(text.units, end))) continue;
      return eventOf(spot, { name: 'short-lived', outcome: 'PARTLY', from: at, to: end + 1 });
    }
  }
  return null;
}

/** The next clause opens with "then", "but", "until". */
function isTurned({ text, clause }: Spot): boolean {
  const next = text.clauses[clause.index + 1];
  if (next === undefined || next.sentence - clause.sentence > 1) return false;
  return GRAMMAR.endings.has(next.opener) || GRAMMAR.endings.has(wordAt(text.units, next.from));
}

/** "helped a bit | but I still lost half": what stays in spite of the help. */
export function stillLacking(spot: Spot): OutcomeEvent | null {
  const { text, clause, own, before } = spot;
  if (own.length > 0 || clause.practices.length > 0 || before?.sentence !== clause.sentence) return null;
  if (before.outcome !== 'HELPED' || !['but', 'though', 'although'].includes(clause.opener)) return null;
  for (let at = clause.from; at < Math.min(clause.to, clause.from + 5); at += 1) {
    const isStill = wordAt(text.units, at) === 'still' && !GOOD_STILL.has(wordAt(text.units, at + 1));
    if (isStill) return eventOf(spot, { name: 'still-lacking', outcome: 'FAILED' });
  }
  return null;
}

const GOOD_STILL = new Set([
  'love',
  'use',
  'recommend',
  'do',
  'take',
  'worth',
  'going',
  'think',
  'like',
  'happy',
  'helps',
  'good',
]);

/** "My loaves were bricks | until I bought X": a bad time that X ended. */
export function badUntil(spot: Spot): OutcomeEvent | null {
  const { text, clause, own } = spot;
  const earlier = text.clauses[clause.index - 1];
  if (own.length > 0 || clause.opener !== 'until' || clause.practices.length === 0) return null;
  if (earlier?.sentence !== clause.sentence || text.voices[clause.index]?.kind !== 'SELF') return null;
  for (let at = earlier.from; at < earlier.to; at += 1) {
    const word = wordAt(text.units, at);
    const isBad =
      GRAMMAR.hardTimes.has(word) ||
      NEGATORS.has(word) ||
      isMarked(text.units, at, 'SYMPTOM') ||
      isMarked(text.units, at, 'SORE');
    if (isBad) return eventOf(spot, { name: 'bad-until', outcome: 'HELPED', targets: clause.practices });
  }
  return null;
}
