/** How each item is counted for the measures that add up over items. */
import type { TagKind } from '../../src/text/reading.js';
import type { TagLabel } from './labels.js';
import type { ReadItem } from './readings.js';
import * as tallies from './tallies.js';
import type { Tally } from './tallies.js';

export type TallyOf = (read: ReadItem) => Tally;

const isPractice = (label: TagLabel): boolean => label.kind === 'PRACTICE';

/** Tags of a kind, once per answer; `inside` leaves out the labels that the vocabulary can't know. */
export function tagsOf(kind: TagKind, inside: boolean): TallyOf {
  return ({ set, item, whole }) => {
    const labelled = item.labels.filter((label) => label.kind === kind).map(({ tag }) => tag);
    const found = whole.tags.filter((tag) => tag.kind === kind).map(({ tag }) => tag);
    return tallies.overlap(found, inside ? labelled.filter((tag) => set.vocabulary.tags.has(tag)) : labelled);
  };
}

export const spans: TallyOf = ({ set, item, whole }) => {
  const key = ({ tag, start, end }: { tag: string; start: number; end: number }) => `${tag} ${start} ${end}`;
  const labelled = item.mentions.filter(({ tag }) => set.vocabulary.tags.has(tag));
  return tallies.overlap(whole.mentions.map(key), labelled.map(key));
};

export const slices: TallyOf = ({ item, whole }) => {
  const exact = whole.mentions.filter(({ start, end, quote }) => item.text.slice(start, end) === quote);
  return { hits: exact.length, of: whole.mentions.length };
};

/** Pairs of label and reading, for practices that both have, mentions given. */
function claims(field: 'stance' | 'experience'): TallyOf {
  return ({ item, given }) => {
    const read = new Map(given.map((tag) => [tag.tag, tag[field]]));
    const labels = item.labels.filter((label) => isPractice(label) && label[field] !== undefined);
    return tallies.pairs(
      labels.flatMap((label) => {
        const said = read.get(label.tag);
        return said === undefined ? [] : [[String(label[field]), String(said)] as const];
      }),
    );
  };
}

/** Of the outcomes that are read, the share that is labelled so. */
export function assertedPrecision(tally: Tally): number {
  const kept = Object.entries(tally).filter(([key]) => !key.endsWith('>NO_OUTCOME'));
  return tallies.accuracy(Object.fromEntries(kept));
}

export const endToEnd: TallyOf = ({ item, whole }) => {
  const key = ({ tag, stance }: { tag: string; stance?: string | null | undefined }) => `${tag} ${stance}`;
  const told = whole.tags.filter((tag) => tag.kind === 'PRACTICE');
  return tallies.overlap(told.map(key), item.labels.filter(isPractice).map(key));
};

export const links = ({ item, whole }: ReadItem): Tally => {
  if (item.questions === undefined || item.role === 'author') return {};
  return { hits: String(whole.questions) === String(item.questions) ? 1 : 0, of: 1 };
};

export const durations = ({ item, whole }: ReadItem): Tally => {
  if (item.durations === undefined) return {};
  const key = ({ start, end }: { start: number; end: number }) => `${start} ${end}`;
  return tallies.overlap(whole.durations.map(key), item.durations.map(key));
};

export const stances = claims('stance');
export const experiences = claims('experience');
