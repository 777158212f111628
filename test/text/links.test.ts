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

/** The numbers of the questions that a text answers, of those asked in this order. */
function numbers(asked: readonly string[], text: string): number[] {
  const questions = asked.map((question, at) => ({ id: String(at + 1), text: question }));
  return read({ text, vocabulary: MASSAGE, questions }).questions.map(Number);
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

  describe('where one asks what helped', () => {
    const asked = ['What helped your back?', 'Has anyone tried yoga?', 'How long until it got better?'];
    it.each([
      ['A massage every Friday fixed it.', [1]],
      ['My sister swears by massage for hers.', [1]],
      ['I gave up sitting on the sofa and it never came back.', [1]],
      ['Leaving my desk job.', [1]],
      ['Changing my chair did the trick.', [1]],
      ['Nothing has, so far.', [1]],
      ['Yoga cured me, no more pain.', [1, 2]],
      ['I did yoga once and fell asleep.', [2]],
      ['Not yet, but it looks fun.', [2]],
      ['Try a massage before you do anything else.', []],
      ['You could get a massage.', []],
      ['I screamed this morning, that is all I know.', []],
      ['Have you tried massage? Asking because my back is the same.', []],
      ['Same here, three bad nights in a row.', []],
      ['Ouch.', []],
      ['About six weeks for me.', [3]],
      ['Mine was gone three weeks later.', [3]],
      ['It took a month and then I could bend again.', [3]],
      ['By day ten I could sit again.', [3]],
      ['Some heat and patience. It eased, four nights, and then it went.', [1, 3]],
      ['Osteopath here, twenty-odd years.', []],
      ['I had this for years and nobody could say why.', []],
    ])('take what was experienced, and no advice: %j', (text, expected) => {
      expect(numbers(asked, text)).toEqual(expected);
    });
  });

  describe('where one asks what works', () => {
    const asked = ['What works for a stiff back?', 'Is a massage worth it?'];
    it.each([
      ['Try some yoga in the morning.', [1]],
      ['Yoga works, as long as you keep it up.', [1]],
      ['A massage only lasts a day, save the money.', [2]],
      ['Does yoga do anything?', []],
      ['I read that yoga is good for it, is that true?', []],
    ])('take advice as well: %j', (text, expected) => {
      expect(numbers(asked, text)).toEqual(expected);
    });
  });

  describe('where one asks for time off', () => {
    const asked = ['Has anyone tried yoga?', 'How much time off did you take?'];
    it.each([
      ['Two weeks off, then half days.', [2]],
      ['Ten days, and I was lucky.', [2]],
      ['I was out for a month.', [2]],
      ["I couldn't work for about three weeks.", [2]],
      ['No lifting for 6 weeks.', [2]],
      ['It was better within a week.', []],
      ['I have sat at this desk for 20 years.', []],
    ])('take no other length of time: %j', (text, expected) => {
      expect(numbers(asked, text)).toEqual(expected);
    });
  });

  it.each([
    ['What do you do when it wakes you at 3 am?', 'I get up and read in the kitchen.', [1]],
    ['What do you do when it wakes you at 3 am?', 'We bought a new mattress.', []],
    ['What caused yours?', 'I have no idea.', []],
    ['How many sessions did you need?', 'Four sessions, maybe five.', [1]],
    ['How many sessions did you need?', 'They were 40 euros.', [1]],
    ['How many sessions did you need?', 'I stopped going.', []],
  ])('look at what else is asked: %j %j', (question, text, expected) => {
    expect(numbers([question, 'Have you tried yoga?'], text)).toEqual(expected);
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
