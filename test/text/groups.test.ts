import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketOf,
  combineStances,
  groupPeople,
  type PersonReading,
  strongest,
} from '../../src/text/groups.js';
import { EXPERIENCES, STANCES, type TagReading } from '../../src/text/reading.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';

const vocabulary = compileVocabulary({
  title: 'Garden',
  version: 1,
  tags: [
    { tag: 'spray', kind: 'PRACTICE', aliases: ['spray'], parent: null },
    { tag: 'neem', kind: 'PRACTICE', aliases: ['neem'], parent: 'spray' },
    { tag: 'soap', kind: 'PRACTICE', aliases: ['soap'], parent: 'spray' },
  ],
});

const stance = fc.constantFrom(...STANCES);
const experience = fc.constantFrom(...EXPERIENCES);
const reading = fc
  .record({ tag: fc.constantFrom('spray', 'neem', 'soap'), stance, experience, cause: fc.boolean() })
  .map((each): TagReading => ({
    ...each,
    kind: 'PRACTICE',
    confidence: 1,
    reason: { rule: 'test', cue: null },
  }));
const readings: fc.Arbitrary<PersonReading[]> = fc
  .array(
    fc.record({
      person: fc.constantFrom('a', 'b', 'c', 'd'),
      role: fc.constantFrom('reader' as const, 'author' as const),
      tags: fc.array(reading, { maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((each, index) => ({ ...each, answer: String(index) })));

describe('Groups of people', () => {
  it('combine claims: an outcome beats none, opposite ones are mixed', () => {
    expect(combineStances([])).toBe('NO_OUTCOME');
    expect(combineStances(['NO_OUTCOME', 'HELPED'])).toBe('HELPED');
    expect(combineStances(['HELPED', 'DID_NOT_HELP'])).toBe('MIXED');
    expect(combineStances(['DID_NOT_HELP', 'NO_OUTCOME'])).toBe('DID_NOT_HELP');
    expect(combineStances(['MIXED', 'HELPED'])).toBe('MIXED');
    expect(strongest(['ADVICE', 'HEARSAY'])).toBe('HEARSAY');
    expect(strongest([])).toBeNull();
  });

  it('count outcomes first-hand only', () => {
    expect(bucketOf([{ stance: 'HELPED', experience: 'HEARSAY' }])).toBe('HEARSAY');
    expect(
      bucketOf([
        { stance: 'HELPED', experience: 'HEARSAY' },
        { stance: 'NO_OUTCOME', experience: 'FIRST_HAND' },
      ]),
    ).toBe('NO_OUTCOME');
    expect(bucketOf([])).toBeNull();
  });

  it('hold each person once, and never the author of the post', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const readers = new Set(all.filter(({ role }) => role === 'reader').map(({ person }) => person));
        for (const group of groupPeople(all, vocabulary)) {
          const people = group.people.map(({ person }) => person);
          expect(new Set(people).size).toBe(people.length);
          expect(people.every((person) => readers.has(person))).toBe(true);
        }
      }),
    );
  });

  it('give a parent at least the people of its largest child, and at most those of all together', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const groups = new Map(
          groupPeople(all, vocabulary).map((group) => [
            group.tag,
            new Set(group.people.map(({ person }) => person)),
          ]),
        );
        const parent = groups.get('spray') ?? new Set();
        const children = [groups.get('neem') ?? new Set<string>(), groups.get('soap') ?? new Set<string>()];
        for (const child of children) expect([...child].every((person) => parent.has(person))).toBe(true);
      }),
    );
  });

  it('do not depend on the order of answers', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const plain = (list: readonly PersonReading[]) =>
          groupPeople(list, vocabulary).map(({ tag, tried, people }) => [
            tag,
            tried,
            people.map(({ person, bucket }) => `${person} ${bucket}`).sort(),
          ]);
        expect(plain(all.toReversed())).toEqual(plain(all));
      }),
    );
  });
});
