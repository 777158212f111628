import { Injectable } from '@nestjs/common';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { PageRequest } from '../keyset.js';
import { markThreadField } from '../thread-fields.js';
import { UnitOfWork } from '../unit-of-work.js';
import { type Compiled, CompiledPlans } from './compiled-plans.js';
import { grow, pageOf, type PageRow, type TreeJson } from './grown.js';
import type { Plan } from './plan.js';
import type { Branch, Source } from './source.js';
import { selectionsOf } from './selections.js';
import { StatementNames } from './statement-names.js';
import type { ByKey, Finds, FoundRow, Rows, TreeRead } from './tree-read.js';

/** A statement that reads one thing. */
interface Planned {
  readonly plan: Plan;
  readonly text: string;
  /** Whether nothing is asked for but the thing's id. */
  readonly isIdAlone: boolean;
}

/**
 * Reads things with everything that a document asks for below them, in one statement: each room says how
 * its fields lead on, and PostgreSQL puts the tree together. Everything that the API shows is read by it,
 * so that fields which lead on need no resolver.
 */
@Injectable()
export class Tree {
  private readonly sources = new Map<string, Source>();
  private readonly branches = new Map<string, Map<string, Branch>>();
  private readonly plans = new CompiledPlans({ sources: this.sources, branches: this.branches });
  private readonly names = new StatementNames('tree');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Says how things are read, and how they lead on to others. */
  plant(source: Source, branches: readonly Branch[] = []): void {
    this.sources.set(source.name, source);
    this.graft(branches);
  }

  /** Adds ways on from sources, of this room or of rooms to the left. */
  graft(branches: readonly Branch[]): void {
    for (const branch of branches) {
      const known = this.branches.get(branch.from) ?? new Map<string, Branch>();
      this.branches.set(branch.from, known.set(branch.field, branch));
    }
  }

  /** The thing with this key; null when there is none. */
  byKey<Thing extends object>(read: TreeRead, source: string, byKey: ByKey): Promise<Thing | null> {
    return this.one(read, source, rowsOf(byKey));
  }

  /**
   * What the actor wrote, just now or when the same request came before, under this key. Nothing is looked up where its
   * id is all that is asked for, not even whether the actor may still see it: who only wants to hear that it is written
   * needn't wait for that. Null when more is asked for and the actor may not see it.
   */
  async written<Thing extends object>(read: TreeRead, source: string, byKey: ByKey): Promise<Thing | null> {
    const rows = rowsOf(byKey);
    const compiled = this.planOne(read, source, rows);
    if (compiled.isIdAlone) return grow(compiled.plan, [byKey.key], read.context.actor) as Thing;
    return this.oneOf(compiled, rows, read);
  }

  /** The one thing; null when there is none. */
  one<Thing extends object>(read: TreeRead, source: string, rows: Rows): Promise<Thing | null> {
    return this.oneOf(this.planOne(read, source, rows), rows, read);
  }

  private async oneOf<Thing extends object>(
    compiled: Compiled<Planned>,
    { values }: Rows,
    { context }: TreeRead,
  ): Promise<Thing | null> {
    const [row] = await this.run<{ tree: TreeJson }>(compiled, values);
    return row ? (grow(compiled.plan, row.tree, context.actor) as Thing) : null;
  }

  private planOne(read: TreeRead, source: string, { where, values }: Rows): Compiled<Planned> {
    return this.plans.compile(read, `one ${source} ${where('')}`, values, (planner) => {
      const alias = planner.alias();
      const plan = planner.plan(source, read.info.fieldNodes, alias);
      const { table, type } = plan.source;
      const asked = selectionsOf(
        read.info.fieldNodes,
        read.info.schema.getType(type) as GraphQLObjectType,
        read.info,
      );
      return {
        plan,
        text: `select ${plan.json} as tree from ${table} ${alias} where ${where(alias)}`,
        isIdAlone: asked.every(({ name }) => name === 'id' || name === '__typename'),
      };
    });
  }

