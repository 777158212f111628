import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { ChangedVoice, TipDelta, VoiceDelta } from './deltas.rules.js';
import { BUCKETS, COLUMN_OF, type Counts, type ScopeKind } from './tips.rules.js';

const COLUMNS = BUCKETS.map((bucket) => COLUMN_OF[bucket]);
const SUM = (table: string) =>
  COLUMNS.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', ');
const ALL_ZERO = COLUMNS.map((column) => `${column} = 0`).join(' and ');

type CountRow = Readonly<Record<string, unknown>>;

/** Adds changes to the kept numbers, atomically and in the order given. Rows that count nobody go. */
@Injectable()
export class MoveNumbers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives each voice back with its counts after the change. */
  async voices(deltas: readonly VoiceDelta[]): Promise<ChangedVoice[]> {
    if (deltas.length === 0) return [];
    const rows = await this.unitOfWork.query<CountRow & VoiceKey>({
      name: 'tip-voices-move',
      text: `insert into tip_voices (scope_kind, scope_id, tag_id, person_id, ${COLUMNS.join(', ')})
        select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], ${parameters(5)})
        on conflict (scope_kind, scope_id, tag_id, person_id) do update set ${SUM('tip_voices')}
        returning scope_kind, scope_id, tag_id, person_id, ${COLUMNS.join(', ')}`,
      values: [...keys(deltas), deltas.map((delta) => delta.personId), ...countValues(deltas)],
    });
    await this.unitOfWork.query({
      name: 'tip-voices-forget',
      text: `delete from tip_voices v using unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[])
          as k(scope_kind, scope_id, tag_id, person_id)
        where v.scope_kind = k.scope_kind and v.scope_id = k.scope_id and v.tag_id = k.tag_id
          and v.person_id = k.person_id and ${ALL_ZERO}`,
      values: [...keys(deltas), deltas.map((delta) => delta.personId)],
    });
    const after = new Map(rows.map((row) => [voiceKey(row), countsOf(row)]));
    return deltas.map((delta) => ({
      scope: delta.scope,
      tagId: delta.tagId,
      counts: after.get([delta.scope.kind, delta.scope.id, delta.tagId, delta.personId].join(' '))!,
      change: delta.counts,
    }));
  }

  async tips(deltas: readonly TipDelta[]): Promise<void> {
    if (deltas.length === 0) return;
    await this.unitOfWork.query({
      name: 'tips-move',
      text: `insert into tips (scope_kind, scope_id, tag_id, ${COLUMNS.join(', ')})
        select * from unnest($1::text[], $2::uuid[], $3::uuid[], ${parameters(4)})
        on conflict (scope_kind, scope_id, tag_id) do update set ${SUM('tips')}`,
      values: [...keys(deltas), ...countValues(deltas)],
    });
    await this.unitOfWork.query({
      name: 'tips-forget',
      text: `delete from tips t using unnest($1::text[], $2::uuid[], $3::uuid[]) as k(scope_kind, scope_id, tag_id)
        where t.scope_kind = k.scope_kind and t.scope_id = k.scope_id and t.tag_id = k.tag_id and ${ALL_ZERO}`,
      values: keys(deltas),
    });
  }
}

interface VoiceKey {
  readonly scope_kind: ScopeKind;
  readonly scope_id: string;
  readonly tag_id: string;
  readonly person_id: string;
}

function voiceKey(row: VoiceKey): string {
  return [row.scope_kind, row.scope_id, row.tag_id, row.person_id].join(' ');
}

function keys(deltas: readonly TipDelta[]): string[][] {
  return [
    deltas.map((delta) => delta.scope.kind),
    deltas.map((delta) => delta.scope.id),
    deltas.map((delta) => delta.tagId),
  ];
}

function countValues(deltas: readonly TipDelta[]): number[][] {
  return BUCKETS.map((bucket) => deltas.map((delta) => delta.counts[bucket]));
}

function parameters(from: number): string {
  return COLUMNS.map((_, index) => `$${from + index}::int[]`).join(', ');
}

function countsOf(row: Readonly<Record<string, unknown>>): Counts {
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, row[COLUMN_OF[bucket]] as number])) as Counts;
}
