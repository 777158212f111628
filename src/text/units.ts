/**
 * The units that outcomes are read from: words, numbers and signs, with every tag mention folded into
 * one unit. Cue phrases therefore never match inside a practice's name, and renaming a practice in text
 * and vocabulary leaves every outcome as it was.
 */
import type { CueUnit } from './cue-patterns.js';
import { GRAMMAR, PEOPLE, SPELLINGS, SYMPTOMS, USE_WORDS } from './lexicon.js';
import type { FoundMention } from './mentions.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

export interface Unit extends CueUnit {
  readonly index: number;
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
const DECORATION = new Set([
  '-',
  '‐',
  '‑',
  '*',
  '_',
  '~',
  '`',
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  "'",
  '‘',
  '#',
  '^',
]);

const HYPHENS = new Set(['-', '‐', '‑']);

/** All units of the text in order. Tokens outside every sentence and decorating signs are left out. */
export function unitsOf(input: UnitsInput): Unit[] {
  const { tokens, sentences } = input;
  const spans = mentionSpans(input);
  const units: Unit[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to;) {
      const span = spans.get(at);
      const token = tokens[at];
      const place = { index: units.length, sentence: sentence.index, paragraph: sentence.paragraph };
      if (span !== undefined) {
        units.push({ ...place, ...span, from: at });
        at = Math.max(span.to, at + 1);
      } else {
        const plain =
          token === undefined ? null : plainUnit(token, input.symptoms, [tokens[at - 1], tokens[at + 1]]);
        if (plain !== null) units.push({ ...place, ...plain, from: at, to: at + 1, mentions: [] });
        at += 1;
      }
    }
  }
  return units;
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
    spans.set(open.from, { word: '', marks: ['PRACTICE', 'STOP'], to: open.to, mentions: open.mentions });
    for (let at = mention.from; at < mention.to; at += 1) taken.add(at);
  }
  let covered = -1;
  for (const { mention, index } of order) {
    if (mention.kind !== 'CONCERN' || mention.from < covered || taken.has(mention.from)) continue;
    covered = mention.to;
    spans.set(mention.from, {
      word: '',
      marks: ['CONCERN', 'SYMPTOM', 'SORE'],
      to: mention.to,
      mentions: [index],
    });
  }
  return spans;
}

type Neighbours = readonly [Token | undefined, Token | undefined];

function plainUnit(
  token: Token,
  symptoms: ReadonlySet<string>,
  around: Neighbours,
): Pick<Unit, 'word' | 'marks'> | null {
  if (token.kind === 'break') return null;
  if (token.kind === 'punct') {
    return isDecoration(token, around) ? null : { word: token.text, marks: ['STOP'] };
  }
  const word = spelled(token.lower);
  if (token.kind === 'number') return { word, marks: ['NUMBER'] };
  return { word, marks: wordMarks(word, symptoms) };
}

/** A hyphen inside a word decorates, a dash with a blank beside it parts ("the suggestion- mine fixed it"). */
function isDecoration(token: Token, [before, after]: Neighbours): boolean {
  if (!DECORATION.has(token.text)) return false;
  if (!HYPHENS.has(token.text)) return true;
  return before?.end === token.start && after?.start === token.end;
}

/** The list spelling of a word: "didnt" is "didn't", "soooo" is "so". */
function spelled(lower: string): string {
  const known = SPELLINGS.get(lower);
  if (known !== undefined) return known;
  const calm = lower.length > 40 ? lower : lower.replaceAll(/([a-z])\1{2,}/gu, '$1');
  return SPELLINGS.get(calm) ?? calm;
}

function wordMarks(word: string, symptoms: ReadonlySet<string>): string[] {
  const marks: string[] = [];
  if (SYMPTOMS.nouns.has(word) || symptoms.has(word)) marks.push('SYMPTOM');
  if (SYMPTOMS.states.has(word)) marks.push('SORE');
  if (SYMPTOMS.verbs.has(word)) marks.push('HURTS');
  if (SYMPTOMS.times.has(word)) marks.push('TIME');
  if (GRAMMAR.numberWords.has(word)) marks.push('NUMBER');
  if (PEOPLE.selfSubjects.has(word)) marks.push('SELF');
  if (PEOPLE.reader.has(word)) marks.push('READER');
  if (PEOPLE.relations.has(word)) marks.push('RELATION');
  if (PEOPLE.professionals.has(word)) marks.push('EXPERT');
  if (PEOPLE.dependants.has(word)) marks.push('DEPENDANT');
  if (USE_WORDS.past.has(word) || USE_WORDS.present.has(word)) marks.push('USE');
  if (USE_WORDS.past.has(word)) marks.push('USED');
  if (word.length > 4 && word.endsWith('ing')) marks.push('ING');
  if (word.length > 3 && (word.endsWith('ed') || USE_WORDS.past.has(word))) marks.push('PAST');
  return marks;
}
