import { describe, expect, it } from 'vitest';
import { compileVocabulary, VocabularyError } from '../../src/text/vocabulary.js';
import type { VocabularyFile, VocabularyFileTag } from '../../src/text/vocabulary-file.js';
import { mentionsOf } from './tagged.js';

const file = (...tags: (Partial<VocabularyFileTag> & { tag: string })[]): VocabularyFile => ({
  title: 'Test field',
  version: 1,
  tags: tags.map((tag) => ({ kind: 'PRACTICE', aliases: [], parent: null, ...tag })),
});
const refusal = (...tags: object[]) => {
  try {
    compileVocabulary(file(...(tags as { tag: string }[])));
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(VocabularyError);
    return (error as Error).message;
  }
};
const found = (text: string, ...tags: (Partial<VocabularyFileTag> & { tag: string })[]) =>
  mentionsOf(text, compileVocabulary(file(...tags))).map(({ tag, quote }) => `${tag}: ${quote}`);

describe('A vocabulary', () => {
  it('needs no more than tags with kind and aliases', () => {
    const vocabulary = compileVocabulary(file({ tag: 'deep-rest' }, { tag: 'nap', parent: 'deep-rest' }));
    expect(vocabulary.slug).toBe('test-field');
    expect(vocabulary.version).toBe('1');
    expect(vocabulary.tags.get('nap')).toEqual({
      tag: 'nap',
      kind: 'PRACTICE',
      name: 'nap',
      description: '',
      parent: 'deep-rest',
      ancestors: ['deep-rest'],
      aliases: [],
    });
  });

  it.each([
    ["I couldn't even walk the next day.", []],
    ['We could barely walk', []],
    ['We walk every evening.', ['walking: walk']],
    ['Wool turned into a felt hat', []],
    ['I turned the heap weekly', ['turning: turned']],
    ['These days it is breaks every 20 minutes.', ['pauses: breaks']],
    ['It breaks every time', []],
  ])('is not named by what somebody is able to do, nor by a verb of another meaning: "%s"', (text, tags) => {
    expect(
      found(
        text,
        { tag: 'walking', aliases: ['walk'] },
        { tag: 'turning', aliases: ['turn'] },
        { tag: 'pauses', aliases: ['breaks'] },
      ),
    ).toEqual(tags);
  });

  it.each([
    ['a slug', [{ tag: 'Deep Rest' }], /"Deep Rest": "tag" must be a slug/],
    ['a kind', [{ tag: 'rest', kind: 'THING' }], /"rest": "kind" is "THING"; it must be PRACTICE or CONCERN/],
    ['aliases', [{ tag: 'rest', aliases: 'rest' }], /"rest": "aliases" must be a list/],
    ['words in its lists', [{ tag: 'rest', notAfter: ['the', ' '] }], /"rest": "notAfter" must be a list/],
    ['one tag for each slug', [{ tag: 'rest' }, { tag: 'rest' }], /"rest": it is listed twice/],
    ['known parents', [{ tag: 'nap', parent: 'rest' }], /"nap": its parent "rest" is no tag of this file/],
    [
      'a root',
      [
        { tag: 'a', parent: 'b' },
        { tag: 'b', parent: 'a' },
      ],
      /round in a circle \(b → a\)|round in a circle/,
    ],
    [
      'one tag for each alias',
      [
        { tag: 'ice', aliases: ['Ice pack'] },
        { tag: 'cold', aliases: ['ice-pack'] },
      ],
      /its alias "[Ii]ce.pack" is also one of/,
    ],
    ['aliases that can be found', [{ tag: 'ice', aliases: ['* ice'] }], /its alias "\* ice" can't be found/],
    ['aliases that end', [{ tag: 'ice', aliases: ['ice my *'] }], /its alias "ice my \*" can't be found/],
  ])('needs %s, and says so', (_, tags, message) => {
    expect(refusal(...tags)).toMatch(message);
  });

  it('needs tags and a title', () => {
    expect(() => compileVocabulary({ title: 'x', version: 1, tags: [] })).toThrow(/no tags/);
    expect(() => compileVocabulary({ version: 1, tags: file({ tag: 'a' }).tags } as never)).toThrow(
      /no title/,
    );
    expect(() => compileVocabulary(null as never)).toThrow(VocabularyError);
  });

  it('takes acronyms by their letters and their case, dotted, owned and in the plural too', () => {
    const art = { tag: 'active-release', aliases: ['ART'] };
    expect(found("ART, A.R.T. and ART's; the art of it, Art, art.", art)).toEqual([
      'active-release: ART',
      'active-release: A.R.T.',
      'active-release: ART',
    ]);
    expect(found('Two PTs and a pt', { tag: 'therapy', aliases: ['PT'] })).toEqual(['therapy: PTs']);
    expect(found('ten tens', { tag: 'tens', aliases: ['TENS'] })).toEqual([]);
  });

  it.each([
    ['plurals', 'night splint', 'Two night splints', 'night splints'],
    ['singulars', 'headaches', 'A headache', 'headache'],
    ['odd plurals', 'yellow leaf', 'Yellow leaves', 'Yellow leaves'],
    ['forms of a verb', 'foam rolling', 'I foam-rolled', 'foam-rolled'],
    ['the tool for the deed', 'foam rolling', 'My foam roller', 'foam roller'],
    ['odd verbs', 'swimming', 'I swam', 'swam'],
    ['the verb that leads', 'cutting out caffeine', 'I cut out caffeine', 'cut out caffeine'],
    ['another determiner', 'raising my monitor', 'We raised the monitor', 'raised the monitor'],
    ['no determiner', 'lifting weights', 'I lift weights', 'lift weights'],
    ['the object first', 'mouth taping', 'I taped my mouth', 'taped my mouth'],
    ['the doer', 'massage therapy', 'A massage therapist', 'massage therapist'],
    ['kindred words', 'meditation', 'I meditate', 'meditate'],
    ['two words for one', 'earplugs', 'My ear plugs', 'ear plugs'],
    ['one word for two', 'ear plugs', 'My earplugs', 'earplugs'],
    ['the other spelling', 'colour therapy', 'Some color therapy', 'color therapy'],
    ['any span of time off', 'week off', 'Took 2-3 days off', '2-3 days off'],
    ['other ways to leave out', 'no caffeine', 'I gave the caffeine up', 'gave the caffeine up'],
    ['a particle after its object', 'putting away my phone', 'I put the phone away', 'put the phone away'],
    ['misspellings', 'piriformis stretch', 'The pirifromis stretch', 'pirifromis stretch'],
  ])('takes %s, where no forms are listed', (_, alias, text, quote) => {
    expect(found(text, { tag: 'it', aliases: [alias] })).toEqual([`it: ${quote}`]);
  });

  it('takes listed forms and no others, where forms are listed', () => {
    const tag = { tag: 'weights', aliases: ['weights'], inflections: ['weight training'] };
    expect(found('I lost weight by weight training', tag)).toEqual(['weights: weight training']);
  });

  it('never takes one word of the dictionary for another', () => {
    const tag = { tag: 'taping', aliases: ['taping', 'roller'] };
    expect(found('I kept typing about collars and rulers', tag)).toEqual([]);
  });

  it('leaves a form to the tag that lists it', () => {
    const tags = [
      { tag: 'rest', aliases: ['rest', 'rest day'] },
      { tag: 'easy-week', aliases: ['rest days'] },
    ];
    expect(found('Some rest days, one rest day', ...tags)).toEqual([
      'easy-week: rest days',
      'rest: rest day',
    ]);
  });

  it('has slots for words, determiners, spans of time and concerns', () => {
    const tags: (Partial<VocabularyFileTag> & { tag: string })[] = [
      { tag: 'self-massage', aliases: ['massage {the} {concern}'] },
      { tag: 'rest', aliases: ['{time} without running', 'give * a break'] },
      { tag: 'foot', kind: 'CONCERN', aliases: ['foot', 'feet'] },
    ];
    expect(
      found('I massage my feet, give my poor old legs a break, and go a week without running', ...tags),
    ).toEqual([
      'self-massage: massage my feet',
      'foot: feet',
      'rest: give my poor old legs a break',
      'rest: a week without running',
    ]);
    expect(found('I give up. Then a break. Ten minutes without running', ...tags)).toEqual([]);
  });

  it('minds the words around an alias', () => {
    const tag = {
      tag: 'cycling',
      aliases: ['cycle'],
      notAfter: ['menstrual'],
      notBefore: ['lane'],
      notIn: ['cycle of abuse'],
    };
    expect(found('I cycle. A menstrual cycle, the cycle lane, a cycle of abuse.', tag)).toEqual([
      'cycling: cycle',
    ]);
  });

  it('is the same in whatever order its tags and aliases are listed', () => {
    const tags = [
      { tag: 'rest', aliases: ['rest', 'time off'] },
      { tag: 'nap', aliases: ['nap', 'rest hour'] },
      { tag: 'sleep', aliases: ['sleep', 'naps'] },
    ];
    const text = 'Naps, a nap, rest hours, rested, two weeks off, slept';
    const turned = tags.toReversed().map((tag) => ({ ...tag, aliases: tag.aliases.toReversed() }));
    expect(found(text, ...turned)).toEqual(found(text, ...tags));
  });
});
