import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ENGINE_VERSION } from '../text/engine-version.js';
import type { EngineRows } from './engine-rows.rules.js';
import { grouped, PASSAGE } from './reading.queries.js';

/** An answer that was not read by the present engine with the present vocabulary. */
export interface StaleAnswer {
  readonly id: string;
  readonly postId: string;
  readonly authorId: string;
  readonly body: string;
}

export interface StaleFilter {
  /** Only answers of posts that are read with this vocabulary. */
  readonly vocabulary: string | null;
}

/** What of an answer the engine said last, without what people said instead, and what people said. */
export interface StoredRows extends EngineRows {
  /** Tags that a person has decided on. */
  readonly decided: ReadonlySet<string>;
  readonly durations: unknown;
}

const STALE = `answers a join posts p on p.id = a.post_id join vocabularies v on v.slug = p.vocabulary
  left join readings r on r.answer_id = a.id
  where (r.answer_id is null or r.engine_version <> $1 or r.vocabulary_version <> v.version)
    and ($2::text is null or v.slug = $2)`;

@Injectable()
export class StaleAnswersQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count({ vocabulary }: StaleFilter): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: string }>({
      text: `select count(*) as count from ${STALE}`,
      values: [ENGINE_VERSION, vocabulary],
    });
    return Number(row!.count);
  }

  /**
   * The next of them after an id, in the order of ids, and nobody changes these until this unit of work
   * ends: who writes meanwhile waits for a batch, or is waited for.
   */
  nextForUpdate({ vocabulary }: StaleFilter, after: string, limit: number): Promise<StaleAnswer[]> {
    return this.unitOfWork.query<StaleAnswer>({
      name: 'stale-answers',
      text: `select a.id, a.post_id as "postId", a.author_id as "authorId", a.body from ${STALE}
        and a.id > $3 order by a.id limit $4 for no key update of a`,
      values: [ENGINE_VERSION, vocabulary, after, limit],
    });
  }

  /** What is kept of these answers, by id. */
  async stored(ids: readonly string[]): Promise<Map<string, StoredRows>> {
    const tags = await this.rows<EngineRows['tags'][number] & { source: string }>(
      'tags',
      `select answer_id as "answerId", tag_id as "tagId", stance, experience, confidence, cause, rule,
        cue_start as "cueStart", cue_end as "cueEnd", source from tag_readings`,
      ids,
    );
    const mentions = await this.rows<EngineRows['mentions'][number]>(
      'mentions',
      `select answer_id as "answerId", tag_id as "tagId", start_offset as "start", end_offset as "end",
        quote, source, ${PASSAGE} from mentions`,
      ids,
    );
    const links = await this.rows<EngineRows['links'][number]>(
      'links',
      `select answer_id as "answerId", question_id as "questionId" from question_links`,
      ids,
    );
    const readings = await this.rows<{ answerId: string; durations: unknown }>(
      'readings',
      'select answer_id as "answerId", durations from readings',
      ids,
    );
    return new Map(
      ids.map((id) => {
        const own = tags.get(id)!;
        return [
          id,
          {
            tags: own.filter(({ source }) => source === 'ENGINE'),
            decided: new Set(own.filter(({ source }) => source !== 'ENGINE').map(({ tagId }) => tagId)),
            mentions: mentions.get(id)!.filter(({ source }) => source === 'ENGINE'),
            links: links.get(id)!,
            durations: readings.get(id)![0]?.durations ?? null,
          },
        ];
      }),
    );
  }

  private async rows<Row extends { answerId: string }>(
    name: string,
    select: string,
    ids: readonly string[],
  ): Promise<Map<string, Row[]>> {
    const rows = await this.unitOfWork.query<Row>({
      name: `stale-${name}`,
      text: `${select} where answer_id = any($1::uuid[])`,
      values: [ids],
    });
    return grouped(ids, rows, ({ answerId }) => answerId);
  }
}
