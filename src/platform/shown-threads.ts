import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLSchema,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { uuidOf } from './global-id.js';
import { shownBy } from './thread-fields.js';

/** A document that is run with these variables. */
export interface Run {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Tells which threads are all that a query shows strangers. */
export class ShownThreads {
  /** The fields of a document that each lead to a thread; null where others lead elsewhere. */
  private readonly roots = new WeakMap<DocumentNode, readonly FieldNode[] | null>();

  /** The ids of their posts; null for a query that may show anything, and for a document of several operations. */
  of({ document, schema, variables }: Run): readonly string[] | null {
    let roots = this.roots.get(document);
    if (roots === undefined) this.roots.set(document, (roots = rootsOf(document, schema)));
    if (!roots) return null;
    try {
      return roots.map((root) => postOf(root, { schema, variables }));
    } catch {
      // An id that is none, or none at all: whoever executes it says what is wrong.
      return null;
    }
  }
}

function postOf(root: FieldNode, { schema, variables }: Omit<Run, 'document'>): string {
  const field = schema.getQueryType()!.getFields()[root.name.value]!;
  const argument = shownBy(field).threadOf!;
  return uuidOf('Post', String(getArgumentValues(field, root, variables)[argument]), argument);
}

function rootsOf(document: DocumentNode, schema: GraphQLSchema): readonly FieldNode[] | null {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) return null;
  const roots: FieldNode[] = [];
  const types = new TypeInfo(schema);
  let stays = true;
  const look = (node: FieldNode) => {
    if (node.name.value === '__typename') return undefined;
    const { threadOf, nothingForStrangers, staysInThread } = shownBy(types.getFieldDef()!);
    if (types.getParentType() === schema.getQueryType()) {
      if (nothingForStrangers) return false;
      if (threadOf !== undefined) roots.push(node);
      else stays = false;
    } else if (!staysInThread || !isObjectType(types.getParentType())) stays = false;
    return stays ? undefined : BREAK;
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return stays ? roots : null;
}
