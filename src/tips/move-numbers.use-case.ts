import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { summed, type TipDelta } from './deltas.rules.js';
import { BUCKETS, COLUMN_OF } from './tips.rules.js';

const COLUMNS = BUCKETS.map((bucket) => COLUMN_OF[bucket]);
const SUMS = COLUMNS.map((column) => `${column} = tips.${column} + excluded.${column}`).join(', ');
const ALL_ZERO = COLUMNS.map((column) => `${column} = 0`).join(' and ');

/** Adds changes to the kept numbers of people, atomically. Rows that count nobody go. */
@Injectable()
export class MoveNumbers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Moves them at the end of the transaction: writers who speak of the same practice change the same rows. */
  execute(deltas: readonly TipDelta[]): void {
    for (const delta of deltas)
      this.unitOfWork.atEnd<TipDelta>('tips-move', delta, (all) => this.move(summed(all)));
  }

  private move(deltas: readonly TipDelta[]): void {
    if (deltas.length === 0) return;
    this.unitOfWork.send({
      name: 'tips-move',
      text: `insert into tips (scope_kind, scope_id, tag_id, ${COLUMNS.join(', ')})
        select * from unnest($1::text[], $2::uuid[], $3::uuid[], ${parameters(4)})
        on conflict (scope_kind, scope_id, tag_id) do update set ${SUMS}`,
      values: [...keys(deltas), ...BUCKETS.map((bucket) => deltas.map((delta) => delta.counts[bucket]))],
    });
    const fewer = deltas.filter(({ counts }) => BUCKETS.some((bucket) => counts[bucket] < 0));
    if (fewer.length === 0) return;
    this.unitOfWork.send({
      name: 'tips-forget',
      text: `delete from tips t using unnest($1::text[], $2::uuid[], $3::uuid[]) as k(scope_kind, scope_id, tag_id)
        where t.scope_kind = k.scope_kind and t.scope_id = k.scope_id and t.tag_id = k.tag_id and ${ALL_ZERO}`,
      values: keys(fewer),
    });
  }
}

function keys(deltas: readonly TipDelta[]): string[][] {
  return [
    deltas.map((delta) => delta.scope.kind),
    deltas.map((delta) => delta.scope.id),
    deltas.map((delta) => delta.tagId),
  ];
}

function parameters(from: number): string {
  return COLUMNS.map((_, index) => `$${from + index}::int[]`).join(', ');
}
