import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate, buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { writtenDocuments } from './written-documents.js';

const FOLDER = 'src/web/documents';

describe('The documents of the site', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  const all = parse(sources.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n'));

  it('fit the schema', () => {
    expect(validate(schema, all).map(({ message }) => message)).toEqual([]);
  });

  it('are written out with their types (`npm run documents` writes them)', async () => {
    for (const { file, text } of await writtenDocuments(FOLDER)) {
      const path = join(FOLDER, file);
      if (process.env['WRITE_DOCUMENTS']) writeFileSync(path, text);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : '', path).toBe(text);
    }
  });
});
