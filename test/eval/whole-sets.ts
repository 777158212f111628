/** Measures of a set as a whole: what its people are grouped into, and what is told of the groups. */
import { groupPeople, type Group } from '../../src/text/groups.js';
import type { TagReading } from '../../src/text/reading.js';
import { numbersRecounted, quotesOf } from './faithfulness.js';
import type { LabelledSet } from './labels.js';
import type { Goal } from './measures.js';
import type { ReadItem } from './readings.js';
import type { Tally } from './tallies.js';

/** A share of whole things, one tally `{ hits, of }` each or for a few that belong together. */
export interface WholeFigure {
  readonly name: string;
  readonly tallies: readonly Tally[];
  readonly goal: Goal;
}

/** The figures of a set that are no sums over its items. */
export function wholeFigures(set: LabelledSet, reads: readonly ReadItem[]): WholeFigure[] {
  const groups = groupsOf(set, reads, (read) => read.whole.tags);
  return [
    ...(canGroup(set) ? [groupsExact(set, reads, groups)] : []),
    ...quotesOf(reads),
    numbersRecounted(groups, reads),
  ];
}

/** The figures of several sets as one. */
export function pooled(figures: readonly WholeFigure[]): WholeFigure[] {
  const byName = new Map<string, WholeFigure>();
  for (const figure of figures) {
    const tallies = [...(byName.get(figure.name)?.tallies ?? []), ...figure.tallies];
    byName.set(figure.name, { ...figure, tallies });
  }
  return [...byName.values()];
}

function canGroup({ labelled }: LabelledSet): boolean {
  return labelled.has('mentions') && labelled.has('stance') && labelled.has('experience');
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
  const tallies = large.map((group) => ({ hits: found.get(group.tag) === placesIn(group) ? 1 : 0, of: 1 }));
  return { name: 'groups of two or more exact', tallies, goal: { seed: 1, unseen: 0.85 } };
}

function placesIn({ people }: Group): string {
  const places = people.map(({ person, bucket }) => `${person}: ${bucket}`);
  return places.toSorted().join(', ');
}

function readingOf(label: ReadItem['item']['labels'][number]): TagReading[] {
  const { tag, kind, stance = null, experience = null, cause = false } = label;
  return [{ tag, kind, stance, experience, cause, confidence: 1, reason: { rule: 'label', cue: null } }];
}
