/** A kept number, or a piece of evidence, that isn't what a recount gives. */
export interface Difference {
  /** Where: the table and the row ("tips POST 0198… massage"). */
  readonly where: string;
  readonly kept: string;
  readonly counted: string;
}

/** Compares rows by key; rows are told by their text. */
export function differences(
  table: string,
  kept: ReadonlyMap<string, string>,
  counted: ReadonlyMap<string, string>,
): Difference[] {
  const keys = [...new Set([...kept.keys(), ...counted.keys()])].sort();
  return keys
    .filter((key) => kept.get(key) !== counted.get(key))
    .map((key) => ({
      where: `${table} ${key}`,
      kept: kept.get(key) ?? 'nothing',
      counted: counted.get(key) ?? 'nothing',
    }));
}
