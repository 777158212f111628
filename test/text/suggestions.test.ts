import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suggest, type SuggestOptions } from '../../src/text/suggestions.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import raceRecovery from '../../src/text/words/race-recovery.json' with { type: 'json' };

const file = {
  title: 'Sleep',
  version: 1,
  tags: [
    { tag: 'tea', kind: 'PRACTICE', aliases: ['tea'], parent: null },
    { tag: 'earplugs', kind: 'PRACTICE', aliases: ['earplugs'], parent: null },
    { tag: 'insomnia', kind: 'CONCERN', aliases: ['insomnia'], parent: null },
  ],
} as const satisfies VocabularyFile;

const SAID = [
  ['Ana', 'I tried a weighted blanket and slept through.'],
  ['Ben', 'Earplugs, a weighted blanket and tea. In that order.'],
  ['Ben', 'The weighted blanket helped a lot, by the way.'],
  ['Cleo', 'My aunt gave me weighted blankets for Christmas; one helped.'],
  ['Dai', 'I drink barley tea with my grandmother. Barley tea helps.'],
  ['Eve', 'Earplugs and barley tea.'],
  ['Fay', 'I had a nice time yesterday, thanks to all of you.'],
  ['Gus', 'I tried to sleep. Nothing helped. With time it got better.'],
] as const;

function suggested(said: readonly (readonly [string, string])[] = SAID, options: SuggestOptions = {}) {
  const answers = said.map(([person, text]) => ({
    id: `a${SAID.findIndex((each) => each[1] === text)}`,
    person,
    text,
  }));
  return suggest({ answers, vocabulary: compileVocabulary(file), ...options });
}

describe('Suggestions of tags', () => {
  it('are the terms that several people use as practices and no tag has', () => {
    expect(suggested().map(({ term, people }) => [term, people])).toEqual([
      ['weighted blanket', 3],
      ['barley tea', 2],
    ]);
  });

  it('open the words they were counted from, one example a person', () => {
    for (const { examples, people } of suggested()) {
      expect(examples).toHaveLength(people);
      for (const { answer, start, end, quote } of examples)
        expect(SAID[Number(answer.slice(1))]![1].slice(start, end)).toBe(quote);
    }
  });

  it('guess where a term belongs by the tag whose name it ends with', () => {
    const [blanket, tea] = suggested();
    expect(tea).toMatchObject({ kind: 'PRACTICE', parent: 'tea' });
    expect(blanket).toMatchObject({ kind: 'PRACTICE', parent: null });
  });

  it('are the same in whatever order the answers come', () => {
    const names = (answers: typeof SAID | readonly (typeof SAID)[number][]) =>
      suggested(answers).map(({ term, people }) => `${term} ${people}`);
    expect(names([...SAID].reverse())).toEqual(names(SAID));
  });

  it('hold what one person alone says only when asked for', () => {
    const one = [['Ana', 'I tried mouth tape and it worked.']] as const;
    expect(suggested(one)).toEqual([]);
    expect(suggested(one, { leastPeople: 1 })[0]?.term).toBe('mouth tape');
  });

  it('hold none of the tags that the vocabulary has', () => {
    const known = new Set(file.tags.flatMap(({ aliases }) => [...aliases] as string[]));
    for (const { term } of suggested(SAID, { leastPeople: 1 })) expect(known.has(term)).toBe(false);
  });
});

const GOLD = '../shared/seed/gold.json';
describe.skipIf(!existsSync(GOLD))('On a real thread, suggestions', () => {
  it('name "lacrosse ball" among the first three when its tag is taken out', () => {
    const whole = raceRecovery as unknown as VocabularyFile;
    const tags = whole.tags.filter(({ tag }) => tag !== 'lacrosse-ball');
    const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as {
      comments: { id: string; author: string; role: string; text: string }[];
    };
    const answers = gold.comments
      .filter(({ role }) => role !== 'author')
      .map(({ id, author, text }) => ({ id, person: author, text }));
    const vocabulary = compileVocabulary({ ...whole, tags });
    const first = suggest({ answers, vocabulary, leastPeople: 1, most: 3 });
    expect(first.map(({ term }) => term)).toContain('lacrosse ball');
  });
});
