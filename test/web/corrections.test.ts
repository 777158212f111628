import { describe, expect, it } from 'vitest';
import {
  choiceNamed,
  choiceOf,
  correctionOf,
  correctionsOf,
  inOrderOfText,
  practiceNamed,
  saysOfAll,
} from '../../src/web/rules/correction.rules.js';

const massage = {
  tag: { id: 'massage', kind: 'PRACTICE' },
  stance: 'HELPED',
  experience: 'FIRST_HAND',
  cause: false,
} as const;
const hip = { tag: { id: 'hip', kind: 'CONCERN' }, stance: null, experience: null, cause: false } as const;
const nothing = { shown: [], kept: [] };

describe('A correction of what was read', () => {
  it('says in one word what a reading says in three', () => {
    expect(choiceOf(massage)).toBe('HELPED');
    expect(choiceOf({ ...massage, experience: 'HEARSAY' })).toBe('HEARSAY');
    expect(choiceOf({ ...massage, cause: true })).toBe('CAUSE');
  });

  it('knows the choices that there are, and no others', () => {
    expect(choiceNamed('REJECT')).toBe('REJECT');
    expect(choiceNamed('CAUSE')).toBeUndefined();
    expect(choiceNamed('toString')).toBeUndefined();
  });

  it('names only what differs from what was read', () => {
    const say = (choice: string | undefined) =>
      correctionsOf([massage], { choice: () => choice, concerns: nothing });
    expect(say('HELPED')).toEqual([]);
    expect(say(undefined)).toEqual([]);
    expect(say('nonsense')).toEqual([]);
    expect(say('MIXED')).toEqual([{ tagId: 'massage', stance: 'MIXED', experience: 'FIRST_HAND' }]);
    expect(say('ASKING')).toEqual([{ tagId: 'massage', stance: 'NO_OUTCOME', experience: 'ASKING' }]);
    expect(say('REJECT')).toEqual([{ tagId: 'massage', reject: true }]);
  });

  it('drops a concern that was shown and unticked, and none that was not shown', () => {
    const say = (concerns: { shown: string[]; kept: string[] }) =>
      correctionsOf([hip], { choice: () => undefined, concerns });
    expect(say({ shown: ['hip'], kept: [] })).toEqual([correctionOf('hip', 'REJECT')]);
    expect(say({ shown: ['hip'], kept: ['hip'] })).toEqual([]);
    expect(say({ shown: [], kept: [] })).toEqual([]);
  });

  it('says something of everything that was shown, or is none', () => {
    const says = (choice: string | undefined, shown: string[]) =>
      saysOfAll([massage, hip], { choice: () => choice, concerns: { shown, kept: [] } });
    expect(says('HELPED', ['hip'])).toBe(true);
    expect(says('REJECT', ['hip'])).toBe(true);
    for (const choice of [undefined, 'nonsense', 'CAUSE']) expect(says(choice, ['hip'])).toBe(false);
    expect(says('HELPED', [])).toBe(false);
    const cause = { ...massage, cause: true };
    expect(saysOfAll([cause], { choice: () => 'CAUSE', concerns: nothing })).toBe(true);
  });

  it('puts tags in the order of the text', () => {
    const mentions = [
      { start: 9, tag: { id: 'hip' } },
      { start: 30, tag: { id: 'massage' } },
    ];
    const unplaced = { tag: { id: 'rest' } };
    expect(inOrderOfText([unplaced, massage, hip], mentions)).toEqual([hip, massage, unplaced]);
  });

  it('finds a practice by its name or alias, or by its beginning where only one begins so', () => {
    const ice = { name: 'ice bath', aliases: ['cold plunge'] };
    const pack = { name: 'ice', aliases: ['ice pack'] };
    expect(practiceNamed([ice, pack], ' Ice ')).toBe(pack);
    expect(practiceNamed([ice, pack], 'cold plunge')).toBe(ice);
    expect(practiceNamed([ice, pack], 'i')).toBeUndefined();
    expect(practiceNamed([ice], 'cold')).toBe(ice);
  });
});
