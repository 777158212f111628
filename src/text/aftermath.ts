/** How things stood after a practice: "three weeks later", "now", "it used to". */
import { type ClauseText, isMarked, isTrouble, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { AFTERMATH } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, eventOf, tellsAlone } from './spots.js';
import { SHORTEST_RESULT, helpByTone, helpUnlessBad } from './tones.js';

/** How many units a span of time may take: "after a couple of really bad weeks". */
const SPAN_REACH = 8;

/** "Three weeks later the beds were lush": what is good behind a span of time is of the practice's doing. */
export function aftermath(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  if (!tellsAlone(spot)) return null;
  const from = endOfSpan(text, clause) ?? (followsSpan(text, clause) ? clause.from : null);
  return from === null || from + 1 >= clause.to ? null : helpByTone(spot, from, 'aftermath');
}

/** "and now the room is quiet": how things stand at the time of writing. */
export function now(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  if (!tellsAlone(spot) || clause.opener === 'but' || clause.to - clause.from < SHORTEST_RESULT) return null;
  for (let at = clause.from; at < clause.to; at += 1) {
    if (wordAt(text.units, at) !== 'now' || AFTERMATH.beforeNow.has(wordAt(text.units, at - 1))) continue;
    return tellsOfUse(text, clause) ? null : helpByTone(spot, clause.from, 'now');
  }
  return null;
}

/** "it used to be twice a year": told of the trouble after a practice, it says that this is over. */
export function usedTo(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  const before = text.clauses[clause.index - 1];
  if (!tellsAlone(spot) || before === undefined || clause.sentence - before.sentence > 1) return null;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    if (wordAt(text.units, at) !== 'used' || wordAt(text.units, at + 1) !== 'to') continue;
    if (AFTERMATH.goodOnce.has(wordAt(text.units, at + 2)) || !isOfTrouble(text, clause, at)) return null;
    return eventOf(spot, { name: 'used-to', outcome: 'HELPED', subject: 'STATE', from: at, to: at + 3 });
  }
  return null;
}

/** "she has slept till seven ever since": that it lasts is told; only what is good or no trouble counts. */
export function everSince(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  if (!tellsAlone(spot) || clause.to - clause.from < SHORTEST_RESULT) return null;
  if (wordAt(text.units, clause.to - 1) !== 'since' && !endsSinceThen(text, clause)) return null;
  return helpUnlessBad(spot, 'ever-since');
}

/** "I can do the whole ride again", "we can sit outside now": what the writer is able to do once more. */
export function ableAgain(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  if (!tellsAlone(spot)) return null;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    if (wordAt(text.units, at + 1) !== 'can' || !isMarked(text.units, at, 'SELF')) continue;
    const last = wordAt(text.units, clause.to - 1);
    return last === 'again' || last === 'now' ? helpUnlessBad(spot, 'able-again') : null;
  }
  return null;
}

function endsSinceThen({ units }: ClauseText, clause: Clause): boolean {
  return wordAt(units, clause.to - 1) === 'then' && wordAt(units, clause.to - 2) === 'since';
}

/** "it", "mine" or a trouble "used to"; what somebody used to do is another story. */
function isOfTrouble({ units }: ClauseText, clause: Clause, used: number): boolean {
  for (let at = clause.from; at < used; at += 1)
    if (AFTERMATH.things.has(wordAt(units, at)) || isTrouble(units, at)) return true;
  return false;
}

/** Where the span of time that opens a clause ends; null where none does. */
function endOfSpan({ units }: ClauseText, clause: Clause): number | null {
  let [hasTime, isOpened] = [false, false];
  const end = Math.min(clause.to, clause.from + SPAN_REACH);
  for (let at = clause.from; at < end; at += 1) {
    const word = wordAt(units, at);
    if (isMarked(units, at, 'TIME') || AFTERMATH.moments.has(word)) hasTime = true;
    else if (hasTime && AFTERMATH.later.has(word)) return at + 1;
    else if (AFTERMATH.spans.has(word) && !hasTime) isOpened = true;
    else if (!AFTERMATH.fillers.has(word) && !isMarked(units, at, 'NUMBER'))
      return hasTime && isOpened ? at : null;
  }
  return hasTime && isOpened && end === clause.to ? end : null;
}

/** "But four weeks in, | I slept": the clause before is nothing but a span of time. */
function followsSpan(text: ClauseText, clause: Clause): boolean {
  const before = text.clauses[clause.index - 1];
  if (before === undefined || before.sentence !== clause.sentence || before.practices.length > 0)
    return false;
  return endOfSpan(text, before) === before.to;
}

/** "now I just use": what is done now instead. */
function tellsOfUse({ units }: ClauseText, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at += 1) if (isMarked(units, at, 'USE')) return true;
  return false;
}
