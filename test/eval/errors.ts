/** Each reading that differs from its label, with the rule that made it. */
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
  for (const { tag, stance, experience, reason } of given) {
    const label = item.labels.find((each) => each.tag === tag);
    if (label?.kind !== 'PRACTICE') continue;
    const cue = reason.cue === null ? '' : ` by «${item.text.slice(reason.cue.start, reason.cue.end)}»`;
    const [want, got] = [`${label.stance}/${label.experience}`, `${stance}/${experience}`];
    if (want !== got) found.push(`${tag}: ${got} for ${want}, rule ${reason.rule}${cue}`);
  }
  found.push(...linkErrors({ item, set, whole }), ...durationErrors({ item, set, whole }));
  return found.length === 0
    ? []
    : [`${set.name} ${item.id}`, ...found.map((line) => `  ${line}`), `    ${item.text}`];
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
