import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import type { Actor } from '../../kernel/actor.js';
import { toPage } from '../keyset.js';
import { toConnection } from '../pagination.js';
import type { Plan, PlannedBranch } from './plan.js';
import type { TreeRow } from './source.js';

/** Where a thing keeps what is asked for under another name than the field's: values by these names. */
const ALIASED = Symbol('what was read under another name');

/** A row's JSON: its columns, then its branches. */
export type TreeJson = readonly unknown[];

/** A row of a page: its JSON, or where cursors are asked for, that with the values of its place. */
export type PageRow = TreeJson | readonly [TreeJson, readonly string[]];

/** Makes of a row's JSON what the schema shows, with everything that hangs on it. */
export function grow(plan: Plan, json: TreeJson, actor: Actor): object {
  const { source, columns, branches } = plan;
  const thing: TreeRow = {};
  for (let index = 0; index < columns.length; index += 1) thing[columns[index]!] = json[index];
  source.shape?.(thing, actor);
  for (let index = 0; index < branches.length; index += 1) {
    const branch = branches[index]!;
    // A field gives an error that is its value as its own, and no other field suffers from it.
    const value = branch.plan ? branchValue(branch, json[columns.length + index], actor) : branch.error;
    if (branch.key === branch.field) thing[branch.key] = value;
    else thing[ALIASED] = { ...thing[ALIASED], [branch.key]: value };
  }
  return thing;
}

/** The value of a field that leads to other things. */
function branchValue(branch: PlannedBranch, json: unknown, actor: Actor): unknown {
  const { many, plan, withTotal } = branch;
  if (many === 'no') return json === null ? null : grow(plan!, json as TreeJson, actor);
  if (many === 'all') return ((json ?? []) as TreeJson[]).map((item) => grow(plan!, item, actor));
  const [totalCount, items] = withTotal ? (json as [number, unknown]) : [undefined, json];
  const page = pageOf(branch, (items ?? []) as PageRow[], actor);
  return withTotal ? Object.assign(page, { totalCount }) : page;
}

/** Rows of a page as a connection of what hangs on them. */
export function pageOf({ plan, request, placed }: PageGrown, rows: readonly PageRow[], actor: Actor): object {
  const page = toPage(request!, rows.map(placed ? withPlace : withoutPlace));
  return toConnection(page, ({ item }) => grow(plan!, item, actor));
}

type PageGrown = Pick<PlannedBranch, 'plan' | 'request' | 'placed'>;

function withPlace(row: PageRow) {
  const [item, cursor_key] = row as [TreeJson, readonly string[]];
  return { item, cursor_key };
}

function withoutPlace(row: PageRow) {
  return { item: row, cursor_key: [] };
}

/** What fields without a resolver give: what was read for them. */
export const grownField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const { key } = info.path;
  if (key !== info.fieldName) {
    const aliased = (source as { [ALIASED]?: Record<string, unknown> })[ALIASED];
    if (aliased && key in aliased) return aliased[key];
  }
  return defaultFieldResolver(source, args, context, info);
};

/** For resolvers that only declare a field: the tree reads it along with what it hangs on. */
export function readAlong(): never {
  throw new Error('This field is read along with the thing that it hangs on.');
}
