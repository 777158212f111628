/** Sentences from patients' reviews, labelled by others: an outside check of which way an outcome points. */
import { existsSync, readFileSync } from 'node:fs';
import { clauseTextOf } from '../../src/text/compose.js';
import { withConstructions } from '../../src/text/constructions.js';
import { findOutcomes } from '../../src/text/outcomes.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

const file = `${import.meta.dirname}/../../../shared/text/psytar.tsv`;
export const hasPsytar = existsSync(file);

/** What each sentence says of the drug that it doesn't name, as labelled and as read. */
export function psytarConfusion(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [label = '', sentence = ''] = line.split('\t');
    const key = `${label} → ${readEffect(sentence)}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function readEffect(text: string): string {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const clauseText = clauseTextOf({
    tokens,
    sentences,
    mentions: [],
    symptoms: new Set(['depression', 'mood']),
  });
  const events = withConstructions(clauseText, findOutcomes(clauseText));
  const own = events.filter((event) => event.holder !== 'PEOPLE' && event.holder !== 'OTHER');
  const helped = own.some((event) => event.outcome === 'HELPED');
  const failed = own.some((event) => event.outcome === 'FAILED' || event.outcome === 'MADE_WORSE');
  if (own.some((event) => event.outcome === 'PARTLY') || (helped && failed)) return 'BOTH';
  if (helped) return 'EFFECTIVE';
  return failed ? 'INEFFECTIVE' : 'NEITHER';
}
