import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuestions, questionKind } from '../../src/text/questions.js';
import freshPosts from './endings/fresh-posts.json' with { type: 'json' };
import morePosts from './endings/more-posts.json' with { type: 'json' };
import posts from './endings/posts.json' with { type: 'json' };
import shapes from './endings/shapes.json' with { type: 'json' };
import styles from './endings/styles.json' with { type: 'json' };
import toldPosts from './endings/told-posts.json' with { type: 'json' };

const STORY = 'I baked bread for the first time on Sunday. Why did I wait so long? Anyway, it was flat.\n\n';

/** Stories that ask things of their own; none of it is put to readers. */
const STORIES = [
  '',
  'I have been at this for a month now. Is it fun? Not really. On Monday I began again.\n\n',
  '## What happened?\n\nIt all went well until it did not.\n\n- first I did this\n- then I did that\n\n' +
    'My neighbour said: "Why bother?" I bothered anyway.\n\n',
];

/** Endings of posts, each with the questions that a reader is asked by it. */
const ENDINGS: readonly (readonly [shape: string, ending: string, questions: readonly string[]])[] = [
  ['a single question', 'What do you do about flat bread?', ['What do you do about flat bread?']],
  [
    'two in a line',
    'How hot is your oven? And for how long?',
    ['How hot is your oven?', 'And for how long?'],
  ],
  [
    'a lead-in with a colon',
    'Questions for you:\n\nHow hot is your oven?\n\nDo you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  [
    'a request for what worked, behind another',
    'I would love to hear how you bake it. Tell me what worked for you!',
    ['I would love to hear how you bake it.', 'Tell me what worked for you!'],
  ],
  ['a lead-in on the same line', 'So tell me: how hot is your oven?', ['how hot is your oven?']],
  [
    'a numbered list',
    '1. How hot is your oven?\n2. Do you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  [
    'a numbered list with brackets',
    '1) How hot is your oven?\n2) Do you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  ['bullets', '- How hot is your oven?\n- Do you use steam?', ['How hot is your oven?', 'Do you use steam?']],
  [
    'round bullets',
    '• How hot is your oven?\n• Do you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  [
    'Q marks',
    'Q: How hot is your oven?\nQ: Do you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  [
    'counted Q marks',
    'Q1. How hot is your oven?\nQ2. Do you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  ['bold', '**How hot is your oven?**', ['How hot is your oven?']],
  [
    'bold in a list',
    '- **How hot is your oven?**\n- **Do you use steam?**',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  ['italics', '_How hot is your oven?_', ['How hot is your oven?']],
  ['a quotation block', '> How hot is your oven?', ['How hot is your oven?']],
  ['a heading', '## How hot is your oven?', ['How hot is your oven?']],
  ['a heading as lead-in', '## Questions\n\nHow hot is your oven?', ['How hot is your oven?']],
  ['a sign-off after', 'How hot is your oven?\n\nHappy baking!', ['How hot is your oven?']],
  ['thanks after', 'How hot is your oven? Thanks in advance!', ['How hot is your oven?']],
  ['a name after', 'How hot is your oven?\n\nxo Mia', ['How hot is your oven?']],
  ['a P.S. after', 'How hot is your oven?\n\nP.S. The recipe is on the card.', ['How hot is your oven?']],
  ['an invitation after', 'How hot is your oven? Let me know in the comments!', ['How hot is your oven?']],
  ['tags after', 'How hot is your oven?\n\nTags: bread, oven', ['How hot is your oven?']],
  ['hashtags after', 'How hot is your oven?\n\n#bread #baking', ['How hot is your oven?']],
  ['a smiley after', 'How hot is your oven? 🙂', ['How hot is your oven?']],
  ['two marks', 'How hot is your oven??', ['How hot is your oven??']],
  ['mark and exclamation', 'How hot is your oven?!', ['How hot is your oven?']],
  [
    'the own answer between',
    'How hot is your oven? Mine is at 230.\n\nDo you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  ['no mark', 'How do you get a good crust', ['How do you get a good crust']],
  [
    'no mark in a list',
    '- How do you get a good crust\n- Do you use steam',
    ['How do you get a good crust', 'Do you use steam'],
  ],
  [
    'a request instead of a question',
    'Tell me how you get your bread to rise.',
    ['Tell me how you get your bread to rise.'],
  ],
  [
    'another request',
    "I'd love to hear what you do about flat bread.",
    ["I'd love to hear what you do about flat bread."],
  ],
  ['a clause before', 'If you bake, how hot is your oven?', ['If you bake, how hot is your oven?']],
  ['a dash', 'Your turn - how hot is your oven?', ['Your turn - how hot is your oven?']],
  [
    'Windows line ends',
    'How hot is your oven?\r\nDo you use steam?',
    ['How hot is your oven?', 'Do you use steam?'],
  ],
  ['a bracket inside', 'How hot is your oven (gas or not)?', ['How hot is your oven (gas or not)?']],
  ['an alternative', 'Do you bake in a tin or on a stone?', ['Do you bake in a tin or on a stone?']],
  ['none', 'Next week I will try rye.', []],
  ['only a quoted one', 'My aunt said, "Is that a pancake?" and laughed. I will try rye.', []],
  ['only an invitation', 'Leave a comment below!', []],
];

const KINDS: readonly (readonly [string, 'OPEN' | 'YES_NO'])[] = [
  ['How hot is your oven?', 'OPEN'],
  ['Do you use steam?', 'YES_NO'],
  ['Have you ever used a stone?', 'YES_NO'],
  ['So, have you ever used a stone?', 'YES_NO'],
  ['Anyone else with flat bread?', 'YES_NO'],
  ['What about rye?', 'OPEN'],
  ['Which flour do you use?', 'OPEN'],
  ['And what do you do about the crust?', 'OPEN'],
  ['If you bake, do you use steam?', 'YES_NO'],
  ['When you bake, how long do you wait?', 'OPEN'],
  ['Is it worth it?', 'YES_NO'],
  ['Favourite flour?', 'OPEN'],
  ['Ever tried a stone?', 'YES_NO'],
  ['Tell me how you do it.', 'OPEN'],
  ['Should I buy a scale or is it a waste?', 'YES_NO'],
];

describe('The questions of a post', () => {
  it.each(ENDINGS)('are found in an ending with %s', (_, ending, questions) => {
    const post = STORY + ending;
    const found = findQuestions(post);
    expect(found.map(({ text }) => text)).toEqual(questions);
    for (const { start, end, text } of found) expect(post.slice(start, end)).toBe(text);
  });

  it.each(shapes)('are found with their kinds, whatever the story: $shape', ({ ending, questions }) => {
    for (const story of STORIES) {
      const found = findQuestions(story + ending).map(({ text, kind }) => ({ text, kind }));
      expect(found).toEqual(questions);
    }
  });

  it.each([...posts, ...morePosts, ...styles, ...freshPosts, ...toldPosts])(
    'are found in a whole post: $shape',
    ({ post, questions }) => {
      const found = findQuestions(post);
      expect(found.map(({ text, kind }) => ({ text, kind }))).toEqual(questions);
      for (const { start, end, text } of found) expect(post.slice(start, end)).toBe(text);
    },
  );

  it.each(KINDS)('%j is %s', (text, kind) => {
    expect(questionKind(text)).toBe(kind);
  });

  it('slice exactly out of any text, in order and without overlap', () => {
    const piece = fc.constantFrom(
      'How are you?',
      '1. ',
      '- ',
      '**',
      '\n',
      '\n\n',
      'Q: ',
      'A story.',
      '🙂',
      '"',
      '?',
      'Do you',
      ': ',
      '\r\n',
      'é',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const found of findQuestions(text)) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.start).toBeGreaterThanOrEqual(last);
          last = found.end;
        }
      }),
    );
  });
});
