import { badInput } from '../kernel/errors.js';

export const PAGE_LIMIT = 100;

/** What a client asks for: the arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** One kind of value in a cursor. Numbers and timestamps travel as text, so that none is rounded. */
export type KeyKind = 'timestamp' | 'number' | 'uuid' | 'text';

/**
 * What a list is ordered by. All keys run in one direction, so that a page is one index range; the last
 * one must be unique, or pages would lose or repeat rows.
 */
export interface SortOrder {
  /** Tells the cursors of one list from those of another. */
  readonly name: string;
  readonly descending: boolean;
  /** `column` is SQL of ours, never of a client. */
  readonly keys: readonly { readonly column: string; readonly kind: KeyKind }[];
}

export interface PageRequest {
  readonly order: SortOrder;
  readonly limit: number;
  /** True for `last`/`before`: rows are then read in reverse and turned round. */
  readonly backwards: boolean;
  readonly cursor: readonly string[] | null;
}

/** The part of a list that was asked for, in list order. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** The place of a row of this page, counted from its start or, below zero, from its end; null on an empty page. */
  cursorAt(index: number): string | null;
}

/**
 * Checks the arguments of a connection.
 * @throws Refusal BAD_USER_INPUT when neither or both of first and last are given, when either is not
 *   1 to 100, or when a cursor is not one of this list.
 */
export function pageRequest(args: PageArguments, order: SortOrder): PageRequest {
  const backwards = args.first == null;
  if (backwards === (args.last == null)) {
    throw badInput('first', 'firstOrLast', 'Give either `first` or `last`, from 1 to 100, and not both.');
  }
  const [field, limit, cursorField, otherField] = backwards
    ? (['last', args.last!, 'before', 'after'] as const)
    : (['first', args.first!, 'after', 'before'] as const);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
    throw badInput(field, 'pageSize', `\`${field}\` must be from 1 to ${PAGE_LIMIT}.`);
  }
  if (args[otherField] != null) {
    throw badInput(otherField, 'direction', `\`${otherField}\` does not go with \`${field}\`.`);
  }
  const cursor = args[cursorField] ?? null;
  return { order, limit, backwards, cursor: cursor === null ? null : decode(cursor, order, cursorField) };
}

/** The SQL of a page. It reads one row more than asked for, to know whether more follows. */
export interface KeysetSql {
  /** "and (a, b) < ($3, $4)", or empty without a cursor. */
  readonly condition: string;
  readonly orderBy: string;
  readonly limit: number;
  readonly values: readonly string[];
  /** The row's sort values as texts, in JSON, which the driver reads faster than an array; `cursor_key` of `Keyed`. */
  readonly cursorKey: string;
}

/** Keyset pagination by row comparison; its parameters start at `firstParameter`. */
export function keysetSql(request: PageRequest, firstParameter: number): KeysetSql {
  const { keys, descending } = request.order;
  const direction = descending !== request.backwards ? 'desc' : 'asc';
  const columns = keys.map((key) => key.column);
  const parameters = keys.map((key, index) => `$${firstParameter + index}::${SQL_TYPE[key.kind]}`);
  const comparison = direction === 'desc' ? '<' : '>';
  return {
    condition: request.cursor ? `and (${columns.join(', ')}) ${comparison} (${parameters.join(', ')})` : '',
    orderBy: columns.map((column) => `${column} ${direction}`).join(', '),
    limit: request.limit + 1,
    values: request.cursor ?? [],
    cursorKey: `json_build_array(${columns.map((column) => `${column}::text`).join(', ')})`,
  };
}

/** The same order where the table has another alias. */
export function onAlias(order: SortOrder, alias: string): SortOrder {
  const keys = order.keys.map((key) => ({ ...key, column: `${alias}.${key.column.replace(/^\w+\./, '')}` }));
  return { ...order, keys };
}

/** A row as `keysetSql` selects it. */
export interface Keyed {
  readonly cursor_key: readonly string[];
}

/** Makes a page of the rows that `keysetSql` ordered and limited. */
export function toPage<Row extends Keyed>(request: PageRequest, found: readonly Row[]): Page<Row> {
  const more = found.length > request.limit;
  const kept = found.slice(0, request.limit);
  const rows = request.backwards ? kept.reverse() : kept;
  return {
    rows,
    hasNext: request.backwards ? request.cursor !== null : more,
    hasPrevious: request.backwards ? more : request.cursor !== null,
    cursorAt: (index) => {
      const row = rows.at(index);
      return row ? encode(request.order, row.cursor_key) : null;
    },
  };
}

const SQL_TYPE: Record<KeyKind, string> = {
  timestamp: 'timestamptz',
  number: 'float8',
  uuid: 'uuid',
  text: 'text',
};

/** Strict, because what passes here is cast by the database, whose complaint would not be a clear one. */
const LOOKS_LIKE: Record<KeyKind, RegExp> = {
  timestamp: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/,
  number: /^-?\d{1,17}(\.\d{1,20})?(e[+-]?\d{1,2})?$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  text: /^[^\0]{0,400}$/u,
};

function encode(order: SortOrder, key: readonly string[]): string {
  return Buffer.from(JSON.stringify([order.name, ...key])).toString('base64url');
}

function decode(cursor: string, order: SortOrder, field: string): string[] {
  const [name, ...key] = parse(cursor);
  const fits =
    name === order.name &&
    key.length === order.keys.length &&
    order.keys.every((part, index) => isKey(part.kind, key[index]!));
  if (!fits) {
    throw badInput(
      field,
      'malformedCursor',
      `\`${field}\` is not a cursor of this list. Use one as the API gave it.`,
    );
  }
  return key;
}

function isKey(kind: KeyKind, value: string): boolean {
  return LOOKS_LIKE[kind].test(value) && (kind !== 'timestamp' || isMoment(value.slice(0, 19)));
}

/** A moment that the calendar has: JavaScript would take the 30th of February for a day in March. */
function isMoment(text: string): boolean {
  const date = new Date(`${text.replace(' ', 'T')}Z`);
  const isKnown = !Number.isNaN(date.getTime()) && date.getUTCFullYear() > 0;
  return isKnown && date.toISOString().startsWith(text.replace(' ', 'T'));
}

function parse(cursor: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : [];
  } catch {
    return [];
  }
}
