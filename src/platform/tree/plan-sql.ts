import type { Branch } from './source.js';

/** What the parent holds of the thing itself needs no look at the thing's table. */
export function oneSql({ branch: { holds = {} }, plan, parent, from }: OneSql): string {
  const isHeld = plan.branches.length === 0 && plan.columns.every((name) => Object.hasOwn(holds, name));
  if (!isHeld) return `(select ${plan.json} ${from})`;
  return `json_build_array(${plan.columns.map((name) => `${parent}.${holds[name]}`).join(', ')})`;
}

interface OneSql {
  readonly branch: Branch;
  readonly plan: {
    readonly json: string;
    readonly columns: readonly string[];
    readonly branches: readonly unknown[];
  };
  readonly parent: string;
  readonly from: string;
}

/** The rows are ordered and cut before anything is made of them. */
export function listSql({ json, child, rows }: { json: string; child: string; rows: string }): string {
  return `(select json_agg(${json}) from (select ${child}.* ${rows}) ${child})`;
}

export function columnSql(column: string, alias: string): string {
  return column.includes('$') ? column.replaceAll('$', alias) : `${alias}.${column}`;
}
