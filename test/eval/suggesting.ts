/** Whether a practice that the vocabulary lacks is suggested. */
import type { Span } from '../../src/text/reading.js';
import { suggest } from '../../src/text/suggestions.js';
import { compileVocabulary, type Vocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import type { LabelledSet } from './labels.js';
import type { Tally } from './tallies.js';
import type { WholeFigure } from './whole-sets.js';

/** A moderator reads about so many. */
const FIRST = 10;
const LEAST_PEOPLE = 2;

/** The practices that the labels call novel; and, taken out one at a time, those that two people name alike. */
export function suggestionFigures(set: LabelledSet): WholeFigure[] {
  if (!set.labelled.has('mentions')) return [];
  const tags = [
    ...new Set(
      set.items.flatMap(({ mentions }) =>
        mentions.flatMap((each) => (each.kind === 'PRACTICE' ? [each.tag] : [])),
      ),
    ),
  ];
  const novel = tags.filter((tag) => !set.vocabulary.tags.has(tag));
  // Of a vocabulary's only tag nothing would be left to read with.
  const known = set.vocabulary.tags.size === 1 ? [] : tags.filter((tag) => set.vocabulary.tags.has(tag));
  const shared = known.filter((tag) => peopleOf(set, tag) >= LEAST_PEOPLE);
  const one = (isFound: boolean): Tally => ({ hits: isFound ? 1 : 0, of: 1 });
  return [
    {
      name: 'novel practices suggested',
      tallies: novel.map((tag) =>
        one(rankOf({ set, tag, vocabulary: set.vocabulary, leastPeople: 1 }) <= FIRST),
      ),
      goal: {},
    },
    {
      name: 'practices taken out, then suggested',
      tallies: shared.map((tag) => one(rankOf({ set, tag, vocabulary: without(set, tag) }) <= FIRST)),
      goal: {},
    },
  ];
}

/** Whether the one practice of the real thread that vocabularies mostly lack is among the first three. */
export function lacrosseBallSuggested(seed: LabelledSet): WholeFigure {
  const tag = 'lacrosse-ball';
  const rank = rankOf({ set: seed, tag, vocabulary: without(seed, tag), leastPeople: 1 });
  return {
    name: 'lacrosse ball among the first three',
    tallies: [{ hits: rank <= 3 ? 1 : 0, of: 1 }],
    goal: { seed: 1 },
  };
}

/** How many people at most name it in the same words. */
function peopleOf({ items }: LabelledSet, tag: string): number {
  const said = new Map<string, Set<string>>();
  for (const { id, person = id, mentions } of items) {
    for (const { evidence } of mentions.filter((mention) => mention.tag === tag)) {
      const words = evidence.toLowerCase();
      said.set(words, (said.get(words) ?? new Set<string>()).add(person));
    }
  }
  return Math.max(0, ...[...said.values()].map(({ size }) => size));
}

function without({ vocabularyFile }: LabelledSet, tag: string): Vocabulary {
  const tags = vocabularyFile.tags
    .filter((each) => each.tag !== tag)
    .map((each) => (each.parent === tag ? { ...each, parent: null } : each));
  return compileVocabulary({ ...vocabularyFile, tags } satisfies VocabularyFile);
}

interface Ranking {
  readonly set: LabelledSet;
  readonly tag: string;
  readonly vocabulary: Vocabulary;
  readonly leastPeople?: number;
}

/** From 1: the first suggestion with an example that is labelled as this tag. Infinity for none. */
function rankOf({ set, tag, vocabulary, leastPeople = LEAST_PEOPLE }: Ranking): number {
  const items = new Map(set.items.map((item) => [item.id, item]));
  const answers = set.items.map(({ id, person = id, text }) => ({ id, person, text }));
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const at = suggest({ answers, vocabulary, leastPeople }).findIndex(({ examples }) =>
    examples.some((example) =>
      items
        .get(example.answer)!
        .mentions.some((mention) => mention.tag === tag && overlaps(mention, example)),
    ),
  );
  return at < 0 ? Infinity : at + 1;
}
