/**
 * The units that outcomes are read from: words, numbers and signs, with every tag mention folded into
 * one unit. Cue phrases therefore never match inside a practice's name, and renaming a practice in text
 * and vocabulary leaves every outcome as it was.
 */
import type { CueUnit } from './cue-patterns.js';
import type { FoundMention } from './mentions.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { type WordUnit, wordReader } from './word-marks.js';

export interface Unit extends CueUnit {
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Indexes into the mentions: all practices of a PRACTICE unit, the concern of a CONCERN unit. */
  readonly mentions: readonly number[];
}

export interface UnitsInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly FoundMention[];
  /** The vocabulary's own symptom nouns. */
  readonly symptoms: ReadonlySet<string>;
}

/** Signs that only decorate: they neither end a phrase nor separate words. */
const DECORATION = new Set('-‐‑*_~`"“”„«»\'‘#^');
const HYPHENS = new Set('-‐‑');
const NO_MENTIONS: readonly number[] = [];
// One list each, not one a unit: what phrases are found after it is remembered by the list.
const SIGN_MARKS = ['STOP'];
const PRACTICE_MARKS = ['PRACTICE', 'STOP'];
const CONCERN_MARKS = ['CONCERN', 'SYMPTOM', 'SORE'];

/** All units of the text in order. Tokens outside every sentence and decorating signs are left out. */
export function unitsOf(input: UnitsInput): Unit[] {
  const { tokens } = input;
  const spans = mentionSpans(input);
  const readWord = wordReader(input.symptoms);
  const units: Unit[] = [];
  for (const { from: first, to: last, index: sentence, paragraph } of input.sentences) {
    for (let at = first; at < last; at += 1) {
      const span = spans.get(at);
      if (span === undefined) {
        const plain = plainUnit(tokens, at, readWord);
        if (plain === null) continue;
        const { word, marks } = plain;
        units.push({ word, marks, from: at, to: at + 1, sentence, paragraph, mentions: NO_MENTIONS });
      } else {
        const { word, marks, to, mentions } = span;
        units.push({ word, marks, from: at, to, sentence, paragraph, mentions });
        at = Math.max(to - 1, at);
      }
    }
  }
  return units;
}

function plainUnit(
  tokens: readonly Token[],
  at: number,
  readWord: (token: Token) => WordUnit,
): WordUnit | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'break') return null;
  if (token.kind !== 'punct') return readWord(token);
  return isDecoration(tokens, at) ? null : { word: token.text, marks: SIGN_MARKS };
}

/** A hyphen inside a word decorates, a dash with a blank beside it parts ("the suggestion- mine fixed it"). */
function isDecoration(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !DECORATION.has(token.text)) return false;
  if (!HYPHENS.has(token.text)) return true;
  return tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

type MentionUnit = Pick<Unit, 'word' | 'marks' | 'to' | 'mentions'>;

/** Mentions by their first token: overlapping practices merge, a concern inside a practice is swallowed. */
function mentionSpans(input: UnitsInput): Map<number, MentionUnit> {
  const spans = new Map<number, MentionUnit>();
  const order = input.mentions
    .map((mention, index) => ({ mention, index }))
    .sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to);
  const taken = new Set<number>();
  let open: { from: number; to: number; mentions: number[] } | null = null;
  for (const { mention, index } of order) {
    if (mention.kind !== 'PRACTICE') continue;
    if (open !== null && mention.from < open.to) {
      open.mentions.push(index);
      open.to = Math.max(open.to, mention.to);
    } else {
      open = { from: mention.from, to: mention.to, mentions: [index] };
    }
    spans.set(open.from, { word: '', marks: PRACTICE_MARKS, to: open.to, mentions: open.mentions });
    for (let at = mention.from; at < mention.to; at += 1) taken.add(at);
  }
  let covered = -1;
  for (const { mention, index } of order) {
    if (mention.kind !== 'CONCERN' || mention.from < covered || taken.has(mention.from)) continue;
    covered = mention.to;
    spans.set(mention.from, {
      word: '',
      marks: CONCERN_MARKS,
      to: mention.to,
      mentions: [index],
    });
  }
  return spans;
}
