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
  /** When it was read last: another time means that it, or what its post asks, was changed since. */
  readonly readAt: Date | null;
  readonly durations: unknown;
}

export interface StaleFilter {
  /** Only answers of posts that are read with this vocabulary. */
  readonly vocabulary: string | null;
}

/** The stale ones of a stretch of all answers, in the order of ids. */
export interface StalePage {
  readonly answers: readonly StaleAnswer[];
  /** Where the stretch ends; null when there are no answers any more. */
  readonly last: string | null;
}

/** What of an answer the engine said last, without what people said instead, and what people said. */
export interface StoredRows extends EngineRows {
  /** Tags that a person has decided on. */
  readonly decided: ReadonlySet<string>;
}

/** Smaller than any id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How many answers are looked at by one statement that only counts. */
const COUNTED_AT_ONCE = 50_000;

/**
 * So many answers after an id, and the stale ones among them. However few are stale, a statement looks
 * at no more than its stretch, so none takes long in a table of millions.
 */
const STRETCH = (columns: string) => `with stretch as materialized (
    select ${columns} from answers where id > $3 order by id limit $4
  ), stale as (
    select s.*, r.read_at, r.durations
    from stretch s join posts p on p.id = s.post_id join vocabularies v on v.slug = p.vocabulary
      left join readings r on r.answer_id = s.id
    where (r.answer_id is null or r.engine_version <> $1 or r.vocabulary_version <> v.version)
      and ($2::text is null or v.slug = $2)
  ), ending as (select id as last from stretch order by id desc limit 1)`;

@Injectable()
export class StaleAnswersQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count({ vocabulary }: StaleFilter): Promise<number> {
    let [count, after] = [0, FIRST];
    for (;;) {
      const [row] = await this.unitOfWork.query<{ last: string; count: number }>({
        name: 'stale-answers-count',
        text: `${STRETCH('id, post_id')}
          select last, (select count(*)::int from stale) as count from ending`,
        values: [ENGINE_VERSION, vocabulary, after, COUNTED_AT_ONCE],
      });
      if (!row) return count;
      count += row.count;
      after = row.last;
    }
  }

  /** The next stretch of so many answers, from the first one for null. Nothing is locked. */
  async next({ vocabulary }: StaleFilter, after: string | null, size: number): Promise<StalePage> {
    const rows = await this.unitOfWork.query<StaleAnswer & { last: string; id: string | null }>({
      name: 'stale-answers-next',
      text: `${STRETCH('id, post_id, author_id, body')}
        select e.last, s.id, s.post_id as "postId", s.author_id as "authorId", s.body,
          s.read_at as "readAt", s.durations
        from ending e left join stale s on true order by s.id`,
      values: [ENGINE_VERSION, vocabulary, after ?? FIRST, size],
    });
    return { answers: rows.filter(({ id }) => id !== null), last: rows[0]?.last ?? null };
  }

  /** What is kept of these answers, by id. */
  async stored(ids: readonly string[]): Promise<Map<string, StoredRows>> {
    const [tags, mentions, links] = await Promise.all([
      this.rows<EngineRows['tags'][number] & { source: string }>(
        'tags',
        `select answer_id as "answerId", tag_id as "tagId", stance, experience, confidence, cause, rule,
          cue_start as "cueStart", cue_end as "cueEnd", source from tag_readings`,
        ids,
      ),
      this.rows<EngineRows['mentions'][number]>(
        'mentions',
        `select answer_id as "answerId", tag_id as "tagId", start_offset as "start", end_offset as "end",
          quote, source, ${PASSAGE} from mentions`,
        ids,
      ),
      this.rows<EngineRows['links'][number]>(
        'links',
        `select answer_id as "answerId", question_id as "questionId" from question_links`,
        ids,
      ),
    ]);
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
