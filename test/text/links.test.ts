import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/text/read.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import posts from './links.json' with { type: 'json' };

/** What is linked wrongly, as lines to read; and the share of answers that are linked exactly. */
function linksOf(part: string) {
  const wrong: string[] = [];
  let answers = 0;
  for (const { field, questions, tags, items } of posts.filter((post) => post.part === part)) {
    const vocabulary = compileVocabulary({ title: field, version: '1', tags } as VocabularyFile);
    for (const { text, role, questions: expected } of items) {
      const found = read({ text, vocabulary, questions, role: role as 'reader' | 'author' }).questions;
      answers += 1;
      if (String(found) !== String(expected)) wrong.push(`${found} for ${expected}: ${text}`);
    }
  }
  return { wrong, exact: (answers - wrong.length) / answers };
}

const MASSAGE = compileVocabulary({
  title: 'Backs',
  version: '1',
  tags: [
    { tag: 'massage', kind: 'PRACTICE', aliases: ['massage', 'massages'], parent: null },
    { tag: 'sports-massage', kind: 'PRACTICE', aliases: ['sports massage'], parent: 'massage' },
    { tag: 'yoga', kind: 'PRACTICE', aliases: ['yoga'], parent: null },
  ],
});

const QUESTIONS = [
  { id: 'b', text: 'How do you look after your back?' },
  { id: 'a', text: 'Have you ever had a sports massage?' },
];

function linked(text: string, role: 'reader' | 'author' = 'reader') {
  return read({ text, vocabulary: MASSAGE, questions: QUESTIONS, role }).questions;
}

describe('The questions that an answer answers', () => {
  it('are told exactly for nine of ten answers of the posts that the rules were written with', () => {
    const { wrong, exact } = linksOf('dev');
    expect(exact, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('are told exactly for three of four answers of other posts', () => {
    expect(linksOf('held').exact).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['I get a massage every month.', ['a']],
    ["I've never had one, they scare me.", ['a']],
    ['Never!', ['a']],
    ['I do yoga every morning.', ['b']],
    ['I just lie on the floor with my legs up.', ['b']],
    ['Yoga for me. And I had a sports massage once, it was bliss.', ['b', 'a']],
    ['I hope your back gets better soon!', []],
    ['What does your doctor say?', []],
    ['Following!', []],
    ['', []],
  ])('are told by what it says: %j', (text, questions) => {
    expect(linked(text)).toEqual(questions);
  });

  it('are some of those asked, in their order, for any words', () => {
    const words =
      'I had a massage yoga never it worked ? , . - and are they any good one two weeks no yes hope you';
    const piece = fc.constantFrom(...words.split(' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const found = linked(pieces.join(' '));
        expect(found).toEqual(QUESTIONS.map(({ id }) => id).filter((id) => found.includes(id)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("are none for what the post's author writes", () => {
    expect(linked('I do yoga every morning.', 'author')).toEqual([]);
  });
});
