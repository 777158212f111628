/** Answers written with their mentions in brackets: [a practice], {a concern}. */
import fc from 'fast-check';
import type { TagReading } from '../../src/text/reading.js';
import { type GivenMentions, tagsGiven } from '../eval/readings.js';

/** Reads "I tried [ginger] for my {knee}": each bracket is a mention of a tag of its own. */
export function readMarked(marked: string): TagReading[] {
  const mentions: GivenMentions['mentions'][number][] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[([^\][]+)\]|\{([^}{]+)\}/g)) {
    text += marked.slice(last, match.index);
    const name = match[1] ?? match[2] ?? '';
    const kind = match[1] === undefined ? 'CONCERN' : 'PRACTICE';
    mentions.push({
      tag: `tag-${mentions.length}`,
      kind,
      start: text.length,
      end: text.length + name.length,
    });
    text += name;
    last = match.index + match[0].length;
  }
  const vocabulary = { symptoms: new Set<string>() };
  return tagsGiven({ text: text + marked.slice(last), mentions, role: 'reader', vocabulary });
}

/** One way to say that something helped: as it stands, negated, behind a modal, as a question. */
export interface HelpedFrame {
  readonly plain: string;
  readonly negated: string;
  readonly modal: (word: string) => string;
  readonly question: string;
}

const VERBS = [
  { past: 'helped', base: 'help' },
  { past: 'helped my knee', base: 'help my knee' },
  { past: 'worked for me', base: 'work for me' },
  { past: 'fixed it', base: 'fix it' },
  { past: 'did the trick', base: 'do the trick' },
  { past: 'made a huge difference', base: 'make a huge difference' },
  { past: 'sorted me out', base: 'sort me out' },
  { past: 'took the pain away', base: 'take the pain away' },
  { past: 'stopped the itching', base: 'stop the itching' },
  { past: 'got rid of the slugs', base: 'get rid of the slugs' },
  { past: 'cured my headaches', base: 'cure my headaches' },
  { past: 'loosened up my hips', base: 'loosen up my hips' },
  { past: 'saved my back', base: 'save my back' },
  { past: 'made the mornings easier', base: 'make the mornings easier' },
  { past: 'changed everything', base: 'change everything' },
  { past: 'turned things around', base: 'turn things around' },
  { past: 'kept the mould away', base: 'keep the mould away' },
  { past: 'gave me my life back', base: 'give me my life back' },
  { past: 'paid off', base: 'pay off' },
  { past: 'cleared it right up', base: 'clear it right up' },
] as const;

const SUBJECTS = [
  '[Massage]',
  'The [weighted blanket]',
  'My [neem oil]',
  '[Cold brew] and rest',
  'Our [trainer]',
];
const ENDS = ['', '.', '!', ' lol', ' in the end.'];

/** Sentences of help with their negations. */
export const helpedFrames: fc.Arbitrary<HelpedFrame> = fc
  .record({
    verb: fc.constantFrom(...VERBS),
    subject: fc.constantFrom(...SUBJECTS),
    end: fc.constantFrom(...ENDS),
    negator: fc.constantFrom("didn't", 'did not', 'never', "didn't really", "hasn't", 'has not'),
  })
  .map(({ verb, subject, end, negator }) => {
    const form = negator === 'never' || negator.startsWith('ha') ? verb.past : verb.base;
    return {
      plain: `${subject} ${verb.past}${end}`,
      negated: `${subject} ${negator} ${form}${end}`,
      modal: (word: string) => `${subject} ${word} ${verb.base}${end}`,
      question: `Did ${subject.replace(/^(?:My|Our|The)/, 'the')} ${verb.base}?`,
    };
  });

/** Praise by a user. */
export const praiseFrames: fc.Arbitrary<{ readonly plain: string }> = fc.constantFrom(
  { plain: '[Massage] is brilliant.' },
  { plain: 'I swear by [earplugs].' },
  { plain: "Couldn't live without my [fan]" },
  { plain: '[A vertical mouse] was a game changer for me' },
  { plain: 'Big fan of [mulch] here!' },
  { plain: 'We had great success with [the sling].' },
  { plain: '[Caching]: worth every penny.' },
  { plain: 'Best money I ever spent was [the mixer].' },
);
