import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stem } from 'porter2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Excerpt, excerptOf, soughtBy } from '../../src/search/excerpt.rules.js';
import { type TestApp, startApp } from '../support/app.js';

const FILLER = 'Some days were long and others were short, and nobody wrote down which. ';
const filler = (sentences: number) => FILLER.repeat(sentences);

const marked = ({ text, marks }: Excerpt) => marks.map(({ start, end }) => text.slice(start, end));

describe('An excerpt', () => {
  it('is a short text as it is', () => {
    const text = 'Massages helped. One massage a week!';
    const excerpt = excerptOf(text, soughtBy("'massag'"));
    expect(excerpt.text).toBe(text);
    expect(marked(excerpt)).toEqual(['Massages', 'massage']);
  });

  it('is what stands around the first of the words in a long text, cut between words', () => {
    const excerpt = excerptOf(
      `${filler(9)}Then massage helped. ${filler(9)}And massage again.`,
      soughtBy("'massag'"),
    );
    expect(marked(excerpt)).toEqual(['massage']);
    expect(excerpt.text.length).toBeLessThan(200);
    const words = `${FILLER} Then massage helped.`.split(/\s+/);
    for (const word of excerpt.text.trim().split(/\s+/)) expect(words).toContain(word);
  });

  it('shows the words together where they stand near to each other', () => {
    const text = `Foam is light. ${filler(9)}Foam rolling it was. ${filler(9)}Rolling on.`;
    expect(marked(excerptOf(text, soughtBy("'foam' & 'roll'")))).toEqual(['Foam', 'rolling']);
  });

  it('is the beginning of a long text in which none stands', () => {
    for (const query of ['', "!'massag'", "'sauna'"]) {
      const { text, marks } = excerptOf(`Well. ${filler(9)}`, soughtBy(query));
      expect(text).toMatch(/^Well\. Some days .*[a-z,.]$/);
      expect(text.length).toBeGreaterThan(150);
      expect(marks).toEqual([]);
    }
  });

  it.each([
    ["'massag' & !'help'", ['massage']],
    ["'massag' & !( 'foam' <-> 'roll' )", ['massage']],
    ["!( 'it''s' <-> 'help' ) & 'roll'", ['Rolling']],
    [
      "'massag' & !( 'roll' <-> ( 'ice-bath' <-> 'ice' <-> 'bath' ) <-> 'foam' ) & 'foam'",
      ['massage', 'foam'],
    ],
    ["'cafe' | 'café'", ['café']],
    ["'example.org'", ['Example.org']],
    ["'covid' & '-19'", ['Covid', '-19']],
    ["'2.5'", ['2.5']],
    ["'lie'", ['Lying']],
    ["'ice-bath' <-> 'ice' <-> 'bath'", ['ice-bath']],
    ["'ma' | 'ssage' | 'xample.org'", []],
    ["!!'massag' & 'example.org/x!' & 'roll'", ['massage', 'Rolling']],
    ["'a.com/!(' <-> 'ic' & !( 'lie' ) & 'roll'", ['Rolling']],
    ["'[a-' | '\\\\' | '.*' | '$'", []],
  ])('for %s marks %j', (query, words) => {
    const text =
      'Lying in the café: a massage helped, 2.5 of Covid-19 (Example.org). Rolling foam, ice-bath.';
    expect(marked(excerptOf(text, soughtBy(query)))).toEqual(words);
  });

  it('shows something of a text without blanks, cut between letters', () => {
    const text = `${'今日は膝が痛い👍🏽'.repeat(60)}マッサージ${'今日は膝が痛い👍🏽'.repeat(60)}`;
    for (const query of ["'abc'", "'マッサージ'"]) {
      const excerpt = excerptOf(text, soughtBy(query));
      expect(excerpt.text.length).toBeGreaterThan(80);
      expect(excerpt.text.length).toBeLessThan(260);
      expect(excerpt.text.isWellFormed()).toBe(true);
    }
  });

  it('shows a rare word beside one that stands everywhere', () => {
    const text = `${'My legs hurt. '.repeat(400)}Arnica for the legs. ${'My legs hurt. '.repeat(400)}`;
    const excerpt = excerptOf(text, soughtBy("'arnica' & 'leg'"));
    expect(excerpt.text).toContain('Arnica for the legs.');
    expect(marked(excerpt)).toContain('Arnica');
    expect(marked(excerpt)).toContain('legs');
    expect(excerpt.text.length).toBeLessThan(250);
  });

  it('shows a word longer than what is shown around it', () => {
    const address = `example.org/${'a'.repeat(300)}`;
    const excerpt = excerptOf(`${filler(9)}See ${address} there.`, soughtBy(`'${address}'`));
    expect(marked(excerpt)).toEqual([address]);
  });

  it('is cut within milliseconds from a text that was made to take long', () => {
    const sought = soughtBy("'ma' & 'mo'");
    const text = 'ma '.repeat(10_000);
    const started = performance.now();
    for (let time = 0; time < 20; time += 1) excerptOf(text, sought);
    expect(performance.now() - started).toBeLessThan(500);
    expect(excerptOf(`${text}mo`, sought).text).toMatch(/^ma .* mo$/);
  });

  it('is a part of the text with marks inside, whatever is looked for in whatever text', () => {
    const lexeme = fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(lexeme, fc.constantFrom('run', 'ice-bath', 'die')), { maxLength: 4 }),
        fc.string({ maxLength: 900, unit: 'grapheme' }),
        fc.nat(900),
        (lexemes, other, at) => {
          const text = `${other.slice(0, at)} ${lexemes.join(' ')} ${other.slice(at)}`;
          const asWritten = lexemes.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);
          const sought = soughtBy(asWritten.join(' & '));
          const excerpt = excerptOf(text, sought);
          expect(text).toContain(excerpt.text);
          for (const word of marked(excerpt).map((found) => found.toLowerCase()))
            expect(sought.lexemes.has(word) || sought.lexemes.has(stem(word))).toBe(true);
        },
      ),
    );
  });
});

