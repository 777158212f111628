/** Confusion and macro-F1 of a reading against its labels. */
import { EXPERIENCES, STANCES } from '../../src/text/reading.js';
import { type LabelledAnswer, readLabelled } from './labelled-sets.js';

export interface Miss {
  readonly id: string;
  readonly tag: string;
  readonly wanted: string;
  readonly got: string;
  readonly rule: string;
  readonly text: string;
}

export interface Score {
  readonly pairs: number;
  readonly stanceF1: number;
  readonly experienceF1: number;
  /** HELPED read as DID_NOT_HELP or the other way round. */
  readonly swaps: number;
  /** Of the outcomes asserted, the share that the labels assert too. */
  readonly precision: number;
  readonly confusion: Readonly<Record<string, number>>;
  readonly misses: readonly Miss[];
}

/** Scores over all answer × practice pairs; F1 is averaged over the classes that the labels hold. */
export function score(answers: readonly LabelledAnswer[]): Score {
  const stances: [string, string][] = [];
  const experiences: [string, string][] = [];
  const misses: Miss[] = [];
  for (const answer of answers) {
    const readings = new Map(readLabelled(answer).map((reading) => [reading.tag, reading]));
    for (const label of answer.labels) {
      const reading = readings.get(label.tag);
      stances.push([label.stance, reading?.stance ?? '-']);
      experiences.push([label.experience, reading?.experience ?? '-']);
      const wanted = `${label.stance}/${label.experience}${label.cause === true ? '/cause' : ''}`;
      const got = `${reading?.stance}/${reading?.experience}${reading?.cause === true ? '/cause' : ''}`;
      if (wanted !== got) {
        const rule = reading?.reason.rule ?? '-';
        const cue = reading?.reason.cue;
        const words = cue === null || cue === undefined ? '' : answer.text.slice(cue.start, cue.end);
        misses.push({
          id: answer.id,
          tag: label.tag,
          wanted,
          got,
          rule: `${rule} «${words}»`,
          text: answer.text,
        });
      }
    }
  }
  const asserted = stances.filter(([, got]) => got !== 'NO_OUTCOME' && got !== '-');
  return {
    pairs: stances.length,
    stanceF1: macroF1(STANCES, stances),
    experienceF1: macroF1(EXPERIENCES, experiences),
    swaps: stances.filter(([want, got]) => [want, got].sort().join(',') === 'DID_NOT_HELP,HELPED').length,
    precision: asserted.filter(([want, got]) => want === got).length / Math.max(1, asserted.length),
    confusion: counts([...stances, ...experiences].map(([want, got]) => `${want} → ${got}`)),
    misses,
  };
}

function counts(keys: readonly string[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const key of keys.toSorted()) all[key] = (all[key] ?? 0) + 1;
  return all;
}

function macroF1(classes: readonly string[], pairs: readonly (readonly [string, string])[]): number {
  const present = classes.filter((name) => pairs.some(([want]) => want === name));
  const scores = present.map((name) => {
    const hit = pairs.filter(([want, got]) => want === name && got === name).length;
    const wanted = pairs.filter(([want]) => want === name).length;
    const found = pairs.filter(([, got]) => got === name).length;
    return (2 * hit) / Math.max(1, wanted + found);
  });
  return scores.reduce((sum, value) => sum + value, 0) / Math.max(1, present.length);
}
