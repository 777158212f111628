import { describe, expect, it } from 'vitest';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import deskPain from '../../src/text/words/desk-pain.json' with { type: 'json' };
import garden from '../../src/text/words/garden.json' with { type: 'json' };
import kitchen from '../../src/text/words/kitchen.json' with { type: 'json' };
import raceRecovery from '../../src/text/words/race-recovery.json' with { type: 'json' };
import sleep from '../../src/text/words/sleep.json' with { type: 'json' };
import { mentionsOf } from './tagged.js';

const SHIPPED = [
  { file: raceRecovery as unknown as VocabularyFile, least: 200 },
  { file: sleep as unknown as VocabularyFile, least: 60 },
  { file: kitchen as unknown as VocabularyFile, least: 60 },
  { file: garden as unknown as VocabularyFile, least: 60 },
  { file: deskPain as unknown as VocabularyFile, least: 60 },
];

describe.each(SHIPPED)('The vocabulary $file.title', ({ file, least }) => {
  const vocabulary = compileVocabulary(file);

  it('is large, and tells of each tag what it is', () => {
    expect(vocabulary.tags.size).toBeGreaterThanOrEqual(least);
    for (const tag of vocabulary.tags.values()) {
      expect(tag.description, tag.tag).toMatch(/^[A-Z].*\.$/);
      expect(tag.name, tag.tag).not.toBe('');
      expect(tag.aliases.length, tag.tag).toBeGreaterThan(0);
    }
  });

  it('has parents of the same kind only', () => {
    for (const tag of vocabulary.tags.values()) {
      for (const ancestor of tag.ancestors)
        expect(vocabulary.tags.get(ancestor)!.kind, tag.tag).toBe(tag.kind);
    }
  });

  it('finds every tag by every one of its aliases', () => {
    const lost: string[] = [];
    for (const tag of vocabulary.tags.values()) {
      for (const alias of tag.aliases) {
        if (/[*{]/.test(alias)) continue;
        const found = mentionsOf(`We talked of my ${alias}.`, vocabulary).map((mention) => mention.tag);
        if (!found.includes(tag.tag)) lost.push(`${tag.tag}: ${alias}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('The vocabulary of race recovery', () => {
  const vocabulary = compileVocabulary(raceRecovery as unknown as VocabularyFile);
  const tagsIn = (text: string) => [...new Set(mentionsOf(text, vocabulary).map(({ tag }) => tag))];

  it.each([
    [
      'I popped some Aleve, wore my NormaTecs and slept in compression.',
      ['naproxen', 'compression-boots', 'compression-tights-overnight'],
    ],
    [
      'Dry needling plus clamshells fixed my IT band; KT tape did nothing.',
      ['dry-needling', 'hip-strengthening', 'it-band', 'taping'],
    ],
    [
      'My ortho gave me a cortisone shot and a boot for the stress fracture.',
      ['doctor-visit', 'cortisone-shot', 'walking-boot', 'stress-fracture'],
    ],
    [
      'Tart cherry juice, chocolate milk, a nap, legs up the wall.',
      ['tart-cherry', 'chocolate-milk', 'napping', 'legs-up-the-wall'],
    ],
    [
      'I aqua jogged for six weeks, then the AlterG, then run/walk.',
      ['pool-running', 'anti-gravity-treadmill', 'run-walk'],
    ],
    [
      'Eccentric heel drops for my Achilles and rolling my arch on a golf ball.',
      ['calf-raises', 'achilles', 'rolling', 'foot', 'golf-ball'],
    ],
    [
      'I rub my calves, sleep in, and take three full rest days.',
      ['self-massage', 'calves', 'sleep', 'rest'],
    ],
    ['I lost weight, and the track meet went well; a trail of crumbs.', []],
    ['Long bike rides on the trails beat me up on race week.', []],
    ['We ate ice cream at the finish and I kept my head up.', []],
  ])('reads "%s"', (text, tags) => {
    expect(tagsIn(text)).toEqual(tags);
  });
});

describe('The vocabulary of sleep', () => {
  const vocabulary = compileVocabulary(sleep as unknown as VocabularyFile);
  const tagsIn = (text: string) => [...new Set(mentionsOf(text, vocabulary).map(({ tag }) => tag))];

  it.each([
    [
      'Melatonin made me groggy, magnesium and ear plugs did it.',
      ['melatonin', 'grogginess', 'magnesium', 'earplugs'],
    ],
    ['CBT-I, no screens, and a fan for white noise.', ['cbt-i', 'no-screens', 'fan', 'white-noise']],
    [
      'My snoring stopped with a CPAP, my racing thoughts with a body scan.',
      ['snoring', 'cpap', 'racing-thoughts', 'body-scan'],
    ],
    ['Quit drinking, quit coffee, still waking up at 3am.', ['no-alcohol', 'no-caffeine', 'waking-at-night']],
    ['I am a big fan of this blog. The journal of medicine. Iron will.', []],
  ])('reads "%s"', (text, tags) => {
    expect(tagsIn(text)).toEqual(tags);
  });
});
