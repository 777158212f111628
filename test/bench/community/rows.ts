import type { UnitOfWork } from '../../../src/platform/unit-of-work.js';

/** The rows of one table, as they wait to be sent. */
class Heap {
  rows: Record<string, unknown>[] = [];
}

const AT_ONCE = 5_000;

/** Puts rows into tables, many at a time. Tables are filled in the order in which they were named. */
export class Rows {
  private readonly heaps: ReadonlyMap<string, Heap>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    tables: readonly string[],
  ) {
    this.heaps = new Map(tables.map((table) => [table, new Heap()]));
  }

  /** Column names are those of the database. */
  add(table: string, row: Record<string, unknown>): void {
    this.heaps.get(table)!.rows.push(row);
  }

  /** Sends everything once there is enough of it. */
  async flushWhenFull(): Promise<void> {
    if ([...this.heaps.values()].some(({ rows }) => rows.length >= AT_ONCE)) await this.flush();
  }

  async flush(): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.takeTime();
      for (const [table, { rows }] of this.heaps) {
        if (rows.length === 0) continue;
        const columns = Object.keys(rows[0]!).join(', ');
        await this.unitOfWork.query({
          text: `insert into ${table} (${columns})
            select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
          values: [JSON.stringify(rows)],
        });
      }
    });
    for (const heap of this.heaps.values()) heap.rows = [];
  }
}
