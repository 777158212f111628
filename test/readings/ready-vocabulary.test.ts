import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LoadVocabulary } from '../../src/tags/load-vocabulary.use-case.js';
import { VocabularyQueries } from '../../src/tags/vocabulary.queries.js';
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';
import { type TestApp, startApp } from '../support/app.js';

const KNITTING: VocabularyFile = {
  title: 'Knitting',
  version: 1,
  tags: [{ tag: 'blocking', kind: 'PRACTICE', aliases: ['blocking', 'wet blocking'] }],
};

describe('A vocabulary that is ready to read with', () => {
  let app: TestApp;
  const ready = async () => (await app.get(VocabularyQueries).readyBySlug('knitting'))!;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  beforeEach(() => app.get(LoadVocabulary).execute(KNITTING));

  it('is kept for as long as the board has the same', async () => {
    expect(await ready()).toBe(await ready());
  });

  it('has the tags of now, after the board lost it and got the same file again', async () => {
    const before = await ready();
    await app.sql('delete from tags where vocabulary_id = $1', [before.id]);
    await app.sql('delete from vocabularies where id = $1', [before.id]);
    await app.get(LoadVocabulary).execute(KNITTING);
    const [tag] = await app.sql<{ id: string }>(`select id from tags where slug = 'blocking'`);
    const after = await ready();
    expect(after.version).toBe(before.version);
    expect([...after.tagIds.values()]).toEqual([tag!.id]);
  });
});
