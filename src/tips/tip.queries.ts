import { Injectable } from '@nestjs/common';
import type { SortOrder } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Stance } from '../text/reading.js';
import type { People, ScopeKind } from './tips.rules.js';

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
  /** The slug of a vocabulary. */
  readonly vocabulary?: string | null;
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
  HELPED: 'helped',
  MIXED: 'mixed',
  DID_NOT_HELP: 'did_not_help',
  NO_OUTCOME: 'no_outcome',
};

/** The conditions of a filter, on an alias of tips; `value` makes parameters. */
export function filteredTips({ tagId, stance, vocabulary }: TipFilter, value: (value: unknown) => string) {
  const tag = tagId == null ? null : value(tagId);
  const slug = vocabulary == null ? null : value(vocabulary);
  return (alias: string): string[] => [
    ...(tag === null ? [] : [`${alias}.tag_id = ${tag}::uuid`]),
    ...(stance == null ? [] : [`${alias}.${SAID_BY_SOMEONE[stance]} > 0`]),
    ...(slug === null
      ? []
      : [
          `${alias}.tag_id in (select g.id from tags g join vocabularies v on v.id = g.vocabulary_id where v.slug = ${slug})`,
        ]),
  ];
}

/** The select list of `TipRow`, for a table or alias `t`. */
export const TIP_COLUMNS = `t.scope_kind as "scopeKind", t.scope_id as "scopeId", t.tag_id as "tagId", t.rank,
  t.tried, t.helped, t.mixed, t.did_not_help as "didNotHelp", t.no_outcome as "noOutcome",
  t.not_tried as "notTried", t.hearsay, t.asking, t.advice`;

/** Tips of scopes that the actor was given: what is hidden is in no number, so there is nothing to leave out. */
@Injectable()
export class TipQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of each scope that most have tried, by the scope's id; all scopes of one kind. */
  async mostTried(
    kind: ScopeKind,
    scopeIds: readonly string[],
    most: number,
  ): Promise<Map<string, TipRow[]>> {
    const rows = await this.unitOfWork.query<TipRow>({
      name: 'tips-most-tried',
      text: `select page.* from unnest($2::uuid[]) as s(id) cross join lateral (
          select ${TIP_COLUMNS} from tips t where t.scope_kind = $1 and t.scope_id = s.id
          order by t.tried desc, t.tag_id desc limit $3) page`,
      values: [kind, scopeIds, most],
    });
    const found = new Map<string, TipRow[]>(scopeIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.scopeId)!.push(row);
    return found;
  }
}
