import { type Passage, passagesOf } from '../../../src/text/quotes.js';
import type { Reading } from '../../../src/text/reading.js';
import { read } from '../../../src/text/read.js';
import type { Vocabulary } from '../../../src/text/vocabulary.js';
import { Chance, Zipf } from './chance.js';

/** A text of an answer with what the engine reads in it. Its questions are named by their place in the post. */
export interface Body {
  readonly text: string;
  readonly reading: Reading;
  /** What is shown for each of its mentions. */
  readonly passages: readonly Passage[];
}

/** What posts ask: every post has one of these endings. */
export const ENDINGS: readonly (readonly string[])[] = [
  ['How do you recover after a big race?', 'Have you ever tried a deep tissue massage?'],
  ['What helped your hip?', 'How long did you take off?'],
  ['Have you ever been to a chiropractor?', 'What would you try next?'],
  ['What do you do for sore legs?', 'How many days do you rest?', 'Do you stretch?'],
  ['Has foam rolling helped you?', 'What else worked for you?'],
  ['What got you running again?', 'Did you see a physical therapist?'],
];

const OPENINGS = [
  'I have been running for {n} years now, mostly on the roads around {place}.',
  'My last race was in {place}, and the second half of it was mostly downhill.',
  'This sounds so familiar, it was the same for me before {place}.',
  'Thanks for writing this down, I read it twice on the train to {place}.',
  'We are a small group that meets on Sundays in {place}.',
  'Coming back to this board after some months away in {place}.',
];
const CONCERNS = [
  'My {concern} was sore for weeks.',
  'For me it was the {concern}.',
  'I had trouble with my {concern} as well.',
];
const TRIED = [
  'I tried {practice} and it helped a lot.',
  '{practice} did nothing for me.',
  'I went for {practice} twice.',
  '{practice} helped at first, but the pain came back.',
  'I have never tried {practice}.',
  'Has anyone tried {practice}?',
  'My sister swears by {practice}.',
  'After {practice} I was running without pain again.',
];
const CLOSINGS = [
  'I took {n} days off in the end.',
  'It was {n} weeks until I could run again.',
  'Good luck, and tell us how it goes.',
  'Be patient with yourself.',
  'I hope that you are back on the trails soon.',
];
const FILLER = [
  'The weather did not make any of it easier.',
  'I keep a diary of my runs, and it is all in there.',
  'Everybody told me something else about it.',
  'There is a new path along the river that I like.',
  'My shoes were old by then, and I knew it.',
  'The kids came along on their bikes most of the time.',
];

/** Tags of which this many at most are spoken of. */
const TAGS_SPOKEN_OF = 200;

export interface BodiesInput {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  readonly ending: number;
  readonly role: 'reader' | 'author';
}

/** Different texts of about 400 characters, answers to one ending, each read by the engine. */
export function makeBodies({ vocabulary, count, ending, role }: BodiesInput): Body[] {
  const chance = new Chance(1_000 * (ending + 1) + (role === 'author' ? 1 : 0));
  const tags = [...vocabulary.tags.values()];
  const names = (kind: string, most: number) =>
    tags
      .filter((tag) => tag.kind === kind)
      .slice(0, most)
      .map((tag) => tag.name);
  const concerns = names('CONCERN', TAGS_SPOKEN_OF);
  const practices = names('PRACTICE', TAGS_SPOKEN_OF - Math.min(concerns.length, TAGS_SPOKEN_OF / 4));
  const drawPractice = new Zipf(practices.length, 1);
  const drawConcern = new Zipf(concerns.length, 1);
  const fill = (pattern: string): string =>
    capital(
      pattern
        .replace('{n}', String(2 + chance.below(20)))
        .replace('{place}', place(chance))
        .replace('{concern}', () => concerns[drawConcern.draw(chance)]!)
        .replace('{practice}', () => practices[drawPractice.draw(chance)]!),
    );
  const questions = ENDINGS[ending]!.map((text, index) => ({ id: String(index), text }));
  return Array.from({ length: count }, () => {
    const text = [
      fill(chance.one(OPENINGS)),
      ...(chance.next() < 0.3 ? [fill(chance.one(CONCERNS))] : []),
      fill(chance.one(TRIED)),
      ...(chance.next() < 0.45 ? [fill(chance.one(TRIED))] : []),
      chance.one(FILLER),
      fill(chance.one(OPENINGS)),
      chance.one(FILLER),
      ...(chance.next() < 0.5 ? [chance.one(FILLER)] : []),
      fill(chance.one(CLOSINGS)),
    ].join(' ');
    const reading = read({ text, vocabulary, questions, role });
    return { text, reading, passages: reading.mentions.map(passagesOf(text)) };
  });
}

/** A name of a place that few texts share, so that some words are rare. */
function place(chance: Chance): string {
  const syllables = ['bar', 'lo', 'ken', 'dra', 'mis', 'tor', 'vel', 'hun', 'sha', 'rim', 'pel', 'gos'];
  return capital(Array.from({ length: 3 }, () => chance.one(syllables)).join(''));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
