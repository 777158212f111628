import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import { SLOW_PIECES } from './slow-pieces.js';
import { anyText, cutsPair, fastest, repeated } from './texts.js';

const read = (text: string) => sentencesOf(text, tokenize(text));
const cut = (text: string) => read(text).map(({ start, end }) => text.slice(start, end));

describe('Sentences', () => {
  it.each([
    ['end at end marks', 'It hurt. It stopped! Did it? Yes', ['It hurt.', 'It stopped!', 'Did it?', 'Yes']],
    [
      'end in lower case too',
      'i iced it. didn’t help!! so i quit',
      ['i iced it.', 'didn’t help!!', 'so i quit'],
    ],
    [
      'pass over abbreviations',
      'Saw Dr. Who at 5 p.m. and took 3 min. of rest, e.g. a nap.',
      ['Saw Dr. Who at 5 p.m. and took 3 min. of rest, e.g. a nap.'],
    ],
    [
      'end after an abbreviation before a capital',
      'Ice, heat etc. Then rest.',
      ['Ice, heat etc.', 'Then rest.'],
    ],
    [
      'pass over dotted letters, or end with them',
      'I had A.R.T. twice. I love A.R.T. It works.',
      ['I had A.R.T. twice.', 'I love A.R.T.', 'It works.'],
    ],
    [
      'pass over decimals, names and initials',
      'Ran 3.5 miles with J. Smith of run.com. No. 5 is next.',
      ['Ran 3.5 miles with J. Smith of run.com.', 'No. 5 is next.'],
    ],
    [
      'go on after dots before a lower-case word',
      'Well... it helped... Then it came back',
      ['Well... it helped...', 'Then it came back'],
    ],
    [
      'keep smileys with what goes before',
      'It worked :-) Thanks <3 Bye :D',
      ['It worked :-)', 'Thanks <3', 'Bye :D'],
    ],
    [
      'keep smileys after an end mark',
      'So nice. :-). I went again! 🙂 Yes.',
      ['So nice. :-).', 'I went again! 🙂', 'Yes.'],
    ],
    [
      'keep closing quotes and brackets',
      'She said "rest." (I did.) Fine',
      ['She said "rest."', '(I did.)', 'Fine'],
    ],
    [
      'go on after a quotation or an aside',
      'He asked "why?" and left (really!) at once.',
      ['He asked "why?" and left (really!) at once.'],
    ],
    ['know a forgotten blank', 'It hurt.Then it stopped.', ['It hurt.', 'Then it stopped.']],
    [
      'end at a line end before a capital',
      'Rest\nIce and heat\nAnd sleep',
      ['Rest', 'Ice and heat', 'And sleep'],
    ],
    [
      'go on over a wrapped line',
      'I took a whole month away from the track and\nthen came back. Good',
      ['I took a whole month away from the track and\nthen came back.', 'Good'],
    ],
    [
      'leave out bullets and list numbers',
      '- ice\n* heat\n1. rest. More\n2) sleep\n• yoga',
      ['ice', 'heat', 'rest.', 'More', 'sleep', 'yoga'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('know whether they ask', () => {
    const asking = (text: string) => read(text).map((sentence) => sentence.isQuestion);
    expect(asking('Does it help? "Does it?" It does! Really?! Yes (why?).')).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(asking('He asked "why?" and left.')).toEqual([false]);
    expect(asking('I iced it (does that help?) Then heat.')).toEqual([false, false]);
  });

  it('count paragraphs by blank lines', () => {
    expect(read('\n\nice\nB\n\nc\r\n \r\nd\n\n\n\ne').map((sentence) => sentence.paragraph)).toEqual([
      0, 0, 1, 2, 3,
    ]);
  });

  it('hold every word once, in order, and never begin or end with a line end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        const held = new Set<number>();
        let last = 0;
        for (const [index, sentence] of sentencesOf(text, tokens).entries()) {
          expect(sentence.index).toBe(index);
          expect(sentence.from).toBeGreaterThanOrEqual(last);
          expect(sentence.start).toBe(tokens[sentence.from]!.start);
          expect(sentence.end).toBe(tokens[sentence.to - 1]!.end);
          expect([tokens[sentence.from]!.kind, tokens[sentence.to - 1]!.kind]).not.toContain('break');
          expect(cutsPair(text, sentence.start) || cutsPair(text, sentence.end)).toBe(false);
          for (let at = sentence.from; at < sentence.to; at += 1) held.add(at);
          last = sentence.to;
        }
        const lost = tokens.filter((token) => token.kind === 'word' && token.text.length > 1);
        expect(lost.filter((token) => !held.has(token.index)).map((token) => token.text)).toEqual([]);
      }),
    );
  });

  it('stay as they are when a paragraph comes after them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = `${text.trimEnd()}.`;
        expect(read(`${whole}\n\nNothing of note.`).slice(0, -1)).toEqual(read(whole));
      }),
    );
  });

  it('cost the same for each character of any text', () => {
    for (const piece of SLOW_PIECES) {
      const text = repeated(piece, 100_000);
      const tokens = tokenize(text);
      expect(
        fastest(() => sentencesOf(text, tokens), 3),
        piece,
      ).toBeLessThan(1000);
    }
  });
});
