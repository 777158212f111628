/** Labelled answers, in the format that test/text/labelled/README.md describes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

export interface LabelledSet {
  readonly name: string;
  /** Whether the engine was written with it before the eyes: then its figures say little. */
  readonly isSeed: boolean;
  readonly vocabulary: Vocabulary;
  readonly vocabularyFile: VocabularyFile;
  readonly questions: readonly AskedQuestion[];
  readonly items: readonly LabelledItem[];
}

interface LabelFile {
  readonly dataset: string;
  readonly vocabulary: string;
  /** What is labelled; everything where it is absent. */
  readonly labelled?: readonly string[];
  readonly questions?: readonly AskedQuestion[];
  readonly items: readonly LabelledItem[];
}

/** From the root of the project, where npm runs. */
const LABELLED = 'test/text/labelled';

/** Every set of test/text/labelled, by name. */
export function ownSets(folder = LABELLED): LabelledSet[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((name) => readSet(join(folder, name)));
}

/** One file of labels; its vocabulary is the one that it names, or `vocabulary`. Paths in it are relative to it. */
export function readSet(path: string, vocabulary?: string): LabelledSet {
  const file = JSON.parse(readFileSync(path, 'utf8')) as LabelFile;
  const named = join(dirname(path), file.vocabulary ?? '');
  const vocabularyPath = vocabulary ?? named;
  if (!existsSync(vocabularyPath)) {
    throw new Error(`${path} names the vocabulary ${named}, which isn't there. Give one with --vocabulary.`);
  }
  const vocabularyFile = JSON.parse(readFileSync(vocabularyPath, 'utf8')) as VocabularyFile;
  const has = (what: string): boolean => file.labelled === undefined || file.labelled.includes(what);
  return {
    name: file.dataset,
    isSeed: false,
    vocabulary: compileVocabulary(vocabularyFile),
    vocabularyFile,
    questions: file.questions ?? [],
    items: file.items.map(({ questions, durations, ...item }) => ({
      ...item,
      ...(has('questions') && questions !== undefined ? { questions } : {}),
      ...(has('durations') && durations !== undefined ? { durations } : {}),
    })),
  };
}
