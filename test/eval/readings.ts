/** What the engine says of labelled items: from the text alone, and with the mentions given. */
import type { FoundMention } from '../../src/text/mentions.js';
import { read } from '../../src/text/read.js';
import type { Reading, TagReading } from '../../src/text/reading.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { readTags } from '../../src/text/stance.js';
import { tokenize } from '../../src/text/tokens.js';
import type { Vocabulary } from '../../src/text/vocabulary.js';
import type { LabelledItem, LabelledMention, LabelledSet } from './labels.js';

export interface ReadItem {
  readonly set: LabelledSet;
  readonly item: LabelledItem;
  /** As the product reads it. */
  readonly whole: Reading;
  /** Its tags when the mentions are those of the labels: what is wrong then is not the mentions' fault. */
  readonly given: readonly TagReading[];
}

export function readItem(set: LabelledSet, item: LabelledItem): ReadItem {
  const { text, role = 'reader' } = item;
  const questions = item.asked ?? set.questions;
  const { vocabulary } = set;
  const whole = read({ text, vocabulary, questions, role });
  return { set, item, whole, given: tagsGiven({ text, role, mentions: item.mentions, vocabulary }) };
}

/** A text whose mentions are known. */
export interface GivenMentions {
  readonly text: string;
  readonly role: 'reader' | 'author';
  readonly mentions: readonly Pick<LabelledMention, 'tag' | 'kind' | 'start' | 'end'>[];
  readonly vocabulary: Pick<Vocabulary, 'symptoms'>;
}

/** What the engine says of practices whose places it is told. */
export function tagsGiven({ text, role, mentions: labelled, vocabulary }: GivenMentions): TagReading[] {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const mentions = labelled.map((mention): FoundMention => {
    const from = firstIndex(tokens, (token) => token.end > mention.start);
    const to = firstIndex(tokens, (token) => token.start >= mention.end);
    const sentence = firstIndex(sentences, (candidate) => candidate.to > from);
    return { ...mention, quote: text.slice(mention.start, mention.end), from, to, sentence };
  });
  const inOrder = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return readTags({ text, tokens, sentences, mentions: inOrder, vocabulary, questions: [], role });
}

/** The first element that passes, by halving: all after one that passes pass too. */
function firstIndex<Element>(list: readonly Element[], passes: (element: Element) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && passes(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
