import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkVocabulary } from '../../src/text/vocabulary-check.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';

const massage = { tag: 'massage', kind: 'PRACTICE' as const, aliases: ['massage'], parent: null };

function problems(...tags: object[]): string[] {
  const file = { title: 'Test', version: 1, tags } as unknown as VocabularyFile;
  return checkVocabulary(file).map(({ level, tag, problem }) => `${level} ${tag}: ${problem}`);
}

describe('The check of a vocabulary', () => {
  it('has nothing to say of a good one', () => {
    expect(problems(massage, { ...massage, tag: 'hot-stone-massage', aliases: ['hot stones'] })).toEqual([]);
  });

  it('names every alias that two tags claim, not the first alone', () => {
    const other = { ...massage, tag: 'rub', aliases: ['Massage', 'rub'] };
    const third = { ...massage, tag: 'rub-down', aliases: ['rub'] };
    expect(problems(massage, other, third)).toEqual([
      expect.stringMatching(/^ERROR rub: The alias "Massage" is also one of "massage"/),
      expect.stringMatching(/^ERROR rub-down: The alias "rub" is also one of "rub"/),
    ]);
  });

  it.each([
    ['a parent that is not there', { ...massage, parent: 'rubbing' }, /ERROR .*"rubbing" is no tag/],
    ['a circle of parents', { ...massage, parent: 'massage' }, /ERROR .*circle/],
    ['a slug that is none', { ...massage, tag: 'Deep Massage' }, /ERROR .*slug/],
    [
      'a field that is misspelt',
      { ...massage, notbefore: ['chair'] },
      /WARNING massage: The field "notbefore"/,
    ],
    ['a guard of two words', { ...massage, notBefore: ['chair in'] }, /WARNING .*only one word/],
    [
      'a guard without an alias in it',
      { ...massage, notIn: ['rubber stamp'] },
      /WARNING .*no alias stands in it/,
    ],
    [
      'an alias that no text holds so',
      { ...massage, aliases: ['massage', 'massage.me'] },
      /WARNING .*"massage.me" is never found/,
    ],
  ])('names %s', (_, tag, problem) => {
    expect(problems(tag)).toEqual([expect.stringMatching(problem)]);
  });

  const folder = `${import.meta.dirname}/../../src/text/words`;
  const shipped = readdirSync(folder)
    .map(
      (name) =>
        [name, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8').replace(/^[^{].*/s, '{}'))] as const,
    )
    .filter(([, file]) => Array.isArray(file.tags));

  it.each(shipped)('has nothing to say of %s, which ships', (_, file) => {
    expect(checkVocabulary(file)).toEqual([]);
  });

  it('was made of five vocabularies that ship', () => {
    expect(shipped).toHaveLength(5);
  });
});
