import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The parts of the running operation that a selection is understood with. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A field that is asked for, under the key that its value gets in the answer. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  /** More than one where the same field is asked for in several places: their selections add up. */
  readonly nodes: FieldNode[];
}

/** The fields that are asked for of a thing of this type, fragments written out, in the order of the document. */
export function selectionsOf(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  operation: Operation,
): Selected[] {
  const found = new Map<string, Selected>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, operation)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = found.get(key);
        if (known) known.nodes.push(selection);
        else found.set(key, { key, name: selection.name.value, nodes: [selection] });
        continue;
      }
      const part =
        selection.kind === Kind.FRAGMENT_SPREAD ? operation.fragments[selection.name.value]! : selection;
      if (applies(part.typeCondition?.name.value, type, operation)) collect(part.selectionSet);
    }
  };
  for (const node of nodes) if (node.selectionSet) collect(node.selectionSet);
  return [...found.values()];
}

/** The names of the variables that stand anywhere below a field. */
export function variablesBelow(node: FieldNode, { fragments }: Operation): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (set: SelectionSetNode): void => {
    visit(set, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        if (seen.has(name.value)) return;
        seen.add(name.value);
        look(fragments[name.value]!.selectionSet);
      },
    });
  };
  if (node.selectionSet) look(node.selectionSet);
  return [...names];
}

function isIncluded(selection: SelectionNode, { variableValues }: Operation): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, { schema }: Operation): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && schema.isSubType(wider, type);
}
