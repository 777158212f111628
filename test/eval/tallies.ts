/** Counts that add up over items, and the figures made of them: so any sample of items has its figure. */
export type Tally = Readonly<Record<string, number>>;

export function sum(tallies: Iterable<Tally>): Tally {
  const total: Record<string, number> = {};
  for (const tally of tallies) {
    for (const [key, count] of Object.entries(tally)) total[key] = (total[key] ?? 0) + count;
  }
  return total;
}

/** Hits, what was found and what is labelled, of two sets of keys. */
export function overlap(found: Iterable<string>, labelled: Iterable<string>): Tally {
  const [mine, theirs] = [new Set(found), new Set(labelled)];
  const hits = [...mine].filter((key) => theirs.has(key)).length;
  return { hits, found: mine.size, labelled: theirs.size };
}

export const f1 = ({ hits = 0, found = 0, labelled = 0 }: Tally): number => (2 * hits) / (found + labelled);
export const precision = ({ hits = 0, found = 0 }: Tally): number => hits / found;
export const recall = ({ hits = 0, labelled = 0 }: Tally): number => hits / labelled;
export const share = ({ hits = 0, of = 0 }: Tally): number => hits / of;

/** Pairs of a label and what was read, as keys "label>read". */
export function pairs(list: readonly (readonly [label: string, read: string])[]): Tally {
  return sum(list.map(([label, read]) => ({ [`${label}>${read}`]: 1 })));
}

function readPairs(tally: Tally): { label: string; read: string; count: number }[] {
  return Object.entries(tally).map(([key, count]) => {
    const [label = '', read = ''] = key.split('>');
    return { label, read, count };
  });
}

export function accuracy(tally: Tally): number {
  const all = readPairs(tally);
  const count = (list: typeof all): number => list.reduce((total, each) => total + each.count, 0);
  return count(all.filter(({ label, read }) => label === read)) / count(all);
}

/** The F1 of one class; NaN where no label has it. */
export function classF1(name: string): (tally: Tally) => number {
  return (tally) => {
    const all = readPairs(tally);
    const count = (list: typeof all): number => list.reduce((total, each) => total + each.count, 0);
    const labelled = count(all.filter(({ label }) => label === name));
    const found = count(all.filter(({ read }) => read === name));
    const hits = count(all.filter(({ label, read }) => label === name && read === name));
    return labelled === 0 ? Number.NaN : (2 * hits) / (labelled + found);
  };
}

/** The mean of the F1 of those classes that the labels hold. */
export function macroF1(classes: readonly string[]): (tally: Tally) => number {
  return (tally) => {
    const scores = classes.map((name) => classF1(name)(tally)).filter((score) => !Number.isNaN(score));
    return scores.reduce((total, score) => total + score, 0) / scores.length;
  };
}

/** All counts together. */
export function size(tally: Tally): number {
  return Object.values(tally).reduce((all, count) => all + count, 0);
}

/** How many pairs, in whatever order, are of these two classes. */
export function confused(a: string, b: string): (tally: Tally) => number {
  return (tally) => (tally[`${a}>${b}`] ?? 0) + (tally[`${b}>${a}`] ?? 0);
}
