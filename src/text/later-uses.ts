/** What a later clause says about the use of practices before it: "I bought one", "never done it". */
import type { Clause } from './clauses.js';
import { longestMatch } from './cue-patterns.js';
import { GRAMMAR, PEOPLE, REFERENCE_CUES } from './lexicon.js';
import { type Scene, lastBefore, listUpTo } from './practices.js';
import type { Experience } from './reading.js';
import type { Unit } from './units.js';

const OPENING = 6;
const SENTENCES = 2;

/** A later clause's word on the use of the practices before it, by their place in the line. */
export function laterUses(scene: Scene): Map<number, Experience> {
  const uses = new Map<number, Experience>();
  for (const clause of scene.text.clauses) {
    const last = lastBefore(scene.line, clause.from);
    if (last === undefined || clause.isQuestion || clause.sentence - last.sentence > SENTENCES) continue;
    const experience = toldBy(scene, clause);
    if (experience === null) continue;
    for (const practice of listUpTo(scene.line, last)) uses.set(practice.index, experience);
  }
  return uses;
}

/** The first phrase of use near the beginning of a clause, as the voice there means it. */
function toldBy({ text }: Scene, clause: Clause): Experience | null {
  const { units } = text;
  const voice = text.voices[clause.index]?.kind;
  const isPerson = voice === 'SELF' || voice === 'OTHER';
  for (let at = clause.from; at < Math.min(clause.to, clause.from + OPENING); at += 1) {
    const match = longestMatch(REFERENCE_CUES, units, at, clause.to);
    if (match?.value === 'OWN' && isPerson) return voice === 'OTHER' ? 'HEARSAY' : 'FIRST_HAND';
    if (match?.value === 'NEVER')
      return voice === 'OTHER' || isOfOther(units, clause, at, match.to) ? null : 'NOT_TRIED';
    // "[Needling]? Not brave enough.": without a person only at the beginning.
    if (!isPerson && !GRAMMAR.subjectGap.has(units[at]?.word ?? '')) return null;
  }
  return null;
}

/** "my shoulders have never been happier", "we never had a scale": not what the writer has never done. */
function isOfOther(units: readonly Unit[], clause: Clause, at: number, to: number): boolean {
  if (GRAMMAR.articles.has(units[to]?.word ?? '')) return true;
  return PEOPLE.owners.has(units[clause.from]?.word ?? '') && at > clause.from;
}
