import { describe, expect, it } from 'vitest';
import { readMarked } from './marked.js';

const stances = (marked: string): (string | null)[] => readMarked(marked).map(({ stance }) => stance);

describe('What came after a practice', () => {
  it.each([
    'We laid [drip hoses] in April. Six weeks later the beds looked lush.',
    'I started [box breathing] at my desk. Four days in, I caught myself smiling.',
    'I swapped to [a kneeling chair], and within two weeks I was up the stairs smoothly.',
    '[Seed mats], and the lettuce was lush by June.',
    '[Rice bran]: crisp as you like, every time.',
    'We took down [the partition] and now the room is lovely.',
    'I did [calf raises] on the stairs, it used to catch me on every kerb.',
    'We put her in [a sleep sack] and she has slept till seven ever since.',
    'I bought [a saddle with a gap] and I can ride to work again.',
  ])('is help when it is told as a change for the better: %s', (marked) => {
    expect(stances(marked)).toEqual(['HELPED']);
  });

  it.each([
    'I am starting [yoga] soon. In six weeks I might be better.',
    'I tried [beetroot juice]. Two weeks later I threw the bottle out and quit.',
    'I started [yoga]. A month later I moved to Leeds.',
    'I tried [yoga]. Now it is raining.',
    'I had [physio] last week. I used to run ultras.',
    'I take [vitamin C], my nan used to do that too.',
    'I bought [a foam roller]. My daughter is seven now.',
    'We use [shade cloth] for now.',
    'I went to [a physio]. Two weeks later, last Friday, my knee broke.',
    'I did [hill repeats] and my knee has hurt ever since.',
    '[Foam roller]. Great post by the way.',
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
    'We tried [a stone] in the oven, the crust was no crispier.',
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
