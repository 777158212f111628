import { Injectable } from '@nestjs/common';
import {
  type Keyed,
  keysetSql,
  type Page,
  type PageRequest,
  type SortOrder,
  toPage,
} from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Bucket } from '../text/groups.js';
import type { Scope, ScopeKind } from './tips.rules.js';

/** What an answer says of a practice, and the stretch of its text to quote. */
export interface EvidenceRow {
  readonly answerId: string;
  readonly tagId: string;
  readonly bucket: Bucket;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TipKey {
  readonly scope: Scope;
  readonly tagId: string;
}

export interface EvidenceFilter {
  readonly bucket: Bucket | null;
  /** True: only what the post's own author says, which is shown apart; false: only what readers say. */
  readonly byAuthor: boolean;
}

export const BEST_QUOTES: SortOrder = {
  name: 'evidence',
  descending: true,
  keys: [
    { column: 'e.score', kind: 'number' },
    { column: 'e.answer_id', kind: 'uuid' },
  ],
};

/** Which evidence belongs to a tip `k`, by the kind of its scope: each has an index of its own. */
const BELONGS: Record<ScopeKind, string> = {
  POST: 'e.post_id = k.scope_id',
  BOARD: 'true',
  QUESTION: scoped('QUESTION'),
  CONCERN: scoped('CONCERN'),
};

@Injectable()
export class EvidenceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page of each tip's evidence, the best quotes first, in one statement. All tips of one kind of scope. */
  async pages(
    tips: readonly TipKey[],
    filter: EvidenceFilter,
    request: PageRequest,
  ): Promise<Map<TipKey, Page<EvidenceRow>>> {
    const kind = tips[0]?.scope.kind;
    if (!kind) return new Map();
    const keyset = keysetSql(request, 6);
    // UTF-16 offsets are JavaScript's, not the database's, so the body comes along and is cut here.
    const rows = await this.unitOfWork.query<
      Omit<EvidenceRow, 'text'> & Keyed & { tip: number; body: string }
    >({
      text: `select k.tip::int - 1 as tip, page.*, a.body from unnest($1::uuid[], $2::uuid[]) with ordinality
          as k(scope_id, tag_id, tip)
        cross join lateral (
          select e.answer_id as "answerId", e.tag_id as "tagId", e.bucket, e.quote_start as "start",
            e.quote_end as "end", ${keyset.cursorKey}
          from tip_evidence e
          where e.tag_id = k.tag_id and ${BELONGS[kind]} and e.by_author = $5
            and ($3::text is null or e.bucket = $3) ${keyset.condition}
          order by ${keyset.orderBy} limit $4) page
        join answers a on a.id = page."answerId" order by k.tip, page.cursor_key[1]::float8 desc, page."answerId" desc`,
      values: [
        tips.map((tip) => tip.scope.id),
        tips.map((tip) => tip.tagId),
        filter.bucket,
        keyset.limit,
        filter.byAuthor,
        ...keyset.values,
      ],
    });
    const found = tips.map((): (EvidenceRow & Keyed)[] => []);
    for (const { tip, body, ...row } of rows)
      found[tip]!.push({ ...row, text: body.slice(row.start, row.end) });
    return new Map(tips.map((tip, index) => [tip, toPage(request, inOrder(found[index]!, request))]));
  }
}

function scoped(kind: ScopeKind): string {
  return `exists (select from tip_scopes s where s.answer_id = e.answer_id
    and s.scope_kind = '${kind}' and s.scope_id = k.scope_id)`;
}

/** Backwards pages are turned round by `toPage`, which expects them as their order reads. */
function inOrder<Row>(rows: Row[], request: PageRequest): Row[] {
  return request.backwards ? rows.reverse() : rows;
}
