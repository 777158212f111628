import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MENTIONS_LIMIT, readMentions } from '../../src/text/mentions.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile, VocabularyFileTag } from '../../src/text/vocabulary-file.js';
import raceRecovery from '../../src/text/words/race-recovery.json' with { type: 'json' };
import { mentionsOf } from './tagged.js';
import { SLOW_PIECES } from './slow-pieces.js';
import { anyText, cutsPair, fastest, repeated } from './texts.js';

const FILE = raceRecovery as unknown as VocabularyFile;
const vocabulary = compileVocabulary(FILE);
const tagsIn = (text: string) => mentionsOf(text, vocabulary).map(({ tag }) => tag);

const bare = (kind: 'PRACTICE' | 'CONCERN', ...names: string[]): VocabularyFileTag[] =>
  names.map((name) => ({ tag: name, kind, aliases: [name] }));
/** Every word here is something else as well, and the vocabulary says nothing about that. */
const plain = compileVocabulary({
  title: 'Homographs',
  version: 1,
  tags: [
    ...bare(
      'PRACTICE',
      'rest',
      'ice',
      'doctor',
      'vet',
      'fan',
      'reading',
      'walking',
      'breaks',
      'treats',
      'heat',
      'cycling',
    ),
    ...bare('CONCERN', 'back', 'head', 'foot', 'hand', 'tired', 'stress', 'neck'),
  ],
});

