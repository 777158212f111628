/**
 * Prints how well stance and experience are read, given the mentions:
 * `npx jiti test/text/eval-stance.ts [--misses]`.
 */
import { FIELDS, type LabelledAnswer, fieldAnswers, hasSeed, seedAnswers } from './labelled-sets.js';
import { hasPsytar, psytarConfusion } from './psytar.js';
import { score } from './scores.js';

const answers = FIELDS.flatMap((field) => fieldAnswers(field));
const sets: [string, readonly LabelledAnswer[]][] = [
  ['written with', answers.filter(({ held }) => !held)],
  ['held back', answers.filter(({ held }) => held)],
  ...(hasSeed ? [['real thread', seedAnswers()] as [string, LabelledAnswer[]]] : []),
];

for (const [name, set] of sets) {
  const { pairs, stanceF1, experienceF1, precision, swaps, confusion, misses } = score(set);
  const figures = [stanceF1, experienceF1, precision].map((figure) => figure.toFixed(3));
  console.log(`${name}: ${set.length} answers, ${pairs} pairs`);
  console.log(
    `  stance F1 ${figures[0]}  experience F1 ${figures[1]}  precision ${figures[2]}  swaps ${swaps}`,
  );
  for (const [cell, count] of Object.entries(confusion)) console.log(`    ${cell}: ${count}`);
  if (!process.argv.includes('--misses')) continue;
  for (const miss of misses)
    console.log(`  ${miss.id} ${miss.tag}: ${miss.wanted}, read ${miss.got}: ${miss.rule}`);
}
if (hasPsytar) console.log('patients, one sentence each:', psytarConfusion());
