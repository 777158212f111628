/** Measures of a set as a whole: its groups, the quotes and the sentences made of them. */
import { groupPeople, type Group } from '../../src/text/groups.js';
import { quotable } from '../../src/text/quotes.js';
import { STANCES } from '../../src/text/reading.js';
import type { TagReading } from '../../src/text/reading.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { summarise } from '../../src/text/summary.js';
import { tokenize } from '../../src/text/tokens.js';
import dangling from '../../src/text/words/dangling-openers.json' with { type: 'json' };
import type { LabelledSet } from './labels.js';
import type { Goal } from './measures.js';
import type { ReadItem } from './readings.js';

export interface WholeFigure {
  readonly name: string;
  readonly hits: number;
  readonly of: number;
  readonly goal: Goal;
}

const OPENERS = new Set(dangling.openers);

/** The figures of a set that are no sums over its items. */
export function wholeFigures(set: LabelledSet, reads: readonly ReadItem[]): WholeFigure[] {
  const groups = groupsOf(set, reads, (read) => read.whole.tags);
  return [groupsExact(set, reads, groups), quotesStandAlone(reads), numbersRecounted(groups)];
}

function groupsOf(
  set: LabelledSet,
  reads: readonly ReadItem[],
  tagsOf: (read: ReadItem) => readonly TagReading[],
): Group[] {
  return groupPeople(
    reads.map((read) => ({
      person: read.item.person ?? read.item.id,
      role: read.item.role ?? 'reader',
      answer: read.item.id,
      tags: tagsOf(read),
    })),
    set.vocabulary,
  );
}

/** A group is exact when everybody in it is in the right place, and nobody else. */
function groupsExact(set: LabelledSet, reads: readonly ReadItem[], mine: readonly Group[]): WholeFigure {
  const labelled = groupsOf(set, reads, ({ item }) => item.labels.flatMap(readingOf));
  const large = labelled.filter(({ tag, people }) => people.length >= 2 && set.vocabulary.tags.has(tag));
  const found = new Map(mine.map((group) => [group.tag, placesIn(group)]));
  const exact = large.filter((group) => found.get(group.tag) === placesIn(group));
  const goal = { seed: 1, unseen: 0.85 };
  return { name: 'groups of two or more exact', hits: exact.length, of: large.length, goal };
}

function placesIn({ people }: Group): string {
  const places = people.map(({ person, bucket }) => `${person}: ${bucket}`);
  return places.toSorted().join(', ');
}

function readingOf(label: ReadItem['item']['labels'][number]): TagReading[] {
  const { tag, kind, stance = null, experience = null, cause = false } = label;
  return [{ tag, kind, stance, experience, cause, confidence: 1, reason: { rule: 'label', cue: null } }];
}

/** Quotes are exact, begin and end with sentences, and don't open with what refers back out of them. */
function quotesStandAlone(reads: readonly ReadItem[]): WholeFigure {
  let [hits, of] = [0, 0];
  for (const { item, whole } of reads) {
    const { text } = item;
    const tokens = tokenize(text);
    const sentences = sentencesOf(text, tokens);
    for (const mention of whole.mentions) {
      const quote = quotable({ text, tokens, sentences, mention });
      const first = sentences.find(({ start }) => start === quote.start);
      const isWhole = first !== undefined && sentences.some(({ end }) => end === quote.end);
      const opener = tokens.find(({ start, kind }) => start >= quote.start && kind === 'word')?.lower ?? '';
      // Where nothing stands before it that it could refer to, the opener stays, and so does the answer's text.
      const isShown = quote.score > 0.3;
      if (!isShown) continue;
      of += 1;
      if (isWhole && (!OPENERS.has(opener) || first.index === 0)) hits += 1;
    }
  }
  return { name: 'quotes exact, whole, standing alone', hits, of, goal: { seed: 1, unseen: 1 } };
}

/** Every number of the summary is counted again from the people of its group. */
function numbersRecounted(groups: readonly Group[]): WholeFigure {
  const tips = groups.map((group) => ({ name: group.tag, tried: group.tried, ...countsOf(group) }));
  const numbers = summarise({ scope: 'this post', tips }).flatMap((sentence) =>
    sentence.numbers.map((number) => ({ number, text: sentence.text })),
  );
  const right = numbers.filter(({ number, text }) => {
    const group = groups.find(({ tag }) => tag === number.tip);
    if (group === undefined || text.slice(number.start, number.end) !== String(number.value)) return false;
    const counted = number.counts === 'tried' ? group.tried : countsOf(group)[number.counts];
    return counted === number.value;
  });
  const goal = { seed: 1, unseen: 1 };
  return { name: 'numbers of the summary recounted', hits: right.length, of: numbers.length, goal };
}

function countsOf({ people }: Group) {
  const [helped = 0, mixed = 0, didNotHelp = 0, noOutcome = 0] = STANCES.map(
    (stance) => people.filter(({ bucket }) => bucket === stance).length,
  );
  return { helped, mixed, didNotHelp, noOutcome };
}
