/** The real thread with its labels, where it lies beside the project; it is no part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import raceRecovery from '../../src/text/words/race-recovery.json' with { type: 'json' };
import type { AskedQuestion, Span } from '../../src/text/reading.js';
import { LABELLED, type LabelledItem, type LabelledSet, type TagLabel } from './labels.js';

const GOLD = '../shared/seed/gold.json';

interface GoldMention {
  readonly tag: string;
  readonly kind: string;
  readonly implicit?: boolean;
  readonly cause?: boolean;
  readonly evidence: Span & { readonly text: string };
}

interface GoldFile {
  readonly post: { readonly text: string; readonly questions: readonly (AskedQuestion & Span)[] };
  readonly comments: readonly {
    readonly id: string;
    readonly author: string;
    readonly role: 'commenter' | 'author';
    readonly text: string;
    readonly questions?: readonly string[];
    readonly mentions: readonly GoldMention[];
    readonly durations?: readonly Span[];
    readonly tags: readonly TagLabel[];
  }[];
}

export interface Seed {
  readonly set: LabelledSet;
  readonly post: GoldFile['post'];
}

/** Null where it isn't there. Tags that only a pronoun names are left out: they are never scored. */
export function readSeed(): Seed | null {
  if (!existsSync(GOLD)) return null;
  const file = JSON.parse(readFileSync(GOLD, 'utf8')) as GoldFile;
  const vocabulary = compileVocabulary(raceRecovery as VocabularyFile);
  const items = file.comments.map((comment): LabelledItem => {
    const named = comment.mentions.filter((mention) => mention.implicit !== true);
    const kindOf = new Map(
      named.map(({ tag, kind }) => [
        tag,
        kind === 'TREATMENT' ? ('PRACTICE' as const) : ('CONCERN' as const),
      ]),
    );
    const practices = comment.tags.filter(({ tag }) => kindOf.has(tag));
    const told = new Set(practices.map(({ tag }) => tag));
    const causes = new Set(named.filter(({ cause }) => cause === true).map(({ tag }) => tag));
    const concerns = [...kindOf].filter(([tag]) => !told.has(tag));
    return {
      id: comment.id,
      person: comment.author,
      role: comment.role === 'author' ? 'author' : 'reader',
      text: comment.text,
      mentions: named.map(({ tag, evidence }) => {
        return {
          tag,
          kind: kindOf.get(tag)!,
          start: evidence.start,
          end: evidence.end,
          evidence: evidence.text,
        };
      }),
      labels: [
        ...practices.map((label) => ({
          ...label,
          kind: kindOf.get(label.tag)!,
          cause: causes.has(label.tag),
        })),
        ...concerns.map(([tag, kind]) => ({ tag, kind })),
      ].map((label) => (vocabulary.tags.has(label.tag) ? label : { ...label, novel: true })),
      questions: comment.questions ?? [],
      durations: comment.durations ?? [],
    };
  });
  const questions = file.post.questions.map(({ id, text }) => ({ id, text }));
  const labelled = new Set(LABELLED);
  const vocabularyFile = raceRecovery as VocabularyFile;
  const set = {
    name: 'seed',
    goals: 'seed' as const,
    labelled,
    vocabulary,
    vocabularyFile,
    questions,
    items,
  };
  return { set, post: file.post };
}
