import { openBoard } from '../../../src/board.js';
import { loadSettings } from '../../../src/platform/settings.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { VocabularyQueries } from '../../../src/tags/vocabulary.queries.js';
import { CheckTips } from '../../../src/tips/check-tips.use-case.js';
import { RebuildTips } from '../../../src/tips/rebuild-tips.use-case.js';
import { Generator } from './generate.js';
import type { Size } from './sizes.js';

export interface CommunityInput {
  /** Of an empty database, or of one that was filled by this before. */
  readonly databaseUrl: string;
  readonly secret: string;
  readonly size: Size;
  readonly say?: (line: string) => void;
  /** Whether the product's check goes over it: yes, unless it is known to pass. */
  readonly isChecked?: boolean;
}

/**
 * Fills a board with a community, unless it is there already: the product's own tables by its own
 * migrations, its readings by its own engine, its numbers by its own rebuild, proved by its own check.
 */
export async function makeCommunity(input: CommunityInput): Promise<void> {
  const { databaseUrl, secret, size, say = () => undefined, isChecked = true } = input;
  const settings = loadSettings({ DATABASE_URL: databaseUrl, AUTH_SECRET: secret, LOG_LEVEL: 'error' });
  const { app, close } = await openBoard({ settings, log: () => undefined });
  try {
    const unitOfWork = app.get(UnitOfWork, { strict: false });
    const [{ answers }] = (await unitOfWork.query<{ answers: number }>({
      text: 'select count(*)::int as answers from answers',
    })) as [{ answers: number }];
    if (answers > 0) return;
    const ready = (await app.get(VocabularyQueries, { strict: false }).readyBySlug('race-recovery'))!;
    const started = Date.now();
    const seconds = () => `${((Date.now() - started) / 1_000).toFixed(0)} s`;
    await new Generator({
      unitOfWork,
      ready,
      size,
      progress: (done, of) => {
        if (done % 50_000 === 0 || done === of) say(`${done} of ${of} answers written, ${seconds()}`);
      },
    }).run();
    await app.get(RebuildTips, { strict: false }).execute();
    say(`numbers counted, ${seconds()}`);
    await unitOfWork.run(async () => {
      await unitOfWork.takeTime();
      await unitOfWork.query({ text: 'analyze' });
    });
    if (!isChecked) return;
    const [difference] = await app.get(CheckTips, { strict: false }).execute();
    if (difference) throw new Error(`The check finds a difference: ${JSON.stringify(difference)}`);
    say(`the check finds no difference, ${seconds()}`);
  } finally {
    await close();
  }
}
