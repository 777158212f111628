import { describe, expect, it } from 'vitest';
import { askedOf, type QuestionRow, rowsOf } from '../../src/web/rules/question-rows.rules.js';

const open = (text: string) => ({ text, kind: 'OPEN' as const });
const row = (text: string, more: Partial<QuestionRow> = {}): QuestionRow => ({
  text,
  kind: 'OPEN',
  found: text,
  leftOut: false,
  ...more,
});
const textsOf = (rows: readonly QuestionRow[]) => rows.map(({ text }) => text);

describe('The questions of a draft', () => {
  it('are at first those that were found', () => {
    const rows = rowsOf({ body: 'How? Why?', rows: [], found: [open('How?'), open('Why?')] });
    expect(rows).toEqual([row('How?'), row('Why?')]);
  });

  it('keep their corrections when the story is looked at again', () => {
    const corrected = [
      row('How exactly?', { found: 'How?' }),
      row('Why?', { leftOut: true, kind: 'YES_NO' }),
    ];
    const rows = rowsOf({ body: 'How? Why?', rows: corrected, found: [open('How?'), open('Why?')] });
    expect(rows).toEqual(corrected);
  });

  it('are joined by one that was added to the story, in its place', () => {
    const rows = rowsOf({
      body: 'How? When? Why?',
      rows: [row('How?'), row('Why?')],
      found: [open('How?'), open('When?'), open('Why?')],
    });
    expect(textsOf(rows)).toEqual(['How?', 'When?', 'Why?']);
  });

  it('go with the story that asked them, unless they were rewritten', () => {
    const rows = rowsOf({
      body: 'Nothing.',
      rows: [row('How?'), row('Why so?', { found: 'Why?' })],
      found: [],
    });
    expect(textsOf(rows)).toEqual(['Why so?']);
  });

  it('keep those that their writer added', () => {
    const added = row('Does tape help?', { found: '', kind: null });
    const rows = rowsOf({ body: 'How?', rows: [added], found: [open('How?')] });
    expect(textsOf(rows)).toEqual(['How?', 'Does tape help?']);
  });

  it('are not brought up again when they were left out before', () => {
    const found = [open('How?'), open('Why?'), open('When?')];
    const rows = rowsOf({
      body: 'How? Why? When?',
      rows: [row('How?')],
      found,
      settled: [open('How?'), open('Why?')],
    });
    expect(textsOf(rows)).toEqual(['How?', 'When?']);
  });

  it('are each asked once, however often the story says them', () => {
    expect(textsOf(rowsOf({ body: 'How? How?', rows: [], found: [open('How?'), open('How?')] }))).toEqual([
      'How?',
    ]);
  });

  it('are asked as corrected: neither what was left out nor what was emptied', () => {
    const rows = [row('How?'), row('Why?', { leftOut: true }), row('', { found: 'When?' })];
    expect(askedOf(rows)).toEqual([{ text: 'How?', kind: 'OPEN' }]);
  });
});
