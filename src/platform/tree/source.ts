import type { Actor } from '../../kernel/actor.js';
import type { PageArguments, SortOrder } from '../keyset.js';

/**
 * A row as it comes out of a statement: the columns that a document needs, by the names of the source.
 * Which these are is known when the document is, so the compiler takes it for whatever is made of it.
 */
export type TreeRow = ReturnType<typeof JSON.parse>;

/** How things of a type are read: their table, their columns, and what is made of a row. */
export interface Source {
  /** Several sources may read the same type, from different places. */
  readonly name: string;
  /** The GraphQL type. */
  readonly type: string;
  readonly table: string;
  /**
   * What each name of a row is in SQL: a column, or an expression with `$` for the table's alias. Only
   * those are read that a field needs.
   */
  readonly columns: Readonly<Record<string, string>>;
  /** Those that a field needs, where it isn't the one of its own name. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** Fields that show some of the row's own columns as a thing of their own: only those are read that it is asked for. */
  readonly parts?: readonly string[];
  /** Makes of a row, in place, what the schema shows, with whatever of it was read. */
  readonly shape?: (row: TreeRow, actor: Actor) => void;
}

/** Where a branch grows: the aliases of both tables in its statement, and what was asked for. */
export interface BranchPlace {
  readonly parent: string;
  readonly child: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Who looks: a stand-in that tells who sees hidden things from who doesn't, and no more. */
  readonly viewer: Actor;
  /** Makes a parameter of a value, and gives its SQL. */
  readonly value: (value: unknown) => string;
}

/** A field that leads to other rows, read in the statement of the rows that it starts from. */
export interface Branch {
  /** The name of the source that it starts from. */
  readonly from: string;
  readonly field: string;
  /** The name of the source it leads to. */
  readonly to: string;
  /** SQL in place of that source's table, where more columns are needed than it has. */
  readonly table?: (place: BranchPlace) => string;
  /** SQL that tells which rows of the child belong to the parent. */
  readonly where: (place: BranchPlace) => string;
  /**
   * For a field that always leads to one thing which the viewer may see: which of its columns the parent
   * holds, by their names in the child's source.
   */
  readonly holds?: Readonly<Record<string, string>>;
  /** Whether it leads nowhere else: see `thread-fields.ts`. Without it, whatever shows the field is made anew after any write. */
  readonly staysInThread?: boolean;
  readonly many: 'no' | 'all' | 'page';
  /** For lists: SQL to order by. */
  readonly orderBy?: (place: BranchPlace) => string;
  /** For lists: at most so many. */
  readonly limit?: (args: BranchPlace['args']) => number;
  /** For pages. */
  readonly order?: (args: BranchPlace['args']) => SortOrder;
  readonly page?: (args: BranchPlace['args']) => PageArguments;
  /** SQL that tells how many there are in all; it is run only where that is asked for. */
  readonly total?: (place: BranchPlace) => string;
}

/** A field that leads to one thing, or to none. */
export function toOne(
  branch: Omit<Branch, 'many' | 'orderBy' | 'limit' | 'order' | 'page' | 'total'>,
): Branch {
  return { ...branch, many: 'no' };
}

/** A field that leads to a list. */
export function toMany(branch: Omit<Branch, 'many' | 'order' | 'page' | 'total'>): Branch {
  return { ...branch, many: 'all' };
}

/** A field that leads to a connection, with the arguments of one. */
export function toPages(
  branch: Omit<Branch, 'many' | 'orderBy' | 'limit'> & Required<Pick<Branch, 'order'>>,
): Branch {
  return { ...branch, many: 'page' };
}

/** Timestamps come as text in JSON; null stays null, and what wasn't read stays away. */
export function dateOf(text: string | null | undefined): Date | null | undefined {
  return typeof text === 'string' ? new Date(text) : text;
}
