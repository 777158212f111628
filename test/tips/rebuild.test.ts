import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CheckTips } from '../../src/tips/check-tips.use-case.js';
import { RebuildTips } from '../../src/tips/rebuild-tips.use-case.js';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAnswer } from '../support/builders.js';
import { fillRichly, keptNumbers, type RichBoard } from '../support/rich-board.js';

describe('A rebuild', () => {
  let app: TestApp;
  let board: RichBoard;

  beforeAll(async () => {
    app = await startApp();
    board = await fillRichly(app);
  });
  afterAll(() => app.close());

  const rowVersions = () =>
    app.sql(`select 'tips' as of, xmin::text, ctid::text from tips union all
      select 'evidence', xmin::text, ctid::text from tip_evidence order by 1, 3`);

  it('writes nothing where everything is right', async () => {
    expect(await app.get(CheckTips).execute()).toEqual([]);
    const before = await rowVersions();
    expect(before.length).toBeGreaterThan(100);
    await app.get(RebuildTips).execute();
    expect(await rowVersions()).toEqual(before);
  });

  it.each([
    ['nothing is left', ['delete from tips', 'delete from tip_evidence', 'delete from tip_scopes']],
    ['no tips are left', ['delete from tips']],
    ['no evidence is left', ['delete from tip_evidence']],
    ['no scopes are left', ['delete from tip_scopes']],
    ['there are numbers of nobody', ['update tips set scope_id = md5(scope_id::text || tag_id)::uuid']],
    ['quotes have other words', [`update tip_evidence set quote = 'Never said.'`]],
    ['hidden answers are counted', [`update tip_evidence set bucket = 'ADVICE', by_author = not by_author`]],
    ['counts are wrong', ['update posts set answer_count = 7', 'update answers set reply_count = 3']],
  ])('gives byte for byte what the writes had kept, when %s', async (_, damages) => {
    const before = await keptNumbers(app);
    for (const damage of damages) await app.sql(damage);
    expect(await app.get(CheckTips).execute()).not.toEqual([]);
    const answers = await app.get(RebuildTips).execute();
    expect(answers).toBe((await app.sql('select from answers')).length);
    expect(await keptNumbers(app)).toEqual(before);
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  it('and writers at the same time leave every number right', async () => {
    const gil = await aMember(app, 'Gil');
    const bodies = [
      'Massage helped me.',
      'Massage did nothing for me.',
      'Ice helped my hip.',
      'I never tried ice.',
    ];
    const write = async (index: number) => {
      const answer = await anAnswer(app, { postId: board.post.id, body: bodies[index % 4]!, by: gil });
      const input = { answerId: answer.id, version: 1, body: bodies[(index + 1) % 4]! };
      const edit = 'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }';
      if (index % 2) await app.ask(edit, { input }, gil.headers);
      else
        await app.ask(
          'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }',
          { id: answer.id },
          gil.headers,
        );
    };
    const writing = Promise.all(Array.from({ length: 24 }, (_, index) => write(index)));
    await app.sql('update tips set helped = helped + 1');
    for (let times = 0; times < 4; times += 1) await app.get(RebuildTips).execute();
    await writing;
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });
});
