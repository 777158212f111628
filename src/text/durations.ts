import { isGoverned } from './duration-governors.js';
import type { Duration } from './reading.js';
import type { Sentence } from './sentences.js';
import { type TimeSpan, timeSpanAt } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const JOINTS = new Set(words.joints);
const JOINT_LENGTH = 4;

export interface DurationsInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/**
 * The lengths of time said of time off, of recovery, or of how long until better. A span of time needs a
 * word that says so ("off", "took", "within", "until"); dates, frequencies, ages, doses, race times and
 * the length of one sitting are none.
 */
export function findDurations({ text, tokens, sentences }: DurationsInput): Duration[] {
  return sentences.flatMap((sentence) => {
    const found: Duration[] = [];
    let last: TimeSpan | null = null;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const { kind } = tokens[at]!;
      const span = kind === 'punct' || kind === 'break' ? null : timeSpanAt(tokens, at);
      if (!span || span.to > sentence.to) continue;
      if (joins(tokens, last, span) || isGoverned(tokens, sentence, span)) {
        found.push(durationOf(text, tokens, span));
        last = span;
      }
      at = span.to - 1;
    }
    return found;
  });
}

/** "two days, sometimes a week": what is told of the first is told of the second. */
function joins(tokens: readonly Token[], last: TimeSpan | null, span: TimeSpan): boolean {
  if (last === null || span.from - last.to > JOINT_LENGTH || span.from <= last.to) return false;
  return tokens.slice(last.to, span.from).every(({ lower }) => JOINTS.has(lower));
}

function durationOf(text: string, tokens: readonly Token[], span: TimeSpan): Duration {
  const start = tokens[span.from]!.start;
  const end = tokens[span.to - 1]!.end;
  const [minDays, maxDays] = [days(span.minDays), days(span.maxDays)];
  return { start, end, text: text.slice(start, end), minDays, maxDays };
}

/** Hours and minutes are fractions of a day; more than three digits of them say nothing. */
function days(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1_000) / 1_000;
}
