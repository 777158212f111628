/** `npm run eval`: how well the engine reads, on everything that is labelled and present. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { errorsOf } from './errors.js';
import { type LabelledSet, ownSets, readSet } from './labels.js';
import { endingsExact, patientPairs, seedQuestions } from './outside.js';
import { type ReadItem, readItem } from './readings.js';
import { type Section, sectionOf, tableOf, wholeRows } from './report.js';
import { readSeed } from './seed.js';
import { speedOf } from './speed.js';
import { pairs } from './tallies.js';
import { wholeFigures } from './whole-sets.js';

const RESULT = 'metrics.json';

const { values: options } = parseArgs({
  options: {
    labels: { type: 'string' },
    vocabulary: { type: 'string' },
    part: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});

/** Held-back answers stay unread by whoever tunes the engine, unless asked for by name. */
function isShown({ item }: ReadItem): boolean {
  return item.part !== 'held' || options.part === 'held';
}

function readSets(sets: readonly LabelledSet[]): ReadItem[] {
  const reads = sets.flatMap((set) => set.items.map((item) => readItem(set, item)));
  return reads.filter(({ item }) => options.part === undefined || item.part === options.part);
}

function sectionsOfSet(set: LabelledSet): Section[] {
  const reads = readSets([set]);
  return reads.length === 0 ? [] : [sectionOf(set.name, reads, wholeFigures(set, reads))];
}

function own(): Section[] {
  const sets = ownSets();
  const all = readSets(sets);
  const ofPart = (part: string): ReadItem[] => all.filter(({ item }) => item.part === part);
  const pooled = [
    ['all fields, answers written with', ofPart('dev')],
    ['all fields, answers held back', ofPart('held')],
  ] as const;
  const sections = pooled.filter(([, reads]) => reads.length > 0);
  return [...sets.flatMap(sectionsOfSet), ...sections.map(([name, reads]) => sectionOf(name, reads, []))];
}

function everything(): { sections: Section[]; patients: object | null } {
  const seed = readSeed();
  const sections = own();
  if (seed !== null) {
    const reads = readSets([seed.set]);
    if (reads.length > 0)
      sections.push(sectionOf('seed', reads, [...wholeFigures(seed.set, reads), seedQuestions(seed)]));
  }
  const rows = wholeRows([endingsExact()], false);
  sections.push({ name: 'posts', items: 0, rows });
  const labelled = patientPairs();
  return {
    sections,
    patients: labelled === null ? null : pairs(labelled.toSorted()),
  };
}

function everySet(): LabelledSet[] {
  const seed = readSeed();
  return [...ownSets(), ...(seed === null ? [] : [seed.set])];
}

function one(set: LabelledSet): ReturnType<typeof everything> {
  return { sections: sectionsOfSet(set), patients: null };
}

// Before all else: a heap full of readings would be part of what is measured.
const sets = options.labels === undefined ? everySet() : [readSet(options.labels, options.vocabulary)];
const { least, middle, growth } = speedOf(sets);
const { sections, patients } = options.labels === undefined ? everything() : one(sets[0]!);
console.log(sections.map(tableOf).join('\n\n'));
if (patients !== null) console.log('\nsentences of patients, label>read:', patients);
console.log(`\ncost: ${least.toFixed(2)} ms of CPU per KB (median ${middle.toFixed(2)}); goal 1`);
console.log(`doubling the input: at most ${growth.times.toFixed(2)} times (${growth.text}); goal 2.5`);
if (options.errors) {
  const wrong = readSets(sets).filter(isShown).flatMap(errorsOf);
  console.log(`\n${wrong.join('\n')}`);
}
writeFileSync(RESULT, `${JSON.stringify({ sections, patients }, null, 2)}\n`);
console.log(`\nAlso in ${RESULT}, but for the cost, which differs from run to run.`);
