/** A GraphQL operation of the site, with the types of what it takes and what it gives. */
export interface Document<Data, Variables extends Record<string, unknown>> {
  readonly text: string;
  /** Never there: it only ties the types to the text. */
  readonly types?: (variables: Variables) => Data;
}
