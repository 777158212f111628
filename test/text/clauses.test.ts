import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/text/clauses.js';
import type { Voice } from '../../src/text/voices.js';
import { clauseTextOf } from '../../src/text/compose.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import type { Unit } from '../../src/text/units.js';

interface Cut {
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  readonly voices: readonly Voice[];
}

function cutOf(text: string): Cut {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  return clauseTextOf({ tokens, sentences, mentions: [], symptoms: new Set() });
}

function clauseWords(text: string): string[] {
  const { units, clauses } = cutOf(text);
  return clauses.map(({ from, to }) =>
    units
      .slice(from, to)
      .map((unit) => unit.word)
      .join(' '),
  );
}

describe('Clauses', () => {
  it.each([
    ['It helped but my knee still hurts.', ['it helped', 'but my knee still hurts']],
    ['I used ice, heat and rest.', ['i used ice , heat and rest']],
    ['I rested and it went away', ['i rested', 'and it went away']],
    ['Sore for a while, then fine', ['sore for a while', 'then fine']],
    ['I do it once a week', ['i do it once a week']],
    ['It helped so much', ['it helped so much']],
    ['It hurt, so I stopped', ['it hurt', 'so i stopped']],
    ['It worked (for me) - really', ['it worked', 'for me', 'really']],
    ['i couldnt sleep bc it hurt', ["i couldn't sleep", 'because it hurt']],
  ])('of "%s" are %j', (text, clauses) => {
    expect(clauseWords(text)).toEqual(clauses);
  });

  it('ask only from where the question begins', () => {
    const { clauses } = cutOf('It helped me a lot, have you tried it?');
    expect(clauses.map((clause) => clause.isQuestion)).toEqual([false, true]);
  });

  it('do not ask when praise has the form of a question', () => {
    expect(cutOf("Aren't they brilliant?").clauses.some((clause) => clause.isQuestion)).toBe(false);
    expect(cutOf("Isn't that dangerous?").clauses.some((clause) => clause.isQuestion)).toBe(true);
  });

  it.each([
    ['I tried it', 'SELF'],
    ['Tried it for a month', 'SELF'],
    ['Try it for a month', 'ORDER'],
    ['My wife tried it', 'OTHER'],
    ['Our vet suggested it', 'EXPERT'],
    ['Our puppy loves it', 'SELF'],
    ['You should try it', 'READER'],
    ['People say so', 'PEOPLE'],
    ['None of it helped', 'QUANTITY'],
    ['She said it helped her', 'OTHER'],
  ])('speak with a voice: "%s" is %s', (text, voice) => {
    expect(cutOf(text).voices[0]?.kind).toBe(voice);
  });

  it('carry a subject over a conjunction', () => {
    const { voices } = cutOf('My brother wears one at night and swears by it');
    expect(voices.map((voice) => voice.kind)).toEqual(['OTHER', 'OTHER']);
  });

  it('lie inside their sentence, in order and without overlap, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { units, clauses } = cutOf(text);
        let last = 0;
        for (const clause of clauses) {
          expect(clause.from).toBeGreaterThanOrEqual(last);
          expect(clause.to).toBeGreaterThan(clause.from);
          const inside = units.slice(clause.from, clause.to);
          expect(inside.every((unit) => unit.sentence === clause.sentence)).toBe(true);
          last = clause.to;
        }
        expect(last).toBeLessThanOrEqual(units.length);
      }),
    );
  });
});
