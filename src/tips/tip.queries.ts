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
import type { Stance } from '../text/reading.js';
import type { People, Scope, ScopeKind } from './tips.rules.js';

/** One practice in one scope, with its people. */
export interface TipRow extends People {
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly tagId: string;
  readonly rank: number;
}

export interface TipFilter {
  readonly tagId?: string | null;
  /** Only tips of which at least one person says this. */
  readonly stance?: Stance | null;
}

export const TIP_ORDERS = {
  RANK: {
    name: 'tips-ranked',
    descending: true,
    keys: [
      { column: 't.rank', kind: 'number' },
      { column: 't.tried', kind: 'number' },
      { column: 't.tag_id', kind: 'uuid' },
    ],
  },
  POPULARITY: {
    name: 'tips-popular',
    descending: true,
    keys: [
      { column: 't.tried', kind: 'number' },
      { column: 't.tag_id', kind: 'uuid' },
    ],
  },
} as const satisfies Record<string, SortOrder>;

const SAID_BY_SOMEONE: Record<Stance, string> = {
  HELPED: 't.helped > 0',
  MIXED: 't.mixed > 0',
  DID_NOT_HELP: 't.did_not_help > 0',
  NO_OUTCOME: 't.no_outcome > 0',
};

/** The select list of `TipRow`, for a table or alias `t`. */
export const TIP_COLUMNS = `t.scope_kind as "scopeKind", t.scope_id as "scopeId", t.tag_id as "tagId", t.rank,
  t.tried, t.helped, t.mixed, t.did_not_help as "didNotHelp", t.no_outcome as "noOutcome",
  t.not_tried as "notTried", t.hearsay, t.asking, t.advice`;

/** Tips of scopes that the actor was given: what is hidden is in no number, so there is nothing to leave out. */
@Injectable()
export class TipQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page of the tips of each scope, by the scope's id, in one statement. All scopes of one kind. */
  async pages(
    kind: ScopeKind,
    scopeIds: readonly string[],
    filter: TipFilter,
    request: PageRequest,
  ): Promise<Map<string, Page<TipRow>>> {
    const keyset = keysetSql(request, 5);
    const stance = filter.stance ? `and ${SAID_BY_SOMEONE[filter.stance]}` : '';
    const rows = await this.unitOfWork.query<TipRow & Keyed>({
      text: `select page.* from unnest($2::uuid[]) as s(id) cross join lateral (
          select ${TIP_COLUMNS}, ${keyset.cursorKey} from tips t
          where t.scope_kind = $1 and t.scope_id = s.id and ($3::uuid is null or t.tag_id = $3) ${stance}
            ${keyset.condition}
          order by ${keyset.orderBy} limit $4) page`,
      values: [kind, scopeIds, filter.tagId ?? null, keyset.limit, ...keyset.values],
    });
    const found = new Map<string, (TipRow & Keyed)[]>(scopeIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.scopeId)!.push(row);
    return new Map([...found].map(([id, mine]) => [id, toPage(request, mine)]));
  }

  /** The tips of these tags in one scope, by tag; none for a tag that nobody there spoke of. */
  async ofTags(scope: Scope, tagIds: readonly string[]): Promise<Map<string, TipRow>> {
    const rows = await this.unitOfWork.query<TipRow>({
      name: 'tips-of-tags',
      text: `select ${TIP_COLUMNS} from tips t
        where t.scope_kind = $1 and t.scope_id = $2 and t.tag_id = any($3::uuid[])`,
      values: [scope.kind, scope.id, tagIds],
    });
    return new Map(rows.map((row) => [row.tagId, row]));
  }
}
