import { type FieldNode, getArgumentValues, getNamedType, type GraphQLObjectType } from 'graphql';
import type { Actor } from '../../kernel/actor.js';
import { badInput } from '../../kernel/errors.js';
import { keysetSql, onAlias, type PageArguments, type PageRequest, pageRequest } from '../keyset.js';
import { columnSql, listSql, oneSql } from './plan-sql.js';
import { type Operation, type Selected, selectionsOf } from './selections.js';
import type { Branch, BranchPlace, Source } from './source.js';

/** How the things at one place of a document are read, with everything below them. */
export interface Plan {
  readonly source: Source;
  /** SQL that makes a JSON array of a row: the columns in their order, then the branches in theirs. */
  readonly json: string;
  readonly columns: readonly string[];
  readonly branches: readonly PlannedBranch[];
}

/** `error` in place of `plan` where what is asked for is refused: the field says so, and no other. */
export interface PlannedBranch {
  /** The name that its value gets in the answer; another than the field's where it has an alias. */
  readonly key: string;
  readonly field: string;
  readonly many: Branch['many'];
  readonly plan?: Plan;
  readonly request?: PageRequest;
  /** Whether each row of the page comes with its place in the list, which cursors are made of. */
  readonly placed?: boolean;
  /** Whether the page comes with the number of all items of its list. */
  readonly withTotal?: boolean;
  readonly error?: unknown;
}

export interface Registry {
  readonly sources: ReadonlyMap<string, Source>;
  /** By source, then by field. */
  readonly branches: ReadonlyMap<string, ReadonlyMap<string, Branch>>;
}

/** Makes plans for one reading of one field of an operation. */
export class Planner {
  /** Parameters of the statement, those of its root first. */
  readonly values: unknown[];
  private aliases = 0;

