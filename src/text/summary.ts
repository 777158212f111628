/** A tip as far as a summary speaks of it. */
export interface SummaryTip {
  readonly name: string;
  readonly tried: number;
  readonly helped: number;
  readonly mixed: number;
  readonly didNotHelp: number;
  readonly noOutcome: number;
}

export interface SummaryInput {
  /** How the scope is called within a sentence: "this post", "the whole board". */
  readonly scope: string;
  /** As they are ranked. */
  readonly tips: readonly SummaryTip[];
}

export interface SummaryNumber {
  readonly value: number;
  /** Where it stands in the sentence (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  readonly tip: string;
  readonly counts: 'tried' | 'helped' | 'mixed' | 'didNotHelp' | 'noOutcome';
}

export interface SummarySentence {
  readonly text: string;
  readonly numbers: readonly SummaryNumber[];
}

type Piece = string | { readonly tip: SummaryTip; readonly counts: SummaryNumber['counts'] };

const MOST_TRIED = 3;
const CAUTIONS = 3;

/**
 * What people say of a scope, in plain sentences of a few shapes. Every number in them is one of a tip's;
 * they say what people said, never what works, and what nobody has said yet.
 */
export function summarise({ scope, tips }: SummaryInput): SummarySentence[] {
  const tried = tips.filter((tip) => tip.tried > 0).sort((a, b) => b.tried - a.tried);
  if (tried.length === 0) return [sentence([`Nobody has told of trying anything yet in ${scope}.`])];
  const sentences = tried.slice(0, MOST_TRIED).map((tip) => sentence(tellOf(tip)));
  const cautions = tried
    .filter((tip) => tip.didNotHelp > 0 && !tried.slice(0, MOST_TRIED).includes(tip))
    .slice(0, CAUTIONS);
  for (const tip of cautions) sentences.push(sentence(cautionOf(tip)));
  if (tried.every((tip) => tip.didNotHelp === 0 && tip.mixed === 0)) {
    sentences.push(sentence([`Nobody has said yet that anything did not help.`]));
  }
  return sentences;
}

function tellOf(tip: SummaryTip): Piece[] {
  const outcomes = (
    [
      ['helped', 'said that it helped'],
      ['mixed', 'had mixed results'],
      ['didNotHelp', 'said that it did not'],
      ['noOutcome', "didn't say how it went"],
    ] as const
  ).filter(([counts]) => tip[counts] > 0);
  const told = outcomes.flatMap(([counts, words], index): Piece[] => [
    index === 0 ? '' : index === outcomes.length - 1 ? ' and ' : ', ',
    { tip, counts },
    ` ${words}`,
  ]);
  return [{ tip, counts: 'tried' }, ` ${people(tip.tried)} tried ${tip.name}: `, ...told, '.'];
}

function cautionOf(tip: SummaryTip): Piece[] {
  return [
    tip.tried === 1 ? 'Of the ' : 'Of ',
    { tip, counts: 'tried' },
    ` ${people(tip.tried)} who tried ${tip.name}, `,
    { tip, counts: 'didNotHelp' },
    ' said that it did not help.',
  ];
}

function people(count: number): string {
  return count === 1 ? 'person' : 'people';
}

function sentence(pieces: readonly Piece[]): SummarySentence {
  let text = '';
  const numbers: SummaryNumber[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      const value = piece.tip[piece.counts];
      numbers.push({
        value,
        start: text.length,
        end: text.length + String(value).length,
        tip: piece.tip.name,
        counts: piece.counts,
      });
      text += value;
    }
  }
  return { text, numbers };
}
