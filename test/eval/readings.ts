/** What the engine says of labelled items: from the text alone, and with the mentions given. */
import type { FoundMention } from '../../src/text/mentions.js';
import { read } from '../../src/text/read.js';
import type { Reading, TagReading } from '../../src/text/reading.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { readTags } from '../../src/text/stance.js';
import { tokenize } from '../../src/text/tokens.js';
import type { LabelledItem, LabelledSet } from './labels.js';

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
  const whole = read({ text, vocabulary: set.vocabulary, questions, role });
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const mentions = item.mentions.map((mention): FoundMention => {
    const from = tokens.findIndex((token) => token.end > mention.start);
    const after = tokens.findIndex((token) => token.start >= mention.end);
    const to = after < 0 ? tokens.length : after;
    const sentence = sentences.findIndex((candidate) => candidate.to > from);
    return { ...mention, quote: text.slice(mention.start, mention.end), from, to, sentence };
  });
  const inOrder = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const { vocabulary } = set;
  const given = readTags({ text, tokens, sentences, mentions: inOrder, vocabulary, questions, role });
  return { set, item, whole, given };
}