  /** A page of things, as a connection. */
  async page<Connection extends object>(
    read: TreeRead,
    source: string,
    rows: Rows & { readonly request: PageRequest },
  ): Promise<Connection> {
    const { request } = rows;
    const shape = [request.order.name, request.limit, request.backwards, request.cursor !== null];
    const way = [source, ...shape, rows.where('')];
    const values = [...rows.values, ...(request.cursor ?? [])];
    const compiled = this.plans.compile(read, `page ${way.join(' ')}`, values, (planner) => {
      const alias = planner.alias();
      const { table } = this.sources.get(source)!;
      const page = planner.pageRows({
        source,
        nodes: read.info.fieldNodes,
        alias,
        from: `from ${table} ${alias} where ${rows.where(alias)}`,
        request,
        firstParameter: () => rows.values.length + 1,
      });
      return {
        plan: page.plan,
        placed: page.placed,
        text: `select ${page.json} as tree from (select ${alias}.* ${page.rows}) ${alias}`,
      };
    });
    const found = await this.run<{ tree: PageRow }>(compiled, values);
    const grown = { ...compiled, request };
    return pageOf(
      grown,
      found.map(({ tree }) => tree),
      read.context.actor,
    ) as Connection;
  }

  /** The thing with this key, in one statement with the others that the operation asks for in the same way. */
  async load<Thing extends object>(
    read: TreeRead,
    source: string,
    { key, where }: ByKey,
  ): Promise<Thing | null> {
    const { actor, loaders } = read.context;
    const compiled = this.plans.compile(read, `load ${source} ${where('')}`, [null], (planner) => {
      const alias = planner.alias();
      const plan = planner.plan(source, read.info.fieldNodes, alias);
      const text = `select ${alias}.id, ${plan.json} as tree from ${plan.source.table} ${alias}
        where ${alias}.id = any($1::uuid[]) and ${where(alias)}`;
      return { plan, text };
    });
    const thing = await loaders.load(compiled, key, async (keys) => {
      const rows = await this.run<{ id: string; tree: TreeJson }>(compiled, [keys]);
      return new Map(rows.map(({ id, tree }) => [id, grow(compiled.plan, tree, actor)]));
    });
    return (thing ?? null) as Thing | null;
  }

  /** The rows of a statement of one's own, each with what it finds. */
  async finds<Row extends FoundRow>(read: TreeRead, finds: Finds): Promise<Row[]> {
    const { actor } = read.context;
    const way = `finds ${finds.type} ${finds.way}`;
    const compiled = this.plans.compile(read, way, finds.values, (planner) => {
      const nodes = planner.belowItems(read.info.fieldNodes, finds.type, finds.field);
      const planOf = (source: string) => {
        const alias = planner.alias();
        return [source, { alias, plan: planner.plan(source, nodes, alias) }] as const;
      };
      const plans = new Map(finds.sources.map(planOf));
      const text = finds.text((source, id) => {
        const { alias, plan } = plans.get(source)!;
        return `(select ${plan.json} from ${plan.source.table} ${alias} where ${alias}.id = ${id})`;
      });
      return { plans, text };
    });
    const { plans } = compiled;
    const rows = await this.run<Row & { found: TreeJson }>(compiled, finds.values);
    return rows.map((row) =>
      Object.assign(row, { found: grow(plans.get(row.type)!.plan, row.found, actor) }),
    );
  }

  /** Takes the resolvers away from fields that are read along, which then cost no more than a property; they say where they lead. */
  bare(schema: GraphQLSchema): GraphQLSchema {
    for (const [source, branches] of this.branches) {
      const type = schema.getType(this.sources.get(source)!.type) as GraphQLObjectType;
      for (const [name, { staysInThread }] of branches) {
        const field = type.getFields()[name]!;
        delete field.resolve;
        markThreadField(field, staysInThread === true);
      }
    }
    return schema;
  }

  private run<Row>(
    { text, values }: Compiled<{ text: string }>,
    rootValues: readonly unknown[],
  ): Promise<Row[]> {
    return this.unitOfWork.query<Row>({ ...this.names.named(text), values: [...rootValues, ...values] });
  }
}

function rowsOf({ key, where }: ByKey): Rows {
  return { where: (alias) => `${alias}.id = $1::uuid and ${where(alias)}`, values: [key] };
}
