import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ENGINE_VERSION } from '../text/engine-version.js';
import { engineRows, type EngineRows, type ReadAnswer } from './engine-rows.rules.js';
import { ReadingQueries } from './reading.queries.js';
import { replaceMentions } from './readings.rules.js';

/** Puts the engine's readings of answers in the place of their last ones. What people said stays. */
@Injectable()
export class KeepReadings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readings: ReadingQueries,
  ) {}

  /** A fixed number of statements for any number of answers. */
  async execute(answers: readonly ReadAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    await this.unitOfWork.run(async () => {
      const ids = answers.map(({ answer }) => answer.id);
      const marked = await this.readings.mentions(ids);
      await this.stamp(answers);
      await this.forgetEngine(ids);
      const rows = answers.map((each) => withMarks(engineRows(each), each, marked.get(each.answer.id)!));
      await this.insertTags(rows.flatMap(({ tags }) => tags));
      await this.insertLinks(rows.flatMap(({ links }) => links));
      await this.insertMentions(rows.flatMap(({ mentions }) => mentions));
    });
  }

  /** Says by what the answers were read, and how long their durations are. */
  async stamp(answers: readonly ReadAnswer[]): Promise<void> {
    await this.unitOfWork.query({
      name: 'readings-stamp',
      text: `insert into readings (answer_id, engine_version, vocabulary_version, read_at, durations)
        select answer_id, $4, vocabulary_version, now(), durations
          from unnest($1::uuid[], $2::text[], $3::jsonb[]) as r (answer_id, vocabulary_version, durations)
        on conflict (answer_id) do update set engine_version = excluded.engine_version,
          vocabulary_version = excluded.vocabulary_version, read_at = excluded.read_at,
          durations = excluded.durations`,
      values: [
        answers.map(({ answer }) => answer.id),
        answers.map(({ ready }) => ready.version),
        answers.map(({ reading }) => JSON.stringify(reading.durations)),
        ENGINE_VERSION,
      ],
    });
  }

  /** All marks go, because those of people may stand elsewhere now; they come back with the new ones. */
  private async forgetEngine(ids: readonly string[]): Promise<void> {
    for (const [name, text] of [
      ['tags', `delete from tag_readings where answer_id = any($1::uuid[]) and source = 'ENGINE'`],
      ['links', `delete from question_links where answer_id = any($1::uuid[]) and source = 'ENGINE'`],
      ['mentions', 'delete from mentions where answer_id = any($1::uuid[])'],
    ] as const) {
      await this.unitOfWork.query({ name: `readings-forget-${name}`, text, values: [ids] });
    }
  }

  // Below, what a person said of the same tag or question is there already, and stays.

  private async insertTags(rows: EngineRows['tags']): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.query({
      name: 'readings-insert-tags',
      text: `insert into tag_readings (answer_id, tag_id, stance, experience, confidence, cause, rule,
          cue_start, cue_end, source, rejected)
        select *, 'ENGINE', false from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::real[],
          $6::boolean[], $7::text[], $8::integer[], $9::integer[])
        on conflict do nothing`,
      values: [
        rows.map((row) => row.answerId),
        rows.map((row) => row.tagId),
        rows.map((row) => row.stance),
        rows.map((row) => row.experience),
        rows.map((row) => row.confidence),
        rows.map((row) => row.cause),
        rows.map((row) => row.rule),
        rows.map((row) => row.cueStart),
        rows.map((row) => row.cueEnd),
      ],
    });
  }

  private async insertLinks(rows: EngineRows['links']): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.query({
      name: 'readings-insert-links',
      text: `insert into question_links (answer_id, question_id, source)
        select *, 'ENGINE' from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
      values: [rows.map((row) => row.answerId), rows.map((row) => row.questionId)],
    });
  }

  private async insertMentions(rows: EngineRows['mentions']): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.query({
      name: 'readings-insert-mentions',
      text: `insert into mentions (answer_id, start_offset, end_offset, tag_id, quote, source)
        select * from unnest($1::uuid[], $2::integer[], $3::integer[], $4::uuid[], $5::text[], $6::text[])
        on conflict do nothing`,
      values: [
        rows.map((row) => row.answerId),
        rows.map((row) => row.start),
        rows.map((row) => row.end),
        rows.map((row) => row.tagId),
        rows.map((row) => row.quote),
        rows.map((row) => row.source),
      ],
    });
  }
}

/** Those of people stand first, so that they win where both mark the same words. */
function withMarks(
  rows: EngineRows,
  { answer }: ReadAnswer,
  present: readonly EngineRows['mentions'][number][],
): EngineRows {
  const marks = replaceMentions(
    answer.body,
    present.filter(({ source }) => source !== 'ENGINE'),
  );
  return { ...rows, mentions: [...marks, ...rows.mentions] };
}
