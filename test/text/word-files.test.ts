import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/text/words';
/** The dictionary has each word once by its making; the vocabularies have a check of their own. */
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== 'dictionary.json');

/** Lists of words as the files hold them: one string each, under `words` or `classes`. */
function listsOf(file: string): [string, string][] {
  const { words, classes } = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Record<string, unknown>;
  return [words, classes]
    .flatMap((lists) => Object.entries((lists ?? {}) as Record<string, unknown>))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

describe('The word files', () => {
  it.each(files)('list no word twice: %s', (file) => {
    for (const [name, list] of listsOf(file)) {
      const words = list.split(' ');
      expect(
        words.filter((word, index) => words.indexOf(word) !== index),
        name,
      ).toEqual([]);
    }
  });
});
