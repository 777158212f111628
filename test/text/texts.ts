/** Arbitrary texts for properties: plain words among everything that has ever cut an offset short. */
import fc from 'fast-check';

const WORDS = [
  'massage',
  'deep tissue',
  'I',
  'tried',
  'It helped',
  'my hips',
  "don't",
  'A.R.T.',
  'e.g.',
  'two weeks off',
  'Dr',
];
const MARKS = [
  '. ',
  '! ',
  '? ',
  '?! ',
  '... ',
  '… ',
  ', ',
  ' - ',
  '-',
  ' (',
  ') ',
  '"',
  '“',
  '”',
  ' :-) ',
  ' <3 ',
  '\n',
  '\n\n',
  '\r\n',
  '\n- ',
  '\n1. ',
];
const ODD = [
  '👩‍👩‍👧',
  '🙂',
  '❤️',
  '🇳🇱',
  'e\u0301',
  'مساج',
  '\u202e',
  '\u200b',
  '\u00ad',
  '\u00a0',
  '\ufeff',
  '漢字',
  '𝒳',
  '\u0301',
  '\ud800',
  '5kg',
  '1,000.5',
  'https://a.bc/d?e=(f)',
];

/** A text of words, marks and oddities in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: fc.constantFrom(' ', ...MARKS) },
      fc.constantFrom(...ODD),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Whether a cut at this place would part the two halves of one character. */
export function cutsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** How often a piece must be repeated for so many characters. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** The least of some runs, in milliseconds: what the work takes when nothing else disturbs it. */
export function fastest(work: () => void, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
