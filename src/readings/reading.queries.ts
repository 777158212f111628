import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Passage } from '../text/quotes.js';
import type { ReadingSource, TagReadingRow } from './readings.rules.js';

/** A mention with what can be shown for it. */
export interface PassageRow {
  readonly answerId: string;
  readonly tagId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly source: ReadingSource;
  readonly passage: Passage;
}

/** A select item of mentions: their passage. */
export const PASSAGE = `json_build_object('text', passage, 'start', passage_start, 'end', passage_end,
  'score', passage_score) as passage`;

/** What was read from answers that the caller was given; whoever sees the answer may see its reading. */
@Injectable()
export class ReadingQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The tags of each answer, rejected ones included: whoever shows them leaves those out. */
  async tags(answerIds: readonly string[]): Promise<Map<string, TagReadingRow[]>> {
    const rows = await this.unitOfWork.query<TagReadingRow>({
      name: 'tag-readings-of-answers',
      text: `select r.answer_id as "answerId", r.tag_id as "tagId", t.kind, r.stance, r.experience, r.confidence,
          r.cause, r.rule, r.cue_start as "cueStart", r.cue_end as "cueEnd", r.source, r.rejected
        from tag_readings r join tags t on t.id = r.tag_id
        where r.answer_id = any($1::uuid[]) order by r.answer_id, r.tag_id`,
      values: [answerIds],
    });
    return grouped(answerIds, rows, (row) => row.answerId);
  }

  /** The evidence of each answer with its passages, in the order of its text. */
  async passages(answerIds: readonly string[]): Promise<Map<string, PassageRow[]>> {
    const rows = await this.unitOfWork.query<PassageRow>({
      name: 'passages-of-answers',
      text: `select answer_id as "answerId", tag_id as "tagId", start_offset as "start", end_offset as "end",
          quote, source, ${PASSAGE}
        from mentions where answer_id = any($1::uuid[]) order by answer_id, start_offset, end_offset`,
      values: [answerIds],
    });
    return grouped(answerIds, rows, (row) => row.answerId);
  }

  /** The questions that each answer tells of: ids in the order they are asked. */
  async questions(answerIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.unitOfWork.query<{ answerId: string; questionId: string }>({
      name: 'question-links-of-answers',
      text: `select l.answer_id as "answerId", l.question_id as "questionId"
        from question_links l join questions q on q.id = l.question_id
        where l.answer_id = any($1::uuid[]) order by l.answer_id, q.position`,
      values: [answerIds],
    });
    const links = grouped(answerIds, rows, (row) => row.answerId);
    return new Map([...links].map(([id, mine]) => [id, mine.map((row) => row.questionId)]));
  }
}

/** Rows by the id that they belong to, in their order; an id without any has an empty list. */
export function grouped<Row>(
  ids: readonly string[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(idOf(row))?.push(row);
  return groups;
}
