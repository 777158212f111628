import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { acceptedLanguages, LANGUAGES, languageFor } from '../../src/web/language.js';

const FOLDER = 'src/web/words';

const messagesOf = (name: string) =>
  JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Record<string, string>;

const english = messagesOf('en.json');
const others = readdirSync(FOLDER).filter((name) => name !== 'en.json');

/** The names of the values that a message takes. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const collect = (parts: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7) names.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) collect(option.value);
    }
  };
  collect(new IntlMessageFormat(message, 'en').getAst());
  return [...names].toSorted();
}

describe('The words of the pages', () => {
  it('stand in the order of their keys', () => {
    for (const name of ['en.json', ...others])
      expect(Object.keys(messagesOf(name)), name).toEqual(Object.keys(messagesOf(name)).toSorted());
  });

  it.each(others)('are all in %s too, with the same values', (name) => {
    const messages = messagesOf(name);
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [key, message] of Object.entries(english))
      expect(valuesOf(messages[key]!), key).toEqual(valuesOf(message));
  });

  it('are all used', () => {
    const sources = readdirSync('src/web', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name))
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
      .join('\n');
    // Some keys are put together, of a part that stands in the code and one that comes with the data.
    const unused = Object.keys(english).filter((key) => {
      const stem = key.slice(0, key.lastIndexOf('.') + 1);
      const middle = key.split('.').slice(0, -2).join('.');
      const made = [`'${key}'`, `\`${stem}\${`, ...(middle ? [`\`${middle}.\${`] : [])];
      return !made.some((way) => sources.includes(way));
    });
    expect(unused).toEqual([]);
  });
});

describe('A visitor', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['fr, en;q=0.8, de;q=0.9', 'de'],
    ['de;q=0, en', 'en'],
    ['xx', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('who accepts %j reads %s', (header, code) => {
    expect(languageFor(acceptedLanguages(header)).code).toBe(code);
  });

  it('reads numbers and days as their language writes them', () => {
    const [inEnglish, inGerman] = ['en', 'de'].map((code) => LANGUAGES.find((each) => each.code === code)!);
    expect([inEnglish!.number(12_345), inGerman!.number(12_345)]).toEqual(['12,345', '12.345']);
    expect([inEnglish!.day('2026-05-11T23:00:00Z'), inGerman!.day('2026-05-11T23:00:00Z')]).toEqual([
      'May 11, 2026',
      '11.05.2026',
    ]);
    expect(inEnglish!.say('post.answers', { count: 1 })).toBe('1 answer');
    expect(inGerman!.say('post.answers', { count: 2 })).toBe('2 Antworten');
  });
});
