import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ENGINE_VERSION } from '../text/engine-version.js';
import { engineRows, type EngineRows, type ReadAnswer } from './engine-rows.rules.js';
import { ReadingQueries } from './reading.queries.js';
import { replaceMentions } from './readings.rules.js';

const STAMP = `insert into readings (answer_id, engine_version, vocabulary_version, read_at, durations)
  select answer_id, $4, vocabulary_version, now(), durations
    from unnest($1::uuid[], $2::text[], $3::jsonb[]) as r (answer_id, vocabulary_version, durations)
  on conflict (answer_id) do update set engine_version = excluded.engine_version,
    vocabulary_version = excluded.vocabulary_version, read_at = excluded.read_at,
    durations = excluded.durations`;

/** What a person said of the same tag or question is there already, and stays. */
const KEEP = `with stamped as (${STAMP}), kept_tags as (
    insert into tag_readings (answer_id, tag_id, stance, experience, confidence, cause, rule, cue_start, cue_end,
      source, rejected)
    select *, 'ENGINE', false from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::real[],
      $10::boolean[], $11::text[], $12::integer[], $13::integer[]) on conflict do nothing),
  kept_links as (
    insert into question_links (answer_id, question_id, source)
    select *, 'ENGINE' from unnest($14::uuid[], $15::uuid[]) on conflict do nothing)
  insert into mentions (answer_id, start_offset, end_offset, tag_id, quote, source, passage, passage_start,
    passage_end, passage_score)
  select * from unnest($16::uuid[], $17::integer[], $18::integer[], $19::uuid[], $20::text[], $21::text[],
    $22::text[], $23::integer[], $24::integer[], $25::float8[]) on conflict do nothing`;

/** All marks go, because those of people may stand elsewhere now; they come back with the new ones. */
const FORGET = `with tags as (delete from tag_readings where answer_id = any($1::uuid[]) and source = 'ENGINE'),
    links as (delete from question_links where answer_id = any($1::uuid[]) and source = 'ENGINE')
  delete from mentions where answer_id = any($1::uuid[])`;

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
      const marked = await this.readings.passages(ids);
      this.unitOfWork.send({ name: 'readings-forget', text: FORGET, values: [ids] });
      const rows = answers.map((each) => withMarks(engineRows(each), each, marked.get(each.answer.id)!));
      this.keep(answers, rows);
    });
  }

  /** The reading of an answer that wasn't read before: there is nothing to forget. */
  fresh(answer: ReadAnswer, rows: EngineRows): void {
    this.keep([answer], [rows]);
  }

  /** Says by what the answers were read, and how long their durations are. */
  async stamp(answers: readonly ReadAnswer[]): Promise<void> {
    await this.unitOfWork.query({ name: 'readings-stamp', text: STAMP, values: stampValues(answers) });
  }

  private keep(answers: readonly ReadAnswer[], rows: readonly EngineRows[]): void {
    const tags = rows.flatMap((row) => row.tags);
    const links = rows.flatMap((row) => row.links);
    const mentions = rows.flatMap((row) => row.mentions);
    this.unitOfWork.send({
      name: 'readings-keep',
      text: KEEP,
      values: [
        ...stampValues(answers),
        tags.map((row) => row.answerId),
        tags.map((row) => row.tagId),
        tags.map((row) => row.stance),
        tags.map((row) => row.experience),
        tags.map((row) => row.confidence),
        tags.map((row) => row.cause),
        tags.map((row) => row.rule),
        tags.map((row) => row.cueStart),
        tags.map((row) => row.cueEnd),
        links.map((row) => row.answerId),
        links.map((row) => row.questionId),
        mentions.map((row) => row.answerId),
        mentions.map((row) => row.start),
        mentions.map((row) => row.end),
        mentions.map((row) => row.tagId),
        mentions.map((row) => row.quote),
        mentions.map((row) => row.source),
        mentions.map((row) => row.passage.text),
        mentions.map((row) => row.passage.start),
        mentions.map((row) => row.passage.end),
        mentions.map((row) => row.passage.score),
      ],
    });
  }
}

function stampValues(answers: readonly ReadAnswer[]): unknown[] {
  return [
    answers.map(({ answer }) => answer.id),
    answers.map(({ ready }) => ready.version),
    answers.map(({ reading }) => JSON.stringify(reading.durations)),
    ENGINE_VERSION,
  ];
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
