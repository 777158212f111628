/**
 * Second thoughts on claims, once all are known: a relapse right after relief makes it partial, a
 * suspected cause that was used as a remedy is a failure.
 */
import type { Claim } from './claims.js';
import type { Clause } from './clauses.js';
import { GRAMMAR } from './lexicon.js';
import type { Scene } from './practices.js';

/** The claims as they stand after the whole text is read. */
export function reconsidered(scene: Scene, claims: readonly Claim[]): Claim[] {
  return claims.map((claim, index) => {
    if (claim.outcome === 'CAUSED' && isRemedy(scene, claim)) return { ...claim, outcome: 'MADE_WORSE' };
    if (claim.outcome === 'RELAPSE' && isBlamed(scene, claim, claims.slice(Math.max(0, index - 12), index))) {
      return { ...claim, outcome: 'PARTLY' };
    }
    return claim;
  });
}

/** "tried X and it gave me a rash": used against the trouble, so it made things worse. */
function isRemedy({ text }: Scene, claim: Claim): boolean {
  const clause = text.clauses[claim.practice.clause];
  if (clause === undefined) return false;
  for (let at = clause.from; at < claim.practice.unit; at += 1) {
    if (GRAMMAR.remedyVerbs.has(text.units[at]?.word ?? '')) return true;
  }
  return false;
}

/** Where the sentence of a clause ends: "it came back | after a few days". */
function sentenceEnd({ clauses }: Scene['text'], { index, sentence, to }: Clause): number {
  const next = clauses[index + 1];
  return next?.sentence === sentence ? next.to : to;
}

/** Relief that ends within days, or with the practice, is the practice's; a relapse months later is not. */
function isBlamed(scene: Scene, claim: Claim, before: readonly Claim[]): boolean {
  const { text } = scene;
  const relief = before.find(
    (earlier) => earlier.practice.index === claim.practice.index && earlier.outcome === 'HELPED',
  );
  const clause = text.clauses[claim.event.clause];
  if (clause === undefined || relief === undefined || claim.event.sentence - relief.event.sentence > 1)
    return false;
  const from = text.clauses[relief.event.clause]?.from ?? clause.from;
  let turned = relief.event.sentence !== claim.event.sentence;
  let short = false;
  for (let at = from; at < sentenceEnd(text, clause); at += 1) {
    const word = text.units[at]?.word ?? '';
    if (GRAMMAR.turns.has(word)) turned = true;
    if (GRAMMAR.shortTimes.has(word)) short = true;
  }
  return turned && short;
}
