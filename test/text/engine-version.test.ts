import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../src/text/engine-version.js';
import { read } from '../../src/text/read.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import { ownSets } from '../eval/labels.js';

const FILE = 'src/text/engine-version.ts';
const FOLDER = 'src/text/words';

/** What the engine reads in every labelled answer, with the answer's own vocabulary and with each that ships. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const shipped = readdirSync(FOLDER)
    .toSorted()
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as VocabularyFile)
    .filter((file) => Array.isArray(file.tags));
  const general = shipped.map((file) => compileVocabulary(file));
  for (const { items, questions, vocabulary } of ownSets()) {
    for (const { text, role = 'reader', asked = questions } of items) {
      for (const each of [vocabulary, ...general])
        hash.update(JSON.stringify(read({ text, role, questions: asked, vocabulary: each })));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

describe('The version of the engine', () => {
  it('is the one that its readings have', () => {
    const present = fingerprint();
    if (process.env['WRITE_VERSION']) {
      const code = readFileSync(FILE, 'utf8');
      writeFileSync(FILE, code.replace(/ENGINE_VERSION = '.*'/, `ENGINE_VERSION = '${present}'`));
      return;
    }
    expect(
      ENGINE_VERSION,
      'The engine reads differently now. Run `npm run engine-version`, so that boards know to read again.',
    ).toBe(present);
  });
});