  constructor(
    private readonly registry: Registry,
    private readonly operation: Operation,
    private readonly viewer: Actor,
    rootValues: readonly unknown[],
  ) {
    this.values = [...rootValues];
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** A plan for the things of a source that these nodes ask for; `alias` is their table's in the statement. */
  plan(sourceName: string, nodes: readonly FieldNode[], alias: string): Plan {
    const source = this.registry.sources.get(sourceName)!;
    const branches = this.registry.branches.get(sourceName);
    const columns = new Set<string>();
    const planned: (PlannedBranch & { readonly sql: string })[] = [];
    const type = this.typeOf(source);
    for (const selected of selectionsOf(nodes, type, this.operation)) {
      const branch = branches?.get(selected.name);
      if (branch) planned.push(this.branch({ branch, selected, type, parent: alias }));
      else for (const column of this.neededBy(source, selected, type)) columns.add(column);
    }
    const read = [...columns].map((name) => columnSql(source.columns[name]!, alias));
    const grown = planned.filter(({ plan }) => plan);
    return {
      source,
      json: `json_build_array(${[...read, ...grown.map(({ sql }) => sql)].join(', ')})`,
      columns: [...columns],
      // Those that are refused take no place in the row, and stand behind those that do.
      branches: [...grown, ...planned.filter(({ plan }) => !plan)],
    };
  }

  /** The nodes that ask for the items of a connection, and whether cursors or the rest of its list are asked for. */
  private connection(nodes: readonly FieldNode[], typeName: string) {
    const type = this.operation.schema.getType(typeName) as GraphQLObjectType;
    const selected = selectionsOf(nodes, type, this.operation);
    const named = (name: string): FieldNode[] =>
      selected.filter((each) => each.name === name).flatMap((each) => each.nodes);
    const edgeType = this.operation.schema.getType(typeName.replace(/Connection$/, 'Edge'));
    const inEdges = selectionsOf(named('edges'), edgeType as GraphQLObjectType, this.operation);
    return {
      nodes: [
        ...named('nodes'),
        ...inEdges.filter(({ name }) => name === 'node').flatMap((each) => each.nodes),
      ],
      withPageInfo: named('pageInfo').length > 0,
      withTotal: named('totalCount').length > 0,
      withCursors: named('pageInfo').length > 0 || inEdges.some(({ name }) => name === 'cursor'),
    };
  }

  /** A page of the rows that `from` names: how to read them, and the JSON of each, with its place where that is asked for. */
  pageRows({ source, nodes, alias, from, request, firstParameter }: PageOfRows) {
    const asked = this.connection(nodes, `${this.registry.sources.get(source)!.type}Connection`);
    const plan = this.plan(source, asked.nodes, alias);
    const order = onAlias(request.order, alias);
    const keyset = keysetSql({ ...request, order }, firstParameter());
    // One row more than asked for tells whether more follows; who doesn't ask that is spared it.
    const limit = asked.withPageInfo ? keyset.limit : request.limit;
    return {
      plan,
      json: asked.withCursors ? `json_build_array(${plan.json}, ${keyset.cursorKey})` : plan.json,
      placed: asked.withCursors,
      rows: `${from} ${keyset.condition} order by ${keyset.orderBy} limit ${limit}`,
      withTotal: asked.withTotal,
    };
  }

  /** What a connection asks for below a field of its items, in whatever way it asks for them. */
  belowItems(nodes: readonly FieldNode[], typeName: string, field: string): FieldNode[] {
    const type = this.operation.schema.getType(typeName) as GraphQLObjectType;
    return selectionsOf(this.connection(nodes, `${typeName}Connection`).nodes, type, this.operation)
      .filter(({ name }) => name === field)
      .flatMap((selected) => selected.nodes);
  }

  /** The branch of one field; its SQL gives JSON. */
  private branch({ branch, selected, type, parent }: BranchWanted): PlannedBranch & { readonly sql: string } {
    const { key, nodes } = selected;
    const { field, many } = branch;
    const before = this.values.length;
    try {
      const args = this.argumentsOf(selected, type);
      const child = this.alias();
      const place = {
        parent,
        child,
        args,
        viewer: this.viewer,
        value: (value: unknown) => this.value(value),
      };
      const table = branch.table?.(place) ?? this.registry.sources.get(branch.to)!.table;
      const from = `from ${table} ${child} where ${branch.where(place)}`;
      if (many === 'page') return { key, field, many, ...this.page({ branch, place, nodes, from }) };
      const plan = this.plan(branch.to, nodes, child);
      if (many === 'no') return { key, field, many, plan, sql: oneSql({ branch, plan, parent, from }) };
      const order = branch.orderBy ? ` order by ${branch.orderBy(place)}` : '';
      const limit = branch.limit ? ` limit ${branch.limit(args)}` : '';
      return {
        key,
        field,
        many,
        plan,
        sql: listSql({ json: plan.json, child, rows: `${from}${order}${limit}` }),
      };
    } catch (error) {
      // A parameter that no statement has a place for would make the database refuse all of it.
      this.values.splice(before);
      return { key, field, many, error, sql: '' };
    }
  }

  private page({ branch, place, nodes, from }: PageWanted) {
    const { args, child } = place;
    const request = pageRequest(branch.page?.(args) ?? (args as PageArguments), branch.order!(args));
    const { json, rows, withTotal, ...page } = this.pageRows({
      source: branch.to,
      nodes,
      alias: child,
      from,
      request,
      firstParameter: () => this.values.length + 1,
    });
    this.values.push(...(request.cursor ?? []));
    const list = listSql({ json, child, rows });
    const total = withTotal ? branch.total?.(place) : undefined;
    return {
      ...page,
      request,
      withTotal: total !== undefined,
      sql: total === undefined ? list : `json_build_array(${total}, ${list})`,
    };
  }

  /**
   * `nodes` and `edges` show the same things, which are read once, so that what hangs on them can't be
   * asked for in two ways. @throws Refusal BAD_USER_INPUT where it is.
   */
  private argumentsOf({ name, nodes }: Selected, type: GraphQLObjectType): Readonly<Record<string, unknown>> {
    const ways = nodes.map((node) => {
      const field = type.getFields()[node.name.value]!;
      return getArgumentValues(field, node, this.operation.variableValues);
    });
    const [first, ...others] = ways.map((args, index) => JSON.stringify([nodes[index]!.name.value, args]));
    if (others.some((other) => other !== first)) {
      throw badInput(
        name,
        'severalWays',
        `\`${name}\` is asked for in different ways in \`nodes\` and \`edges\` of one list. Use one of the two.`,
      );
    }
    return ways[0]!;
  }

  /** One name may stand for different fields, where `nodes` and `edges` of a list each have their own. */
  private neededBy(source: Source, { nodes }: Selected, type: GraphQLObjectType): string[] {
    return nodes.flatMap((node) => {
      const field = node.name.value;
      const shown = [...(source.needs?.[field] ?? (Object.hasOwn(source.columns, field) ? [field] : []))];
      if (!source.parts?.includes(field)) return shown;
      const part = getNamedType(type.getFields()[field]!.type) as GraphQLObjectType;
      return selectionsOf([node], part, this.operation).flatMap((each) => this.neededBy(source, each, part));
    });
  }

  private value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  private typeOf(source: Source): GraphQLObjectType {
    return this.operation.schema.getType(source.type) as GraphQLObjectType;
  }
}

interface BranchWanted {
  readonly branch: Branch;
  readonly selected: Selected;
  readonly type: GraphQLObjectType;
  readonly parent: string;
}

interface PageWanted {
  readonly branch: Branch;
  readonly place: BranchPlace;
  readonly nodes: readonly FieldNode[];
  readonly from: string;
}

interface PageOfRows {
  readonly source: string;
  readonly nodes: readonly FieldNode[];
  readonly alias: string;
  /** SQL from `from` to the end of the conditions. */
  readonly from: string;
  readonly request: PageRequest;
  /** Asked once those of everything below are given out. */
  readonly firstParameter: () => number;
}
