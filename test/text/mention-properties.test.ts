/** What holds of mentions for any words and any tags of the vocabulary: properties, not examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/text/read.js';
import { compileVocabulary, type Vocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile, VocabularyFileTag } from '../../src/text/vocabulary-file.js';
import raceRecovery from '../../src/text/words/race-recovery.json' with { type: 'json' };
import { mentionsOf } from './tagged.js';

/** A part of the vocabulary, so that it compiles anew in every run. */
const TAGS = (raceRecovery as unknown as VocabularyFile).tags
  .slice(0, 60)
  .map(({ tag, kind, aliases }): VocabularyFileTag => ({ tag, kind, aliases: [...aliases], parent: null }));

const compiled = (tags: readonly VocabularyFileTag[]): Vocabulary =>
  compileVocabulary({ title: 'Part', version: '1', tags: [...tags] });
const whole = compiled(TAGS);

/** Names without slots and without a case of their own. */
const NAMES = TAGS.flatMap(({ aliases }) => aliases).filter((alias) => /^[a-z][a-z ]+$/.test(alias));
const BETWEEN = ['I tried ', ', then ', ' and ', '. We had ', ' helped. ', ' but ', '! My ', '\n- '];

const anySentence = fc
  .array(fc.tuple(fc.constantFrom(...BETWEEN), fc.constantFrom(...NAMES)), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([between, name]) => between + name).join(''));

const places = (text: string, vocabulary: Vocabulary): string[] =>
  mentionsOf(text, vocabulary).map(({ tag, start, end }) => `${tag} ${start} ${end}`);

describe('For any words and tags, mentions', () => {
  it('are the same in whatever order tags and aliases are listed', () => {
    fc.assert(
      fc.property(anySentence, fc.shuffledSubarray(TAGS, { minLength: TAGS.length }), (text, shuffled) => {
        const turned = shuffled.map((tag) => ({ ...tag, aliases: tag.aliases.toReversed() }));
        expect(places(text, compiled(turned))).toEqual(places(text, whole));
      }),
      { numRuns: 25 },
    );
  });

  it('of a tag go with it, and leave every other or show shorter ones inside', () => {
    fc.assert(
      fc.property(anySentence, fc.constantFrom(...TAGS), (text, { tag: gone }) => {
        const before = mentionsOf(text, whole);
        const after = places(text, compiled(TAGS.filter(({ tag }) => tag !== gone)));
        const kept = before.filter(({ tag }) => tag !== gone);
        for (const { tag, start, end } of kept) expect(after).toContain(`${tag} ${start} ${end}`);
        const wasThere = before.some(({ tag }) => tag === gone);
        expect(after.length).toBeGreaterThanOrEqual(kept.length);
        expect(wasThere || after.length === kept.length).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('change by a new alias only where they overlap it', () => {
    fc.assert(
      fc.property(anySentence, fc.constantFrom(...TAGS), (text, { tag: grown }) => {
        const added = 'quiet hour';
        const tags = TAGS.map((each) =>
          each.tag === grown ? { ...each, aliases: [...each.aliases, added] } : each,
        );
        const beside = `${text} A ${added}.`;
        const after = mentionsOf(beside, compiled(tags));
        const rest = after.filter(({ quote }) => quote !== added);
        expect(rest.map(({ tag, start }) => `${tag} ${start}`)).toEqual(
          mentionsOf(beside, whole).map(({ tag, start }) => `${tag} ${start}`),
        );
        expect(after).toHaveLength(rest.length + 1);
      }),
      { numRuns: 25 },
    );
  });

  it('stay in capitals', () => {
    fc.assert(
      fc.property(anySentence, (text) => {
        const tags = (said: string) => new Set(mentionsOf(said, whole).map(({ tag }) => tag));
        const shouted = tags(text.toUpperCase());
        for (const tag of tags(text)) expect(shouted).toContain(tag);
      }),
    );
  });

  it('and stances are the same beside markup, scripts and orders to a machine', () => {
    const odd = ['<b>', '<script>alert(1)</script>', '**', "'); drop table answers; --", '{{7*7}}'];
    fc.assert(
      fc.property(anySentence, fc.constantFrom(...odd), (text, inserted) => {
        const told = (body: string) =>
          read({ text: body, vocabulary: whole }).tags.map(({ tag, stance }) => `${tag} ${stance}`);
        expect(told(`${text}.\n\n${inserted}\n`)).toEqual(told(`${text}.`));
      }),
    );
  });
});
