/** Outcomes that no single phrase holds, added to those that the phrases tell. */
import { ableAgain, aftermath, everSince, now, usedTo } from './aftermath.js';
import { cleft } from './clefts.js';
import type { ClauseText } from './clause-text.js';
import { fewer, nowDifferent, shorter, suddenly } from './contrasts.js';
import { answered, contradicted, notForAll, repeated, untilFound } from './echoes.js';
import { headed } from './headings.js';
import { badUntil, shortLived, stillLacking } from './lasting.js';
import { noted } from './notes.js';
import type { OutcomeEvent } from './outcomes.js';
import type { Spot } from './spots.js';
import { butTrouble, troubleChanged } from './troubles.js';
import { unchanged } from './unchanged.js';

const FINDERS = [
  cleft,
  untilFound,
  badUntil,
  repeated,
  contradicted,
  answered,
  notForAll,
  shortLived,
  stillLacking,
  shorter,
  fewer,
  suddenly,
  nowDifferent,
  butTrouble,
  troubleChanged,
  unchanged,
  aftermath,
  noted,
  now,
  usedTo,
  everSince,
  ableAgain,
];

/** The events with those added that their constructions tell of, in order of the text. */
export function withConstructions(text: ClauseText, events: readonly OutcomeEvent[]): OutcomeEvent[] {
  const byClause = new Map<number, OutcomeEvent[]>();
  for (const event of events) {
    const known = byClause.get(event.clause);
    if (known === undefined) byClause.set(event.clause, [event]);
    else known.push(event);
  }
  const all: OutcomeEvent[] = [];
  for (const clause of text.clauses) {
    const last = all.at(-1);
    const before = last !== undefined && clause.sentence - last.sentence <= 1 ? last : undefined;
    for (const event of eventsOf({ text, clause, own: byClause.get(clause.index) ?? [], before }))
      all.push(event);
  }
  return all;
}

function eventsOf(spot: Spot): readonly OutcomeEvent[] {
  const heading = headed(spot);
  if (heading !== null) return [heading];
  for (const find of FINDERS) {
    const event = find(spot);
    if (event !== null) return [...spot.own, event];
  }
  return spot.own;
}
