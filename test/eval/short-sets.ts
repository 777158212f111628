/** Answers of which only the links are labelled, and sentences of which only the durations are, as sets. */
import { readFileSync, readdirSync } from 'node:fs';
import type { AskedQuestion } from '../../src/text/reading.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile, VocabularyFileTag } from '../../src/text/vocabulary-file.js';
import type { LabelledItem, LabelledSet } from './labels.js';

const LINKS = 'test/text/links.json';
const DURATIONS = 'test/text/durations';

interface LinkedPost {
  readonly field: string;
  readonly part: 'dev' | 'held';
  readonly tags: readonly VocabularyFileTag[];
  readonly questions: readonly AskedQuestion[];
  readonly items: readonly Pick<LabelledItem, 'text' | 'role' | 'questions'>[];
}

/** One set for each post. */
export function linkSets(): LabelledSet[] {
  const posts = JSON.parse(readFileSync(LINKS, 'utf8')) as LinkedPost[];
  return posts.map(({ field, part, tags, questions, items }) => {
    const vocabularyFile = { title: field, version: 1, tags };
    return {
      name: `links, ${field}`,
      goals: 'unseen',
      labelled: new Set(['questions'] as const),
      vocabulary: compileVocabulary(vocabularyFile),
      vocabularyFile,
      questions,
      items: items.map((item, index) => ({ ...item, ...UNTAGGED, id: String(index + 1), part })),
    };
  });
}

const UNTAGGED = { mentions: [], labels: [] };
/** A vocabulary has one tag at least; durations need none. */
const NO_TAGS: VocabularyFile = {
  title: 'No tags',
  version: 1,
  tags: [{ tag: 'no-tag', kind: 'CONCERN', aliases: ['no-tag'], parent: null }],
};

/** One set for each file of sentences. All of them may be looked at. */
export function durationSets(): LabelledSet[] {
  const files = readdirSync(DURATIONS).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((file) => {
    const sentences = JSON.parse(readFileSync(`${DURATIONS}/${file}`, 'utf8')) as {
      text: string;
      durations: (string | { text: string })[];
    }[];
    return {
      name: `durations, ${file}`,
      goals: 'unseen',
      labelled: new Set(['durations'] as const),
      vocabulary: compileVocabulary(NO_TAGS),
      vocabularyFile: NO_TAGS,
      questions: [],
      items: sentences.map(({ text, durations }, index) => ({
        ...UNTAGGED,
        id: String(index + 1),
        part: 'dev',
        text,
        durations: spansOf(
          text,
          durations.map((each) => (typeof each === 'string' ? each : each.text)),
        ),
      })),
    };
  });
}

/** Where the quoted stretches stand, each after the one before. */
function spansOf(text: string, quotes: readonly string[]) {
  let from = 0;
  return quotes.map((quote) => {
    const start = text.indexOf(quote, from);
    if (start < 0) throw new Error(`"${quote}" does not stand in "${text}".`);
    from = start + quote.length;
    return { start, end: from };
  });
}