describe('PostgreSQL', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('stems words as excerpts do, but for a handful, and none begins differently', async () => {
    const words = dictionary();
    expect(words.length).toBeGreaterThan(30_000);
    const rows = await app.sql<{ word: string; stem: string }>(
      `select word, lexemes[1] as stem from unnest($1::text[]) word, ts_lexize('english_stem', word) lexemes
       where lexemes <> '{}'`,
      [words],
    );
    const different = rows.filter((row) => row.stem !== stem(row.word));
    expect(different.length).toBeLessThan(rows.length / 1_000);
    for (const row of rows) expect(`${row.word} ${row.stem}`).toMatch(/^(..).* \1|^(.)y.* \2i/);
  });

  it('writes what must not stand as excerpts leave it out', async () => {
    const words = 'massage -hips -"foam rolling" -"a cold ice-bath of salt" or naps';
    const [row] = await app.sql<{ query: string }>(
      `select websearch_to_tsquery('english', $1)::text as query`,
      [words],
    );
    expect([...soughtBy(row!.query).lexemes]).toEqual(['massag', 'nap']);
  });

  it('writes nothing that excerpts would think about for long', async () => {
    const typed = fc.string({ unit: fc.constantFrom(...'!()\'"/.-a b&|:*\\'), maxLength: 180 });
    const words = [
      ...fc.sample(typed, 300),
      `"a.com/!(${"'".repeat(150)}" or massage`,
      `a.com/${"!('".repeat(50)}`,
    ];
    const rows = await app.sql<{ query: string }>(
      `select websearch_to_tsquery('english', words)::text as query from unnest($1::text[]) words`,
      [words],
    );
    const started = performance.now();
    for (const { query } of rows) excerptOf(TEXTS.join(' '), soughtBy(query));
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each([
    'massage',
    'massaging or hips',
    'foam rolling',
    '"ice bath" or salt',
    'covid days',
    'don’t worry',
    'café könig',
    'runs@example.org',
    'naps "in the sauna"',
  ])('marks the same words for %j', async (words) => {
    const [row] = await app.sql<{ query: string; headlines: string[] }>(
      `select query::text, array(select ts_headline('english', text, query, 'HighlightAll=true, StartSel=[, StopSel=]')
         from unnest($2::text[]) text) as headlines from websearch_to_tsquery('english', $1) query`,
      [words, TEXTS],
    );
    const sought = soughtBy(row!.query);
    const found = TEXTS.map((text) => marked(excerptOf(text, sought)));
    expect(found).toEqual(row!.headlines.map((text) => text.match(/(?<=\[)[^\]]+/g) ?? []));
    expect(found.flat()).not.toEqual([]);
  });
});

/** All short enough to be shown as they are. */
const TEXTS = [
  'Massages did it: after each massage my hip was better, and massaging it myself helped my hips too.',
  'Rolling on foam, FOAM-rolling, foam_rolling. I foam rolled the whole roll.',
  'An ice bath (no ice-bath tub, just a bath with ice) after the race, then epsom salt.',
  "Covid 19 got me, covid-19 that is; 19 days of it. Don’t worry, don't! No worries.",
  'Beim König im Café: KÖNIG, café, cafés.',
  'See www.example.org/runs or example.org for runs, or write to runs@example.org.',
  'A nap, two naps, napping in the sauna. Saunas!',
];

function dictionary(): string[] {
  const text = readFileSync(new URL('../../src/text/words/dictionary.json', import.meta.url), 'utf8');
  return [...new Set(text.toLowerCase().match(/\b[a-z]{2,}\b/g))];
}
