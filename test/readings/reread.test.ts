import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepReread } from '../../src/readings/keep-reread.use-case.js';
import { RereadAnswers } from '../../src/readings/reread-answers.use-case.js';
import { CheckTips } from '../../src/tips/check-tips.use-case.js';
import { type TestApp, startApp } from '../support/app.js';
import {
  aMember,
  anAnswer,
  aPost,
  type MadeAnswer,
  type MadePost,
  type Someone,
  tipsOf,
} from '../support/builders.js';

const BODIES = [
  'Massage fixed my hip.',
  'I tried massage and it did nothing.',
  'Yoga helped a lot.',
  'Massage? Never had one.',
];

describe('Reading answers again', () => {
  let app: TestApp;
  let asker: Someone;
  let post: MadePost;
  let writers: Someone[];
  let answers: MadeAnswer[];

  const reread = (options: { batch?: number; dryRun?: boolean; progress?: () => void } = {}) =>
    app.get(RereadAnswers).execute({ vocabulary: null, batch: 3, workers: 0, dryRun: false, ...options });
  const massage = async () => (await tipsOf(app, post.id))['massage'];

  /** As an older engine would have left them: it took every stance for none, and missed yoga. */
  async function readByAnOlderEngine(): Promise<void> {
    await app.sql(
      `update tag_readings set stance = 'NO_OUTCOME', rule = 'old' where source = 'ENGINE' and stance is not null`,
    );
    await app.sql(`delete from tag_readings where tag_id in (select id from tags where slug = 'yoga')`);
    await app.sql(`update readings set engine_version = 'old'`);
  }

  beforeAll(async () => {
    app = await startApp();
    asker = await aMember(app);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    post = await aPost(app, asker);
    [answers, writers] = [[], []];
    for (const body of BODIES) {
      const by = await aMember(app);
      writers.push(by);
      answers.push(await anAnswer(app, { postId: post.id, by, body }));
    }
    await readByAnOlderEngine();
  });

  it('refuses a vocabulary that the board does not have', async () => {
    await expect(
      app.get(RereadAnswers).execute({ vocabulary: 'knitting', batch: 3, workers: 0, dryRun: false }),
    ).rejects.toThrow(/no vocabulary "knitting"/);
  });

  it('brings readings and tips to what this engine reads, and a second time finds nothing to do', async () => {
    const report = await reread();
    expect(report.read).toBeGreaterThanOrEqual(BODIES.length);
    expect(report.ways.get('NO_OUTCOME by FIRST_HAND → HELPED by FIRST_HAND')).toBeGreaterThanOrEqual(1);
    expect(report.ways.get('not read → HELPED by FIRST_HAND')).toBeGreaterThanOrEqual(1);
    expect(await massage()).toMatchObject({ tried: 2, helped: 1, didNotHelp: 1, notTried: 1 });
    expect(await app.get(CheckTips).execute()).toEqual([]);
    expect(await reread()).toMatchObject({ read: 0, changed: 0 });
  });

  it('only tells what would change when it is to write nothing', async () => {
    const report = await reread({ dryRun: true });
    expect(report.changed).toBeGreaterThanOrEqual(3);
    const [left] = await app.sql<{ count: string }>(
      `select count(*) from readings where engine_version = 'old' and answer_id = any($1::uuid[])`,
      [await uuids()],
    );
    expect(Number(left!.count)).toBe(BODIES.length);
    await reread();
  });

  it('goes on where it was cut off', async () => {
    let batches = 0;
    const cutOff = () => {
      batches += 1;
      if (batches === 2) throw new Error('cut off');
    };
    await expect(reread({ batch: 1, progress: cutOff })).rejects.toThrow('cut off');
    const [left] = await app.sql<{ count: string }>(
      `select count(*) from readings where engine_version = 'old'`,
    );
    const report = await reread();
    expect(report.read).toBe(Number(left!.count));
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  it('leaves alone what people said', async () => {
    const { tag } = await app.ask('{ tag(slug: "massage", vocabulary: "race-recovery") { id } }');
    const tags = [{ tagId: tag.id, stance: 'MIXED', experience: 'FIRST_HAND' }];
    await app.ask(
      'mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { id } }',
      { input: { answerId: answers[0]!.id, tags } },
      writers[0]!.headers,
    );
    await reread();
    expect(await massage()).toMatchObject({ tried: 2, helped: 0, mixed: 1, didNotHelp: 1 });
  });

  it('keeps what people write meanwhile, and every number right', async () => {
    const writing = answers.map(({ id, version }, index) =>
      app.ask(
        'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }',
        { input: { answerId: id, body: 'Yoga made it worse.', version } },
        writers[index]!.headers,
      ),
    );
    await Promise.all([reread({ batch: 1 }), reread({ batch: 1 }), ...writing]);
    expect(await reread()).toMatchObject({ read: 0 });
    expect(await app.get(CheckTips).execute()).toEqual([]);
  });

  describe('when something is edited between its reading and its keeping', () => {
    const edited = async (edit: () => Promise<unknown>): Promise<void> => {
      const keepReread = app.get(KeepReread);
      const keep = keepReread.execute.bind(keepReread);
      const spy = vi.spyOn(keepReread, 'execute').mockImplementationOnce(async (rows) => {
        await edit();
        return keep(rows);
      });
      expect((await reread({ batch: 50 })).changed).toBeGreaterThanOrEqual(1);
      spy.mockRestore();
    };
    const edit = (body: string) =>
      app.ask(
        'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }',
        { input: { answerId: answers[0]!.id, body, version: answers[0]!.version } },
        writers[0]!.headers,
      );

    it('leaves the answer as its new text was read', async () => {
      await edited(() => edit('Yoga made it worse.'));
      expect(await massage()).toMatchObject({ tried: 1, helped: 0, didNotHelp: 1 });
      expect((await tipsOf(app, post.id))['yoga']).toMatchObject({ tried: 2, helped: 1, didNotHelp: 1 });
      expect(await reread()).toMatchObject({ read: 0 });
      expect(await app.get(CheckTips).execute()).toEqual([]);
    });

    it('reads the answer again when a board of an older version has read its new text', async () => {
      await edited(async () => {
        await edit('Yoga made it worse.');
        await app.sql(`update readings set engine_version = 'old' where engine_version <> 'old'`);
      });
      expect(await massage()).toMatchObject({ tried: 1, helped: 0, didNotHelp: 1 });
      expect(await reread()).toMatchObject({ read: 0 });
    });

    it('links answers to the questions that the post asks now', async () => {
      await edited(() =>
        app.ask(
          'mutation ($input: EditPostInput!) { editPost(input: $input) { id } }',
          { input: { postId: post.id, version: post.version, questions: [{ text: 'Did massage help?' }] } },
          asker.headers,
        ),
      );
      const links = await app.sql<{ text: string }>(
        'select q.text from question_links l join questions q on q.id = l.question_id where q.post_id = (select post_id from answers where id = $1)',
        [(await uuids())[0]],
      );
      expect(new Set(links.map(({ text }) => text))).toEqual(new Set(['Did massage help?']));
      expect(await reread()).toMatchObject({ read: 0 });
      expect(await app.get(CheckTips).execute()).toEqual([]);
    });
  });

  async function uuids(): Promise<string[]> {
    const rows = await app.sql<{ id: string }>(
      `select id from answers where body = any($1::text[]) order by id desc limit ${BODIES.length}`,
      [BODIES],
    );
    return rows.map(({ id }) => id).reverse();
  }
});
