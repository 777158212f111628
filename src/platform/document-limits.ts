import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { Refusal } from '../kernel/errors.js';

/** What one document may ask for. Counted in one pass over the syntax tree, before it is validated. */
export const DOCUMENT_LIMITS = {
  tokens: 1_000,
  /** Levels of things; `nodes`, `edges` and `node` of a connection are no level of their own. */
  depth: 10,
  /** As written, since comparing fields of one name with each other is what validation spends its time on. */
  fields: 200,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  /** Items of lists, nested ones multiplied: `first` of a page times what each item asks for. */
  nodes: 10_000,
} as const;

/** Those that hash a password or open a session: one in a document, so that none is tried in bulk. */
const SENSITIVE = new Set(['signIn', 'signUp']);
const WRAPPERS = new Set(['nodes', 'edges', 'node']);

type Variables = Readonly<Record<string, unknown>>;

/** How much a selection asks for, fragments written out. */
interface Demand {
  readonly depth: number;
  readonly nodes: number;
  readonly rootFields: number;
}

const NOTHING: Demand = { depth: 0, nodes: 0, rootFields: 0 };

/**
 * Refuses a document that asks for more than one request may. Independent of the transport.
 * @throws Refusal QUERY_TOO_COMPLEX, naming the limit and what the document has.
 */
export function checkDocument(document: DocumentNode, variables: Variables): void {
  checkCounts(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const demand = new DemandCounter(fragments, withDefaults(definition, variables)).of(
      definition.selectionSet,
    );
    refuseAbove('rootFields', demand.rootFields, 'root fields');
    refuseAbove('depth', demand.depth, 'levels');
    refuseAbove('nodes', demand.nodes, 'items');
  }
}

function checkCounts(document: DocumentNode): void {
  const counts = { fields: 0, aliases: 0, directives: 0, sensitive: 0 };
  const open: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if ('directives' in definition) counts.directives += definition.directives?.length ?? 0;
    if ('selectionSet' in definition) open.push(definition.selectionSet);
  }
  for (let set = open.pop(); set; set = open.pop()) {
    for (const selection of set.selections) {
      counts.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        counts.fields += 1;
        if (selection.alias) counts.aliases += 1;
        if (SENSITIVE.has(selection.name.value)) counts.sensitive += 1;
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
        open.push(selection.selectionSet);
    }
  }
  refuseAbove('fields', counts.fields, 'fields');
  refuseAbove('aliases', counts.aliases, 'aliases');
  refuseAbove('directives', counts.directives, 'directives');
  if (counts.sensitive > 1) {
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      'A document may sign in or sign up once. Send one request for each.',
    );
  }
}

class DemandCounter {
  /** Null while a fragment is being counted: one that spreads itself is left to validation. */
  private readonly ofFragments = new Map<string, Demand | null>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  of(set: SelectionSetNode): Demand {
    let total = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) total = add(total, this.ofField(selection));
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = add(total, this.of(selection.selectionSet));
      else total = add(total, this.ofFragment(selection.name.value));
    }
    return total;
  }

  private ofFragment(name: string): Demand {
    const known = this.ofFragments.get(name);
    if (known !== undefined) return known ?? NOTHING;
    this.ofFragments.set(name, null);
    const fragment = this.fragments.get(name);
    const demand = fragment ? this.of(fragment.selectionSet) : NOTHING;
    this.ofFragments.set(name, demand);
    return demand;
  }

  private ofField(field: FieldNode): Demand {
    const name = field.name.value;
    // Introspection is bounded by a validation rule of its own, and by the schema, which is finite.
    if (name === '__schema' || name === '__type') return { depth: 1, nodes: 1, rootFields: 1 };
    const below = field.selectionSet ? this.of(field.selectionSet) : NOTHING;
    const size = this.pageSize(field);
    return {
      depth: below.depth + (WRAPPERS.has(name) ? 0 : 1),
      nodes: size === null ? below.nodes : size * (1 + below.nodes),
      rootFields: 1,
    };
  }

  private pageSize(field: FieldNode): number | null {
    const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
    return argument ? sizeOf(argument.value, this.variables) : null;
  }
}

/** What isn't a number is refused elsewhere, with a better message. */
function sizeOf(value: ValueNode, variables: Variables): number {
  const given =
    value.kind === Kind.VARIABLE
      ? Number(variables[value.name.value])
      : Number('value' in value ? value.value : 0);
  return Number.isFinite(given) && given > 0 ? given : 0;
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue && 'value' in defaultValue ? [[variable.name.value, defaultValue.value] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

function add(a: Demand, b: Demand): Demand {
  return {
    depth: Math.max(a.depth, b.depth),
    nodes: a.nodes + b.nodes,
    rootFields: a.rootFields + b.rootFields,
  };
}

function refuseAbove(limit: keyof typeof DOCUMENT_LIMITS, count: number, what: string): void {
  const most = DOCUMENT_LIMITS[limit];
  if (count <= most) return;
  throw new Refusal(
    'QUERY_TOO_COMPLEX',
    `This document asks for ${count} ${what}; at most ${most} are allowed.`,
    {
      rule: limit,
    },
  );
}
