import type { DocumentNode } from 'graphql';

/** So many are remembered, and none that is longer: what strangers send must not fill the memory. */
const MOST = 500;
const LONGEST = 8_000;

/** Documents that passed all checks, so that one that comes again isn't looked through again. */
export class CheckedDocuments {
  private readonly known = new Map<string, DocumentNode>();

  get(query: string, variables: Readonly<Record<string, unknown>>): DocumentNode | undefined {
    return query.length <= LONGEST ? this.known.get(keyOf(query, variables)) : undefined;
  }

  add(query: string, variables: Readonly<Record<string, unknown>>, document: DocumentNode): void {
    if (query.length > LONGEST) return;
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(keyOf(query, variables), document);
  }
}

/** How much a document asks for depends on numbers and lengths of lists among its variables, and on nothing else. */
function keyOf(query: string, variables: Readonly<Record<string, unknown>>): string {
  const sizes = Object.entries(variables).map(([name, value]) => `${name} ${sizeOf(value)}`);
  return [query, ...sizes].join('\n\0');
}

function sizeOf(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? `list of ${value.length}` : typeof value;
}
