import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrations } from '../migrations/all.js';
import { connectionOptions, migrate } from '../src/platform/database.js';
import { CheckTips } from '../src/tips/check-tips.use-case.js';
import { RebuildTips } from '../src/tips/rebuild-tips.use-case.js';
import { type TestApp, startApp } from './support/app.js';
import { fillRichly, keptNumbers } from './support/rich-board.js';
import { urlOfDatabase } from './support/server.js';

/** The last migration of version 0.1.0, whose boards kept voices and cut quotes when they were shown. */
const BEFORE_PASSAGES = migrations.findIndex(({ name }) => name.startsWith('Passages'));

const VOICES_BY_EVIDENCE = `select s.scope_kind, s.scope_id, e.tag_id, e.person_id, count(*)::int as answers
  from tip_evidence e join tip_scopes s on s.answer_id = e.answer_id where not e.by_author
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
const VOICES_KEPT = `select scope_kind, scope_id, tag_id, person_id, helped + mixed + did_not_help + no_outcome
    + not_tried + hearsay + asking + advice as answers
  from tip_voices order by 1, 2, 3, 4`;

describe('A board of the release before passages', () => {
  let app: TestApp;
  let source: DataSource;

  beforeAll(async () => {
    app = await startApp();
    await fillRichly(app);
    const [{ name }] = (await app.sql('select current_database() as name')) as [{ name: string }];
    const url = urlOfDatabase(inject('serverUrl'), name);
    source = new DataSource({ ...connectionOptions(url, { databasePool: 2 }), migrations });
  });
  afterAll(() => app.close());

  it('is given back as it was, and brought here again without a number or a quote that changes', async () => {
    const before = await keptNumbers(app);
    expect(before['tip_evidence']!.join('\n')).toContain('🙂');
    await source.initialize();
    for (let count = migrations.length; count > BEFORE_PASSAGES; count -= 1)
      await source.undoLastMigration({ transaction: 'each' });
    const voices = await app.sql(VOICES_KEPT);
    expect(voices.length).toBeGreaterThan(50);
    expect(voices).toEqual(await app.sql(VOICES_BY_EVIDENCE));
    await source.destroy();

    await migrate(source, () => undefined);
    expect(await app.get(CheckTips).execute()).toEqual([]);
    expect(await keptNumbers(app)).toEqual(before);
    await app.get(RebuildTips).execute();
    expect(await keptNumbers(app)).toEqual(before);
  });
});
