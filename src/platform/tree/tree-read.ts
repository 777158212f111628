import { getNamedType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { selectionsOf } from './selections.js';

/** The field that is being resolved, and for whom. */
export interface TreeRead {
  readonly info: GraphQLResolveInfo;
  readonly context: OperationContext;
}

/** Which rows of a source: SQL on the alias it is given, whose parameters are `values`. */
export interface Rows {
  readonly where: (alias: string) => string;
  readonly values: readonly unknown[];
}

/** One row by its id, where the condition lets it be seen. */
export interface ByKey {
  readonly key: string;
  readonly where: Rows['where'];
}

/** A statement of one's own that finds the items of a connection, each of which leads by a field to some thing. */
export interface Finds {
  /** The type of the items. */
  readonly type: string;
  readonly field: string;
  /** The sources of what they may lead to. */
  readonly sources: readonly string[];
  readonly values: readonly unknown[];
  /** Tells statements of one field apart: whatever their text hangs on, besides who looks. */
  readonly way: string;
  /**
   * The statement, made once for a document; its rows name a source as `type`, and give as `found` what `thing` is SQL for: the thing of a
   * source whose id stands in a column. Who may see it is for the statement to say.
   */
  readonly text: (thing: (source: string, id: string) => string) => string;
}

export interface FoundRow {
  readonly type: string;
  /** The thing with everything that is asked for below it. */
  readonly found: object;
}

/** The same for a field of the thing that is being resolved: the answer in a payload. Null where it isn't asked for. */
export function below({ info, context }: TreeRead, field: string): TreeRead | null {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const selected = selectionsOf(info.fieldNodes, type, info).filter(({ name }) => name === field);
  const fieldNodes = selected.flatMap(({ nodes }) => nodes);
  return fieldNodes.length > 0 ? { context, info: { ...info, fieldNodes } } : null;
}
