import { describe, expect, it } from 'vitest';
import { readMarked } from './marked.js';

const stances = (marked: string): (string | null)[] => readMarked(marked).map(({ stance }) => stance);

describe('What came after a practice', () => {
  it.each([
    'We laid [drip hoses] in April. Six weeks later the beds looked like a jungle.',
    'I started [box breathing] at my desk. Four days in, I caught myself humming.',
    'I swapped to [a kneeling chair], and within two weeks I could tie my shoes without swearing.',
    '[Seed mats] and the basil was up in four days.',
    'We took down [the partition] and now the room looks twice as big.',
    'I did [calf raises] on the stairs, it used to catch me on every kerb.',
    'We moved the router [upstairs]. Haven’t had a dropout since.',
  ])('is help when it is told as a change: %s', (marked) => {
    expect(stances(marked)).toEqual(['HELPED']);
  });

  it.each([
    'I am starting [yoga] soon. In six weeks I might tell you more.',
    'I tried [beetroot juice]. Two weeks later I threw the bottle in the bin and quit.',
    'I take [vitamin C], my nan used to do that too.',
    'We use [shade cloth] for now.',
    'I went to [a physio]. After that who knows if it will hold.',
  ])('is none when it is supposed, bad, or no change: %s', (marked) => {
    expect(stances(marked)).not.toContain('HELPED');
  });
});

describe('A cleft', () => {
  it.each([
    'What finally turned it was [cold water].',
    'The one thing that got us through was [a white noise app].',
    '[A longer bench] was what shifted mine.',
    'What sorted things, in the end, was [pruning hard].',
  ])('names what helped: %s', (marked) => {
    expect(stances(marked)).toEqual(['HELPED']);
  });

  it.each([
    'What started it was [a new saddle].',
    'What I did most was [swimming].',
    'I wonder what fixed it, was it [the tape]?',
  ])('names no help where its verb begins a trouble, lacks an object, or asks: %s', (marked) => {
    expect(stances(marked)).not.toContain('HELPED');
  });
});

describe('A trouble as it was', () => {
  it.each([
    'I had [cupping] twice. My neck was as tight as before.',
    'We tried [a stone] in the oven, the crust was no crisper.',
    'I did [eye drops] for a month, never any brighter in there.',
  ])('tells that it did not help: %s', (marked) => {
    expect(stances(marked)).toEqual(['DID_NOT_HELP']);
  });

  it.each(['See [a doctor] if it is as bad as ever.', '[Rubber ducks], as silly as it sounds. Works.'])(
    'tells nothing behind a condition or in a figure of speech: %s',
    (marked) => {
      expect(stances(marked)).not.toContain('DID_NOT_HELP');
    },
  );
});
