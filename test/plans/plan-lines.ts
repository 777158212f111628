import type { Sent } from './statements-sent.js';

export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** How PostgreSQL would carry a statement out whatever its parameters are, without what it costs. */
export async function planOf(sql: Sql, { text }: Sent): Promise<string[]> {
  const rows = await sql<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${text}`);
  return rows.map((row) => row['QUERY PLAN']);
}

/** The tables that are read from one end to the other, as `Seq Scan on answers a`. */
export function wholeTables(lines: readonly string[]): string[] {
  return lines.map((line) => /Seq Scan on (\w+)/.exec(line)?.[1]).filter((table) => table !== undefined);
}
