/** Loads labelled answers and reads them with the mentions that the labels give. */
import { existsSync, readFileSync } from 'node:fs';
import type { FoundMention } from '../../src/text/mentions.js';
import type { Experience, Stance, TagReading } from '../../src/text/reading.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { readTags } from '../../src/text/stance.js';
import { tokenize } from '../../src/text/tokens.js';

export interface LabelledMention {
  readonly tag: string;
  readonly kind: 'PRACTICE' | 'CONCERN';
  readonly start: number;
  readonly end: number;
}

export interface PracticeLabel {
  readonly tag: string;
  readonly stance: Stance;
  readonly experience: Experience;
  readonly cause?: boolean;
}

export interface LabelledAnswer {
  readonly id: string;
  readonly held: boolean;
  readonly role: 'reader' | 'author';
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
  readonly labels: readonly PracticeLabel[];
}

export const FIELDS = [
  'running',
  'sleep',
  'kitchen',
  'garden',
  'desk-pain',
  'dev-tools',
  'parenting',
  'pets',
] as const;

const here = import.meta.dirname;

interface LabelFile {
  readonly items: readonly {
    readonly id: string;
    readonly part: 'dev' | 'held';
    readonly text: string;
    readonly mentions: readonly LabelledMention[];
    readonly labels: readonly (Partial<PracticeLabel> & { tag: string; kind: string })[];
  }[];
}

/** The answers of one field, as labelled under labelled/. */
export function fieldAnswers(field: string): LabelledAnswer[] {
  const file = JSON.parse(readFileSync(`${here}/labelled/${field}.json`, 'utf8')) as LabelFile;
  return file.items.map((item) => ({
    id: item.id,
    held: item.part === 'held',
    role: 'reader',
    text: item.text,
    mentions: item.mentions,
    labels: item.labels.filter((label) => label.kind === 'PRACTICE') as PracticeLabel[],
  }));
}

const seed = `${here}/../../../shared/seed/gold.json`;
export const hasSeed = existsSync(seed);

interface SeedFile {
  readonly comments: readonly {
    readonly id: string;
    readonly role: string;
    readonly text: string;
    readonly mentions: readonly {
      readonly tag: string;
      readonly kind: string;
      readonly implicit?: boolean;
      readonly stance?: Stance;
      readonly experience?: Experience;
      readonly evidence: { readonly start: number; readonly end: number };
    }[];
    readonly tags: readonly PracticeLabel[];
  }[];
}

/** The comments of the real thread, without what only a pronoun names. */
export function seedAnswers(): LabelledAnswer[] {
  const file = JSON.parse(readFileSync(seed, 'utf8')) as SeedFile;
  return file.comments.map((comment) => {
    const mentions = comment.mentions.filter((mention) => mention.implicit !== true);
    const named = new Set(mentions.map((mention) => mention.tag));
    return {
      id: comment.id,
      held: false,
      role: comment.role === 'author' ? 'author' : 'reader',
      text: comment.text,
      mentions: mentions.map(({ tag, kind, evidence }) => ({
        tag,
        kind: kind === 'TREATMENT' ? 'PRACTICE' : 'CONCERN',
        start: evidence.start,
        end: evidence.end,
      })),
      labels: comment.tags.filter((label) => named.has(label.tag)),
    };
  });
}

/** What the engine reads from an answer whose mentions are given. */
export function readLabelled(answer: Pick<LabelledAnswer, 'text' | 'mentions' | 'role'>): TagReading[] {
  const tokens = tokenize(answer.text);
  const sentences = sentencesOf(answer.text, tokens);
  const mentions: FoundMention[] = answer.mentions
    .map(({ tag, kind, start, end }) => {
      const from = firstIndex(tokens, (token) => token.end > start);
      const to = firstIndex(tokens, (token) => token.start >= end);
      const sentence = firstIndex(sentences, (candidate) => candidate.to > from);
      return { tag, kind, start, end, quote: answer.text.slice(start, end), from, to, sentence };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const vocabulary = { symptoms: new Set<string>() };
  return readTags({
    text: answer.text,
    tokens,
    sentences,
    mentions,
    vocabulary,
    questions: [],
    role: answer.role,
  });
}

/** The first element that passes, by halving: all after one that passes pass too. */
function firstIndex<Element>(list: readonly Element[], passes: (element: Element) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && passes(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
