import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ENGINE_VERSION } from '../text/engine-version.js';
import type { ReadAnswer } from './engine-rows.rules.js';
import { KeepReadings } from './keep-readings.use-case.js';
import type { ReadingsChanged } from './readings.rules.js';
import type { Compared } from './reread.rules.js';

/** An answer that was read again, compared with what was kept of it when it was fetched. */
export interface RereadAnswer {
  readonly reading: ReadAnswer;
  /** When it had been read last at that time. */
  readonly readAt: Date | null;
  readonly comparison: Compared;
  readonly isSame: boolean;
}

/**
 * Keeps what was read again, unless somebody was faster: reading takes a while and locks nothing, so in
 * the meantime an answer may have been edited, or its post. Both read the answer anew, which shows.
 */
@Injectable()
export class KeepReread {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keepReadings: KeepReadings,
  ) {}

  /** One transaction. Gives back those that were kept; the others are left as somebody else has read them. */
  execute(answers: readonly RereadAnswer[]): Promise<RereadAnswer[]> {
    return this.unitOfWork.run(async () => {
      await this.lock(answers.filter(({ isSame }) => !isSame).map(({ reading }) => reading.answer.id));
      const stamped = await this.stamp(answers);
      const kept = answers.filter(({ reading }) => stamped.has(reading.answer.id));
      const different = kept.filter(({ isSame }) => !isSame).map(({ reading }) => reading);
      if (different.length > 0) {
        await this.keepReadings.execute(different);
        const answerIds = different.map(({ answer }) => answer.id);
        this.unitOfWork.record({ type: 'ReadingsChanged', answerIds } satisfies ReadingsChanged);
      }
      return kept;
    });
  }

  /** Who changes one of these meanwhile waits for this transaction, or is waited for. */
  private async lock(answerIds: readonly string[]): Promise<void> {
    if (answerIds.length === 0) return;
    await this.unitOfWork.query({
      name: 'reread-lock',
      text: 'select id from answers where id = any($1::uuid[]) order by id for no key update',
      values: [answerIds],
    });
  }

  /**
   * Says by what the answers are read now: all there is to do for what is read as before. Only where the
   * time of the last reading is still the one that was seen; gives the ids of these.
   */
  private async stamp(answers: readonly RereadAnswer[]): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ answer_id: string }>({
      name: 'reread-stamp',
      text: `insert into readings (answer_id, engine_version, vocabulary_version, read_at, durations)
        select answer_id, $5, vocabulary_version, coalesce(seen, now()), durations
          from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::jsonb[])
            as r (answer_id, vocabulary_version, seen, durations)
        on conflict (answer_id) do update set engine_version = excluded.engine_version,
          vocabulary_version = excluded.vocabulary_version, read_at = now(), durations = excluded.durations
          where readings.read_at = excluded.read_at
        returning answer_id`,
      values: [
        answers.map(({ reading }) => reading.answer.id),
        answers.map(({ reading }) => reading.ready.version),
        answers.map(({ readAt }) => readAt),
        answers.map(({ reading }) => JSON.stringify(reading.reading.durations)),
        ENGINE_VERSION,
      ],
    });
    return new Set(rows.map(({ answer_id: id }) => id));
  }
}
