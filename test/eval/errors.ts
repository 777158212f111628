/** Each reading that differs from its label, with the rule that made it. */
import type { TagReading } from '../../src/text/reading.js';
import type { LabelledItem } from './labels.js';
import type { ReadItem } from './readings.js';

/** A line for what differs, and below it the answer. */
export function errorsOf({ item, set, whole, given }: ReadItem): string[] {
  const found: string[] = [];
  const read = new Set(whole.tags.map(({ tag }) => tag));
  const labelled = new Set(item.labels.map(({ tag }) => tag));
  if (set.labelled.has('mentions')) {
    for (const { tag } of whole.tags) if (!labelled.has(tag)) found.push(`tag ${tag} is too much`);
    for (const { tag } of item.labels) {
      if (!read.has(tag) && set.vocabulary.tags.has(tag)) found.push(`tag ${tag} is missing`);
    }
  }
  const isWrong = (reading: TagReading): boolean => claimError(item, reading) !== null;
  const wrong = given.filter(isWrong);
  // What is right with the mentions given and wrong without is the mentions' fault.
  const alone = whole.tags.filter((each) => isWrong(each) && !wrong.some(({ tag }) => tag === each.tag));
  found.push(...wrong.map((reading) => claimError(item, reading)!));
  found.push(...alone.map((reading) => `${claimError(item, reading)!}, from the text alone`));
  found.push(...linkErrors({ item, set, whole }), ...durationErrors({ item, set, whole }));
  return found.length === 0
    ? []
    : [`${set.name} ${item.id}`, ...found.map((line) => `  ${line}`), `    ${item.text}`];
}

/** What was read of a practice against its label; null where they agree. */
function claimError(item: LabelledItem, { tag, reason, ...reading }: TagReading): string | null {
  const label = item.labels.find((each) => each.tag === tag);
  if (label?.kind !== 'PRACTICE') return null;
  const [want, got] = [told(label), told(reading)];
  const cue = reason.cue === null ? '' : ` by «${item.text.slice(reason.cue.start, reason.cue.end)}»`;
  return want === got ? null : `${tag}: ${got} for ${want}, rule ${reason.rule}${cue}`;
}

function told({ stance, experience, cause }: Pick<Partial<TagReading>, 'stance' | 'experience' | 'cause'>) {
  return `${stance}/${experience}${cause === true ? '/cause' : ''}`;
}

type Read = Pick<ReadItem, 'item' | 'set' | 'whole'>;

function linkErrors({ item, set, whole }: Read): string[] {
  if (!set.labelled.has('questions') || item.questions === undefined || item.role === 'author') return [];
  const [mine, theirs] = [whole.questions, item.questions].map((ids) => ids.join(' ') || 'none');
  return mine === theirs ? [] : [`links: ${mine} for ${theirs}`];
}

function durationErrors({ item, set, whole }: Read): string[] {
  if (!set.labelled.has('durations') || item.durations === undefined) return [];
  const key = ({ start, end }: { start: number; end: number }): string => item.text.slice(start, end);
  const [mine, theirs] = [whole.durations.map(key), item.durations.map(key)];
  return [
    ...mine.filter((text) => !theirs.includes(text)).map((text) => `duration «${text}» is too much`),
    ...theirs.filter((text) => !mine.includes(text)).map((text) => `duration «${text}» is missing`),
  ];
}
