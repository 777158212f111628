/** Labelled answers, in the format that test/text/labelled/README.md describes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileVocabulary, type Vocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import type { AskedQuestion, Experience, Span, Stance, TagKind } from '../../src/text/reading.js';

export interface LabelledMention extends Span {
  readonly tag: string;
  readonly kind: TagKind;
  readonly evidence: string;
}

export interface TagLabel {
  readonly tag: string;
  readonly kind: TagKind;
  readonly stance?: Stance;
  readonly experience?: Experience;
  /** A suspected cause of the trouble: read, and counted nowhere. */
  readonly cause?: boolean;
  /** Not in the vocabulary. */
  readonly novel?: boolean;
}

export interface LabelledItem {
  readonly id: string;
  readonly person?: string;
  readonly role?: 'reader' | 'author';
  readonly part?: 'dev' | 'held';
  readonly text: string;
  readonly asked?: readonly AskedQuestion[];
  readonly mentions: readonly LabelledMention[];
  readonly labels: readonly TagLabel[];
  /** Absent where links aren't labelled; so are durations. */
  readonly questions?: readonly string[];
  readonly durations?: readonly Span[];
}

/** What a set may have labels of. What isn't labelled isn't scored. */
export const LABELLED = ['stance', 'experience', 'mentions', 'questions', 'durations'] as const;
export type Labelled = (typeof LABELLED)[number];

export interface LabelledSet {
  readonly name: string;
  /** Which goals hold for it: the real thread was before the eyes of all who worked on the engine. */
  readonly goals: GoalsOf;
  readonly labelled: ReadonlySet<Labelled>;
  readonly vocabulary: Vocabulary;
  readonly vocabularyFile: VocabularyFile;
  readonly questions: readonly AskedQuestion[];
  readonly items: readonly LabelledItem[];
}

export type GoalsOf = 'seed' | 'running' | 'unseen';

interface LabelFile {
  readonly dataset?: string;
  readonly vocabulary?: string;
  /** What is labelled; everything where it is absent. */
  readonly labelled?: readonly Labelled[];
  readonly questions?: readonly AskedQuestion[];
  readonly items: readonly LabelledItem[];
}

/** Labels that can't be scored with: says which file, and what to do. */
export class LabelsError extends Error {}

/** From the root of the project, where npm runs. */
const FOLDER = 'test/text/labelled';

/** Every set of test/text/labelled, by name. */
export function ownSets(folder = FOLDER): LabelledSet[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((name) => readSet(join(folder, name)));
}

/**
 * One file of labels. Its vocabulary is `vocabulary`, or else the one that it names, from its own folder or
 * from where the command was started.
 * @throws LabelsError where one of the two isn't there or is no such file.
 */
export function readSet(path: string, vocabulary?: string): LabelledSet {
  const file = jsonOf(path) as LabelFile;
  if (!Array.isArray(file.items)) throw new LabelsError(`${path} has no list of answers under "items".`);
  const named = file.vocabulary ?? '';
  const vocabularyPath = vocabulary ?? [join(dirname(path), named), named].find((each) => existsSync(each));
  if (vocabularyPath === undefined || named + (vocabulary ?? '') === '') {
    throw new LabelsError(
      `${path} names a vocabulary "${named}" that isn't there. Give one with --vocabulary.`,
    );
  }
  const vocabularyFile = jsonOf(vocabularyPath) as VocabularyFile;
  const labelled = new Set(file.labelled ?? LABELLED);
  const name = file.dataset ?? basename(path, '.json');
  return {
    name,
    goals: name.includes('running') ? 'running' : 'unseen',
    labelled,
    vocabulary: compileVocabulary(vocabularyFile),
    vocabularyFile,
    questions: file.questions ?? [],
    items: file.items,
  };
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new LabelsError(`${path} can't be read: ${(error as Error).message}`);
  }
}
