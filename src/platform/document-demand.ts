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

const NOTHING: Demand = { fields: 0, selections: 0, depth: 0, nodes: 0 };

/** What a list without pages counts for: questions of a post, practices of a question, children of a tag. */
const PLAIN_LIST = 10;

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
  return new DemandCounter(input, defaults).of(operation.selectionSet, root);
}

class DemandCounter {
  /** Null while a fragment is being counted: one that spreads itself is left to validation. */
  private readonly ofFragments = new Map<string, Demand | null>();

  constructor(
    private readonly input: DemandInput,
    private readonly defaults: ReadonlyMap<string, ValueNode | undefined>,
  ) {}

  of(set: SelectionSetNode, type: GraphQLNamedType | undefined): Demand {
    let total = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) total = add(total, this.ofField(selection, type));
      else if (selection.kind === Kind.FRAGMENT_SPREAD)
        total = add(total, spread(this.ofFragment(selection.name.value)));
      else {
        const inner = this.typeNamed(selection.typeCondition?.name.value) ?? type;
        total = add(total, spread(this.of(selection.selectionSet, inner)));
      }
    }
    return total;
  }

  private ofFragment(name: string): Demand {
    const known = this.ofFragments.get(name);
    if (known !== undefined) return known ?? NOTHING;
    this.ofFragments.set(name, null);
    const fragment = this.input.fragments.get(name);
    const demand = fragment
      ? this.of(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value))
      : NOTHING;
    this.ofFragments.set(name, demand);
    return demand;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined): Demand {
    const name = node.name.value;
    const isIntrospection = name === '__schema' || name === '__type';
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const below = node.selectionSet ? this.of(node.selectionSet, field && getNamedType(field.type)) : NOTHING;
    const selections = 1 + below.selections;
    if (isIntrospection) return { fields: 1, selections, depth: 1, nodes: INTROSPECTION };
    if (parent && WRAPPER.test(parent.name)) return { ...below, fields: 1, selections };
    const size = field ? this.sizeOf(node, field) : null;
    return {
      fields: 1,
      selections,
      depth: below.depth + 1,
      nodes: size === null ? below.nodes : size * (1 + below.nodes),
    };
  }

  /** How many items a field gives at most; null for a field that gives one thing. */
  private sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const sizes = ['first', 'last'].flatMap((name) => {
      const argument = field.args.find((each) => each.name === name);
      if (!argument) return [];
      const given = this.given(node, name);
      return [toSize(given === undefined ? argument.defaultValue : given)];
    });
    if (sizes.length > 0) return Math.max(...sizes);
    if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) return null;
    // A list that is asked for item by item (`nodes(ids: […])`) is as long as its argument.
    const lengths = field.args.map(({ name }) => toLength(this.given(node, name)));
    return Math.max(...lengths, 0) || PLAIN_LIST;
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

/** What isn't a number is refused elsewhere, with a better message. */
function toSize(value: unknown): number {
  const size = Number(value);
  return Number.isFinite(size) && size > 0 ? size : 0;
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
