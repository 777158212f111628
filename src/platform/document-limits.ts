import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../kernel/errors.js';
import { demandOf } from './document-demand.js';

/** What one document may ask for. Counted in one pass over the syntax tree, before it is validated. */
export const DOCUMENT_LIMITS = {
  tokens: 600,
  /** Levels of things; `nodes`, `edges` and `node` of a connection are no level of their own. */
  depth: 10,
  /** As written, since comparing fields of one name with each other is what validation spends its time on. */
  fields: 200,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  /** Fields, fragments and their spreads with all fragments written out, so that none doubles itself. */
  selections: 1_000,
  /** Items of lists, nested ones multiplied: `first` of a page times what each item asks for. */
  nodes: 10_000,
} as const;

/** Those that hash a password or open a session: one in a document, so that none is tried in bulk. */
const SENSITIVE = new Set(['signIn', 'signUp']);

/**
 * Refuses a document that asks for more than one request may. Knows of no transport: whoever takes
 * documents in, by whatever way, calls it before validating them.
 * @param variables as the client sent them.
 * @throws Refusal QUERY_TOO_COMPLEX, naming the limit and what the document has.
 */
export function checkDocument(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): void {
  checkCounts(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const demand = demandOf(definition, { schema, fragments, variables });
    refuseAbove('rootFields', demand.fields, 'root fields');
    refuseAbove('selections', demand.selections, 'selections');
    refuseAbove('depth', demand.depth, 'levels');
    refuseAbove('nodes', demand.nodes, 'items');
  }
}

/** What can be counted as it is written, without knowing what it means. */
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
      { rule: 'sensitive' },
    );
  }
}

function refuseAbove(limit: keyof typeof DOCUMENT_LIMITS, count: number, what: string): void {
  const most = DOCUMENT_LIMITS[limit];
  if (count <= most) return;
  throw new Refusal(
    'QUERY_TOO_COMPLEX',
    `This document asks for ${count} ${what}; at most ${most} are allowed.`,
    { rule: limit },
  );
}
