import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { defaultFieldResolver, getNamedType, isCompositeType, isObjectType } from 'graphql';
import type { Actor } from '../../kernel/actor.js';
import { type Page, toPage } from '../keyset.js';
import { toConnection } from '../pagination.js';
import type { Plan, PlannedBranch } from './plan.js';
import type { TreeRow } from './source.js';

/** Where a thing keeps what was read along with it: values by the keys that they get in the answer. */
const GROWN = Symbol('what was read along');

type Grown = Record<string, unknown>;

/** A row's JSON: its columns, then its branches. */
export type TreeJson = readonly unknown[];

/** Makes of a row's JSON what the schema shows, with everything that hangs on it. */
export function grow(plan: Plan, json: TreeJson, actor: Actor): object {
  const { source, columns, branches } = plan;
  const row: TreeRow = {};
  for (let index = 0; index < columns.length; index += 1) row[columns[index]!] = json[index];
  const thing = source.shape(row, actor);
  if (branches.length === 0) return thing;
  const grown: Grown = {};
  for (let index = 0; index < branches.length; index += 1) {
    const branch = branches[index]!;
    grown[branch.key] = branch.plan ? branchValue(branch, json[columns.length + index], actor) : branch.error;
  }
  return Object.assign(thing, { [GROWN]: grown });
}

/** The value of a field that leads to other things. */
export function branchValue(branch: PlannedBranch, json: unknown, actor: Actor): unknown {
  const { many, plan, withTotal } = branch;
  if (many === 'no') return json === null ? null : grow(plan!, json as TreeJson, actor);
  if (many === 'all') return ((json ?? []) as TreeJson[]).map((item) => grow(plan!, item, actor));
  const [totalCount, items] = withTotal ? (json as [number, unknown]) : [undefined, json];
  const page = pageOf(branch, items, actor);
  return withTotal ? Object.assign(page, { totalCount }) : page;
}

function pageOf({ plan, request }: PlannedBranch, json: unknown, actor: Actor): object {
  const rows = ((json ?? []) as TreeJson[]).map(([item, key]) => ({ item: item as TreeJson, cursor_key: (key ?? []) as string[] }));
  return connectionOf(plan!, toPage(request!, rows), actor);
}

export function connectionOf(plan: Plan, page: Page<{ readonly item: TreeJson }>, actor: Actor): object {
  return toConnection(page, ({ item }) => grow(plan, item, actor));
}

/** The parts of a connection, which hold what they hold. */
const WRAPPER = /(Connection|Edge)$|^__/;

/** Lets fields whose value was read along give it at once; their own resolver is for where it wasn't. */
export function giveWhatHasGrown(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || WRAPPER.test(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const leads = isCompositeType(getNamedType(field.type));
      if (field.resolve || leads) field.resolve = grownOr(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

/** For resolvers of fields that only the tree ever reads: without its value something is wrong. */
export function readAlong(field: string): never {
  throw new Error(`${field} was not read along with what it hangs on.`);
}

function grownOr(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const value = (source as { [GROWN]?: Grown })[GROWN]?.[info.path.key];
    if (value === undefined) return resolve(source, args, context, info);
    if (value instanceof Error) throw value;
    return value;
  };
}
