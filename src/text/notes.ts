/** What stands beside a practice noted without a verb: "Graphite, and it's been quiet", "X: dry as a bone". */
import { type ClauseText, isMarked, wordAt } from './clause-text.js';
import type { Clause } from './clauses.js';
import { FAMILIES, HEDGES } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { type Spot, tellsAlone } from './spots.js';
import { SHORTEST_RESULT, helpByTone } from './tones.js';

/** How many units may follow the practice's name in its note. */
const LONGEST_TAIL = 8;

/** A clause that tells something good right behind the note of a practice. */
export function noted(spot: Spot): OutcomeEvent | null {
  const { text, clause } = spot;
  if (!tellsAlone(spot)) return null;
  const before = text.clauses[clause.index - 1];
  const last = before?.practices.at(-1);
  if (before === undefined || last === undefined || !isNote(text, before, last)) return null;
  if (before.sentence !== clause.sentence || clause.to - clause.from < SHORTEST_RESULT) return null;
  const isJoined = wordAt(text.units, clause.from) === 'and' && !isVerb(text.units, clause.from + 1);
  return isJoined || wordAt(text.units, before.to) === ':' ? helpByTone(spot, clause.from, 'noted') : null;
}

/** Practices and what belongs to them, without a verb or somebody who does something. */
function isNote({ units, voices }: ClauseText, clause: Clause, last: number): boolean {
  if (!['NONE', 'PRACTICE'].includes(voices[clause.index]?.kind ?? '')) return false;
  for (let at = clause.from; at < clause.to; at += 1) if (isVerb(units, at)) return false;
  return clause.to - last < LONGEST_TAIL;
}

function isVerb(units: ClauseText['units'], at: number): boolean {
  const word = wordAt(units, at);
  return (
    VERBS.has(word) || HEDGES.modals.has(word) || isMarked(units, at, 'PAST') || isMarked(units, at, 'USE')
  );
}

const VERBS = new Set(
  ['be', 'have', 'do', 'auxnot', 'help', 'work'].flatMap((name) => [...(FAMILIES.get(name) ?? [])]),
);
