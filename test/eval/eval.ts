/** `npm run eval`: how well the engine reads, on everything that is labelled and present. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { VocabularyError } from '../../src/text/vocabulary.js';
import { errorsOf } from './errors.js';
import { type LabelledSet, LabelsError, ownSets, readSet } from './labels.js';
import { type ReadItem, readItem } from './readings.js';
import { type Section, sectionOf, tableOf, wholeRows } from './report.js';
import { readSeed } from './seed.js';
import { otherSections, type OtherTexts } from './other-texts.js';
import { durationSets, linkSets } from './short-sets.js';
import { speedOf } from './speed.js';
import { suggestionFigures } from './suggesting.js';
import { pooled, type WholeFigure, wholeFigures } from './whole-sets.js';

const RESULT = 'metrics.json';

interface Options {
  readonly labels?: string | undefined;
  readonly vocabulary?: string | undefined;
  readonly part?: string | undefined;
  readonly errors: boolean;
}

function optionsGiven(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { labels: text, vocabulary: text, part: text, errors: { type: 'boolean', default: false } },
  });
  if (values.part !== undefined && values.part !== 'dev' && values.part !== 'held')
    throw new LabelsError(`--part is dev or held, not "${values.part}".`);
  if (values.vocabulary !== undefined && values.labels === undefined)
    throw new LabelsError('--vocabulary goes with --labels. Name the file of labels to read with it.');
  return values;
}

/** What has no part may be looked at. */
const partOf = ({ item }: ReadItem): string => item.part ?? 'dev';

function readSets(sets: readonly LabelledSet[], part: string | undefined): ReadItem[] {
  const reads = sets.flatMap((set) => set.items.map((item) => readItem(set, item)));
  return reads.filter((read) => part === undefined || partOf(read) === part);
}

/** Groups and what is told of them are of a set as a whole; sets of single sentences have none. */
function figuresOf(reads: readonly ReadItem[]): WholeFigure[] {
  const sets = [...new Set(reads.map(({ set }) => set))].filter(({ labelled }) => labelled.has('stance'));
  const ofSet = (set: LabelledSet): ReadItem[] => reads.filter((read) => read.set === set);
  return pooled(sets.flatMap((set) => wholeFigures(set, ofSet(set))));
}

function sectionsOf(name: string, reads: readonly ReadItem[]): Section[] {
  return reads.length === 0 ? [] : [sectionOf(name, reads, figuresOf(reads))];
}

function byPart(name: string, reads: readonly ReadItem[]): Section[] {
  const of = (part: string): ReadItem[] => reads.filter((read) => partOf(read) === part);
  return [...sectionsOf(`${name}, written with`, of('dev')), ...sectionsOf(`${name}, held back`, of('held'))];
}

function evaluate({ labels, vocabulary, part, errors }: Options): void {
  const seed = labels === undefined ? readSeed() : null;
  const own = labels === undefined ? ownSets() : [readSet(labels, vocabulary)];
  const sets = seed === null ? own : [...own, seed.set];
  // Before all else: a heap full of readings would be part of what is measured.
  const { least, middle, growth } = speedOf(sets);
  const reads = readSets(sets, part);
  const ofSet = (set: LabelledSet): Section[] =>
    sectionsOf(
      set.name,
      reads.filter((read) => read.set === set),
    );
  const [links, durations] = (labels === undefined ? [linkSets(), durationSets()] : []).map((short) =>
    readSets(short, part),
  );
  const others: OtherTexts | null = labels === undefined ? otherSections(seed) : null;
  const fields = reads.filter(({ set }) => set !== seed?.set);
  // Of whole sets, whatever the part: two people of one practice are mostly in two parts.
  const suggesting = wholeRows(pooled(sets.flatMap(suggestionFigures)), 'unseen');
  const sections = [
    ...own.flatMap(ofSet),
    ...(labels === undefined ? byPart('all fields', fields) : []),
    ...byPart('links of other posts', links ?? []),
    ...byPart('durations of single sentences', durations ?? []),
    ...(seed === null ? [] : ofSet(seed.set)),
    ...(suggesting.length > 0 ? [{ name: 'suggestions, all sets', items: 0, rows: suggesting }] : []),
    ...(others?.sections ?? []),
  ];
  console.log(sections.map(tableOf).join('\n\n'));
  console.log(`\ncost: ${least.toFixed(2)} ms of CPU per KB (median ${middle.toFixed(2)}); goal 1`);
  console.log(`doubling the input: at most ${growth.times.toFixed(2)} times (${growth.text}); goal 2.5`);
  if (errors) {
    // Held-back answers stay unread by whoever tunes the engine, unless asked for by name.
    const shown = [...reads, ...(links ?? []), ...(durations ?? [])].filter(
      (read) => part === 'held' || partOf(read) !== 'held',
    );
    console.log(`\n${[...shown.flatMap(errorsOf), ...(others?.errors ?? [])].join('\n')}`);
  }
  writeFileSync(RESULT, `${JSON.stringify({ sections }, null, 2)}\n`);
  console.log(`\nAlso in ${RESULT}, but for the cost, which differs from run to run.`);
}

try {
  evaluate(optionsGiven());
} catch (error) {
  const isMendable = error instanceof LabelsError || error instanceof VocabularyError;
  if (!isMendable && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