describe('Mentions', () => {
  it.each([
    'I came back to it, went back in and never looked back. Welcome back! Back then it was new.',
    'The rest of us did the rest. For the rest, rest assured.',
    "Ice cream won't break the ice. We skated on thin ice.",
    "I'm no doctor, I am not a vet and I'm not a trained doctor. Just what the doctor ordered.",
    'Big fan of yours, thanks for reading all this.',
    'She walked out. I would never walk away from it. A walk in the park.',
    'It breaks down, breaks the budget and breaks my heart. That breaks even.',
    'He treats me like a child, he treats it as a joke.',
    'The training cycle, a vicious cycle, the news cycle.',
    'On the other hand I head over heels head to town with a head start. Six feet tall, ten feet away.',
    'I am tired of it. A pain in the neck. My neck of the woods.',
    'Mail me@ice.com or @ice or see www.ice.com/back and https://x.yz/rest.',
  ])('see nothing in "%s"', (text) => {
    expect(mentionsOf(text, plain).map(({ tag }) => tag)).toEqual([]);
  });

  it.each([
    ['My back hurts, back pain, neck and back.', ['back', 'back', 'neck', 'back']],
    ['Rest helped. I need rest, complete rest! Resting it.', ['rest', 'rest', 'rest', 'rest']],
    ['I iced it, #ice; the ice-pack. Ice, then heat.', ['ice', 'ice', 'ice', 'ice', 'heat']],
    ['Saw a doctor; my sister is a vet and the vet said so.', ['doctor', 'vet', 'vet']],
    ['The fan is on. I read in bed. I walk a lot and take breaks.', ['fan', 'reading', 'walking', 'breaks']],
    [
      'My head, my foot, both hands. TIRED and *tired* and “tired”.',
      ['head', 'foot', 'hand', 'tired', 'tired', 'tired'],
    ],
  ])('see all in "%s"', (text, tags) => {
    expect(mentionsOf(text, plain).map(({ tag }) => tag)).toEqual(tags);
  });

  it('take the longest phrase and none within it', () => {
    expect(tagsIn('A deep tissue massage, an ice bath; massage and ice.')).toEqual([
      'deep-tissue-massage',
      'ice-bath',
      'massage',
      'ice',
    ]);
  });

  it('go over hyphens and a wrapped line, but over no comma and no blank line', () => {
    expect(tagsIn('deep-tissue\nmassage')).toEqual(['deep-tissue-massage']);
    expect(tagsIn('cross, training. foam\n\nrolling hills')).not.toContain('foam-rolling');
  });

  it('mend misspellings and no more', () => {
    expect(tagsIn('The chiropracter, accupuncture and my pirifromis; dipper, messages.')).toEqual([
      'chiropractor',
      'acupuncture',
      'piriformis',
    ]);
  });

  it('say truthfully when there are more than they hold', () => {
    const all = (count: number) => {
      const text = repeated('yoga, ', 6 * count);
      const tokens = tokenize(text);
      return readMentions({ text, tokens, sentences: sentencesOf(text, tokens), vocabulary });
    };
    expect(all(MENTIONS_LIMIT)).toMatchObject({ cut: false, mentions: { length: MENTIONS_LIMIT } });
    expect(all(MENTIONS_LIMIT + 1)).toMatchObject({ cut: true, mentions: { length: MENTIONS_LIMIT } });
  });

  it('slice to their quotes, in order, each in its sentence, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        const sentences = sentencesOf(text, tokens);
        let start = 0;
        for (const mention of mentionsOf(text, vocabulary)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
          expect(mention.start).toBeGreaterThanOrEqual(start);
          expect(cutsPair(text, mention.start) || cutsPair(text, mention.end)).toBe(false);
          expect(tokens[mention.from]!.start).toBe(mention.start);
          expect(sentences[mention.sentence]!.from).toBeLessThanOrEqual(mention.from);
          expect(sentences[mention.sentence]!.to).toBeGreaterThan(mention.from);
          start = mention.start;
        }
      }),
    );
  });

  it('stay the same when a paragraph without any comes after them, and when read again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = mentionsOf(text, vocabulary);
        expect(mentionsOf(text, vocabulary)).toEqual(before);
        expect(
          mentionsOf(`${text}.\n\nNothing of note.`, vocabulary).map(({ start, tag }) => [start, tag]),
        ).toEqual(before.map(({ start, tag }) => [start, tag]));
      }),
    );
  });

  it('stay when the text is put in capitals, but for acronyms', () => {
    const text = 'I foam rolled, iced my hips and took two weeks off; a massage and my lower back.';
    expect(tagsIn(text.toUpperCase())).toEqual(tagsIn(text));
  });

  it('of one tag go with it, or show shorter ones inside them', () => {
    const text = 'A deep tissue massage, an ice bath, yoga, ice; my lower back, a week off.';
    const all = mentionsOf(text, vocabulary);
    for (const gone of new Set(all.map(({ tag }) => tag))) {
      const tags = FILE.tags
        .filter(({ tag }) => tag !== gone)
        .map((tag) => (tag.parent === gone ? { ...tag, parent: null } : tag));
      const left = mentionsOf(text, compileVocabulary({ ...FILE, tags }));
      const kept = all.filter(({ tag }) => tag !== gone);
      expect(left.filter((mention) => kept.some(({ start }) => start === mention.start))).toHaveLength(
        kept.length,
      );
      const new_ = left.filter((mention) => !kept.some(({ start }) => start === mention.start));
      for (const { start, end } of new_) {
        expect(
          all.some((mention) => mention.tag === gone && mention.start <= start && end <= mention.end),
        ).toBe(true);
      }
    }
  });

  it('of other tags stay when an alias is added that doesn’t touch them', () => {
    const text = 'Yoga and a massage, then the quiet hour, then ice.';
    const tags = FILE.tags.map((tag) =>
      tag.tag === 'sleep' ? { ...tag, aliases: [...tag.aliases, 'quiet hour'] } : tag,
    );
    const after = mentionsOf(text, compileVocabulary({ ...FILE, tags }));
    expect(after.filter(({ quote }) => quote !== 'quiet hour')).toEqual(mentionsOf(text, vocabulary));
    expect(after.map(({ quote }) => quote)).toContain('quiet hour');
  });

  it('cost the same for each character of any text', () => {
    for (const piece of SLOW_PIECES) {
      const text = repeated(piece, 50_000);
      const tokens = tokenize(text);
      const sentences = sentencesOf(text, tokens);
      const time = fastest(() => readMentions({ text, tokens, sentences, vocabulary }), 3);
      expect(time, piece).toBeLessThan(1000);
    }
  });
});
