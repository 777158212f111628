import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { PAGE_LIMIT } from './keyset.js';

/** How much a selection asks for, all fragments written out. */
export interface Demand {
  /** Fields of this very level. */
  readonly fields: number;
  /** Fields and fragments of all levels. */
  readonly selections: number;
  readonly depth: number;
  /** Items of lists, nested ones multiplied. */
  readonly nodes: number;
}

export interface DemandInput {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

const PAGE_SIZES = new Set(['first', 'last']);
const NOTHING: Demand = { fields: 0, selections: 0, depth: 0, nodes: 0 };

/** What a list without pages counts for: the questions of a post, the tags of a reading. */
const PLAIN_LIST = 5;
/**
 * The same inside of another such list. Much, because these can go round in circles (a post's questions,
 * their post, its questions): then what a list is longer than we think multiplies with itself.
 */
const LIST_IN_LIST = 25;

/**
 * The schema in its own words is about as much to build and to send as this many items. It has a depth
 * that is bounded by a validation rule.
 */
const INTROSPECTION = 5_000;

/** The parts of a connection, whose items its own `first` has counted. */
const WRAPPER = /(Connection|Edge)$/;

/**
 * Counts what an operation asks for, in time linear in its length. Fields that the schema doesn't have
 * count as single ones: validation refuses them afterwards.
 */
export function demandOf(operation: OperationDefinitionNode, input: DemandInput): Demand {
  const root = input.schema.getRootType(operation.operation) ?? undefined;
  const defaults = new Map(
    operation.variableDefinitions?.map((each) => [each.variable.name.value, each.defaultValue]),
  );
  return new DemandCounter(input, defaults).of(operation.selectionSet, { type: root, inList: false });
}

/** Where in the document a selection stands. */
interface Place {
  readonly type: GraphQLNamedType | undefined;
  /** Whether it is below a list without pages. */
  readonly inList: boolean;
}

class DemandCounter {
  /** Null while a fragment is being counted: one that spreads itself is left to validation. */
  private readonly ofFragments = new Map<string, Demand | null>();

  constructor(
    private readonly input: DemandInput,
    private readonly defaults: ReadonlyMap<string, ValueNode | undefined>,
  ) {}

  of(set: SelectionSetNode, place: Place): Demand {
    let total = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) total = add(total, this.ofField(selection, place));
      else if (selection.kind === Kind.FRAGMENT_SPREAD)
        total = add(total, spread(this.ofFragment(selection.name.value, place)));
      else {
        const type = this.typeNamed(selection.typeCondition?.name.value) ?? place.type;
        total = add(total, spread(this.of(selection.selectionSet, { ...place, type })));
      }
    }
    return total;
  }

  private ofFragment(name: string, { inList }: Place): Demand {
    const key = `${name} ${inList}`;
    const known = this.ofFragments.get(key);
    if (known !== undefined) return known ?? NOTHING;
    this.ofFragments.set(key, null);
    const fragment = this.input.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const demand = fragment ? this.of(fragment.selectionSet, { type, inList }) : NOTHING;
    this.ofFragments.set(key, demand);
    return demand;
  }

  private ofField(node: FieldNode, { type: parent, inList }: Place): Demand {
    const name = node.name.value;
    const isIntrospection = name === '__schema' || name === '__type';
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const isList = field !== undefined && this.isPlainList(field, parent!);
    const inner = { type: field && getNamedType(field.type), inList: inList || isList };
    const below = node.selectionSet ? this.of(node.selectionSet, inner) : NOTHING;
    const selections = 1 + below.selections;
    if (isIntrospection) return { fields: 1, selections, depth: 1, nodes: INTROSPECTION };
    if (parent && WRAPPER.test(parent.name)) return { ...below, fields: 1, selections };
    const size = isList
      ? this.lengthOf(node, field) || (inList ? LIST_IN_LIST : PLAIN_LIST)
      : field && this.pageSize(node, field);
    return {
      fields: 1,
      selections,
      depth: below.depth + 1,
      nodes: size === undefined ? below.nodes : size * (costOf(field) + below.nodes),
    };
  }

  /** A list of things that has no pages. */
  private isPlainList(field: Field, parent: GraphQLNamedType): boolean {
    return (
      isListType(getNullableType(field.type)) &&
      isCompositeType(getNamedType(field.type)) &&
      !WRAPPER.test(parent.name) &&
      !field.args.some(({ name }) => PAGE_SIZES.has(name))
    );
  }

  /** How many items a field gives at most; undefined for a field without pages. */
  private pageSize(node: FieldNode, field: Field): number | undefined {
    const sizes = field.args
      .filter(({ name }) => PAGE_SIZES.has(name))
      .map(({ name, defaultValue }) => this.given(node, name) ?? defaultValue)
      .map(toSize);
    return sizes.length === 0 ? undefined : Math.max(...sizes);
  }

  /** A list that is asked for item by item (`nodes(ids: […])`) is as long as its argument. */
  private lengthOf(node: FieldNode, field: Field): number {
    return Math.max(0, ...field.args.map(({ name }) => toLength(this.given(node, name))));
  }

  /** The value of an argument, as far as pages and lists need it; undefined where none is given. */
  private given(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((each) => each.name.value === name)?.value;
    if (value?.kind !== Kind.VARIABLE) return value && literal(value);
    const variable = value.name.value;
    if (Object.hasOwn(this.input.variables, variable)) return this.input.variables[variable];
    const byDefault = this.defaults.get(variable);
    return byDefault && literal(byDefault);
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.input.schema.getType(name);
  }
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.LIST) return value.values;
  return 'value' in value ? value.value : null;
}

/** An item counts once, but where the schema says by `complexity` that it takes the work of many. */
function costOf(field: Field | undefined): number {
  return Number(field?.extensions['complexity'] ?? 1);
}

/** What isn't the size of a page is refused elsewhere, with a better message. */
function toSize(value: unknown): number {
  const size = Number(value);
  return size > 0 ? Math.min(size, PAGE_LIMIT) : 0;
}

function toLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** A fragment adds a selection of its own to what it holds. */
function spread(demand: Demand): Demand {
  return { ...demand, selections: demand.selections + 1 };
}

function add(a: Demand, b: Demand): Demand {
  return {
    fields: a.fields + b.fields,
    selections: a.selections + b.selections,
    depth: Math.max(a.depth, b.depth),
    nodes: a.nodes + b.nodes,
  };
}
