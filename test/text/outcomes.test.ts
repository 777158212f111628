import { describe, expect, it } from 'vitest';
import { clauseTextOf } from '../../src/text/compose.js';
import { withConstructions } from '../../src/text/constructions.js';
import { compileCues, longestMatch } from '../../src/text/cue-patterns.js';
import { type OutcomeEvent, findOutcomes } from '../../src/text/outcomes.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

function eventsOf(text: string): OutcomeEvent[] {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const clauseText = clauseTextOf({ tokens, sentences, mentions: [], symptoms: new Set(['wilt']) });
  return withConstructions(clauseText, findOutcomes(clauseText));
}

describe('Outcome events', () => {
  it.each([
    ['It helped.', 'HELPED'],
    ["It didn't help one bit.", 'FAILED'],
    ['It never worked for me', 'FAILED'],
    ['The pain has not come back', 'HELPED'],
    ['The itching is gone', 'HELPED'],
    ['The wilt is gone', 'HELPED'],
    ['It made the swelling worse', 'MADE_WORSE'],
    ['Absolute waste of money', 'FAILED'],
    ["I couldn't live without it", 'HELPED'],
    ['The build went from 4 minutes to 11 seconds', 'HELPED'],
    ['It stopped working after a while', 'PARTLY'],
    ['It only masks the pain', 'PARTLY'],
    ['I think it caused my headaches', 'CAUSED'],
    ['The jury is still out', 'UNKNOWN'],
    ['No side effects and I slept through', 'HELPED'],
  ])('"%s" tells of %s', (text, outcome) => {
    expect(eventsOf(text).map((event) => event.outcome)).toContain(outcome);
  });

  it.each([
    'It might help.',
    'I hope it works!',
    'I wonder if it would fix things',
    'Let me know if it helps',
    'I do it to relieve the pain',
    'Great for getting your money back? No idea',
    'Fix your posture first',
    'I work from home',
    'Any help appreciated',
    'Get better soon!',
    'Did it help?',
    'There were no side effects',
    'I had no problem ordering it, so far so quick',
    'It sounds like a waste of money',
    'Not sure whether it did anything',
  ])('"%s" claims nothing', (text) => {
    expect(eventsOf(text).filter((event) => event.outcome !== 'UNKNOWN')).toEqual([]);
  });

  it.each([
    ['It fixed my back', 'SELF'],
    ['My sister says it cured her', 'OTHER'],
    ['It helps most people', 'PEOPLE'],
    ['It worked', null],
  ])('"%s" is the experience of %s', (text, holder) => {
    expect(eventsOf(text)[0]?.holder).toBe(holder);
  });
});

describe('Cue phrases', () => {
  const families = new Map([['help', new Set(['help', 'helped'])]]);
  const units = (text: string) =>
    text
      .split(' ')
      .map((word) => ({ word, marks: word === ',' ? ['STOP'] : word === 'pain' ? ['SYMPTOM'] : [] }));
  const match = (phrase: string, text: string): number | undefined => {
    const index = compileCues([{ phrase, value: phrase }], families);
    return longestMatch(index, units(text), 0, units(text).length)?.to;
  };

  it.each([
    ['<help> me', 'helped me', 2],
    ['made (a|no) difference', 'made no difference', 3],
    ['made (a huge|no) difference', 'made a huge difference', 4],
    ['made a big? difference', 'made a difference', 3],
    ['made * difference', 'made such a huge difference', 5],
    ['made * difference', 'made me , no difference', undefined],
    ['(my *|the) out', 'my poor old back out', 5],
    ['the SYMPTOM', 'the pain', 2],
    ['worked END', 'worked', 1],
    ['worked END', 'worked well', undefined],
  ])('"%s" matches "%s" up to %j', (phrase, text, to) => {
    expect(match(phrase, text)).toBe(to);
  });

  it('take the longest phrase', () => {
    const index = compileCues(
      ['made', 'made it worse', 'made it'].map((phrase) => ({ phrase, value: phrase })),
      families,
    );
    expect(longestMatch(index, units('made it worse'), 0, 3)?.value).toBe('made it worse');
  });

  it.each([
    ['* difference', /begins with a gap/],
    ['<unknown> it', /unknown family/],
    ['maybe?', /only optional words/],
  ])('refuse "%s"', (phrase, message) => {
    expect(() => compileCues([{ phrase, value: 1 }], families)).toThrow(message);
  });
});
