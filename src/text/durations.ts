import { OUTCOME_WORDS } from './quote-cues.js';
import type { Duration } from './reading.js';
import type { Sentence } from './sentences.js';
import { type TimeSpan, timeSpanAt } from './time-spans.js';
import type { Token } from './tokens.js';
import words from './words/duration-words.json' with { type: 'json' };

const AFTER = phrases(words.after);
const BEFORE = phrases(words.before);
const NEVER_AFTER = phrases(words.never_after);
const NEVER_BEFORE = phrases(words.never_before);
const RECOVERY =
  /^(rest|recover|heal|resolve|off|better|gone|normal|break|downtime|without|pain|improv|asleep|settl)/;
const SITTING_DAYS = 0.2;

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
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const span = spanAt(tokens, at);
      if (!span || span.to > sentence.to) continue;
      if (governs(tokens, sentence, span)) found.push(durationOf(text, tokens, span));
      at = span.to - 1;
    }
    return found;
  });
}

/** Units alone ("MONTHS") and counted ones; an article belongs to the span, "the" doesn't. */
function spanAt(tokens: readonly Token[], at: number): TimeSpan | null {
  return tokens[at]!.kind === 'punct' || tokens[at]!.kind === 'break' ? null : timeSpanAt(tokens, at);
}

function governs(tokens: readonly Token[], sentence: Sentence, span: TimeSpan): boolean {
  if (span.maxDays !== null && span.maxDays < SITTING_DAYS) return false;
  if (starts(tokens, span.to, NEVER_AFTER))
    return starts(tokens, span.to, AFTER) && !starts(tokens, span.to, new Set(['ago', 'old']));
  if (span.minDays !== null && ends(tokens, span.from, NEVER_BEFORE, sentence.from)) return false;
  const bare = span.minDays === null && tokens[span.from]!.lower.endsWith('s') && span.to - span.from === 1;
  if (bare) return starts(tokens, span.to, AFTER) || ends(tokens, span.from, BEFORE, sentence.from);
  if (starts(tokens, span.to, AFTER) || ends(tokens, span.from, BEFORE, sentence.from)) return true;
  return nearRecovery(tokens, sentence, span);
}

/** "I was better after about two weeks", "rest, for a good ten days": the word stands a little away. */
function nearRecovery(tokens: readonly Token[], sentence: Sentence, span: TimeSpan): boolean {
  const linked = [
    'for',
    'after',
    'in',
    'about',
    'around',
    'within',
    'like',
    'roughly',
    'only',
    'just',
    'of',
    'so',
  ];
  if (!linked.includes(tokens[span.from - 1]?.lower ?? '')) return false;
  for (let at = Math.max(sentence.from, span.from - 6); at < Math.min(sentence.to, span.to + 4); at += 1) {
    const word = tokens[at]!.lower;
    if ((at < span.from || at >= span.to) && (RECOVERY.test(word) || OUTCOME_WORDS.has(word))) return true;
  }
  return false;
}

function durationOf(text: string, tokens: readonly Token[], span: TimeSpan): Duration {
  const start = tokens[span.from]!.start;
  const end = tokens[span.to - 1]!.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    minDays: days(span.minDays),
    maxDays: days(span.maxDays),
  };
}

/** Hours and minutes are fractions of a day; more than three digits of them say nothing. */
function days(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1_000) / 1_000;
}

function phrases(list: readonly string[]): ReadonlySet<string> {
  return new Set(list);
}

function starts(tokens: readonly Token[], at: number, list: ReadonlySet<string>): boolean {
  const next = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.lower ?? '');
  return next.some((_, index) => list.has(next.slice(0, index + 1).join(' ')));
}

function ends(tokens: readonly Token[], at: number, list: ReadonlySet<string>, least: number): boolean {
  for (let length = 1; length <= 6 && at - length >= least; length += 1) {
    const phrase = tokens
      .slice(at - length, at)
      .map((token) => token.lower)
      .join(' ');
    if (list.has(phrase)) return true;
  }
  return false;
}
