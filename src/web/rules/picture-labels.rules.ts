/** Where the names of points can stand without covering anything. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Named {
  readonly practice: { readonly name: string };
  readonly verdict: string;
  readonly marked: boolean;
  readonly x: number;
  readonly y: number;
}

interface Place {
  /** Where names may stand. */
  readonly room: Box;
  readonly radius: number;
  /** Labels besides those of the points that stand out. */
  readonly most: number;
}

export const LETTER = 13;
/** Wide for a letter: a name that is thought too long covers nothing. */
const LETTER_WIDTH = 0.58 * LETTER;

/** The points with labels, as many as fit: those that stand out first, then as they come. */
export function labelled<T extends Named>(
  points: readonly T[],
  { room, radius, most }: Place,
): (T & { readonly label: Label | null })[] {
  const taken: Box[] = points.map(({ x, y }) => around(x, y, radius + 3));
  const labels = new Map<T, Label>();
  const inOrder = [...points].sort((a, b) => weight(a) - weight(b));
  for (const point of inOrder) {
    if (labels.size >= most && weight(point) === 2) break;
    const found = candidates(point, radius).find(
      ({ box }) => isWithin(box, room) && !taken.some((each) => overlap(each, box)),
    );
    if (!found) continue;
    taken.push(found.box);
    labels.set(point, found.label);
  }
  return points.map((point) => ({ ...point, label: labels.get(point) ?? null }));
}

function weight({ marked, verdict }: Named): number {
  if (marked) return 0;
  return verdict === 'other' ? 2 : 1;
}

function candidates({ practice, marked, x, y }: Named, radius: number): { label: Label; box: Box }[] {
  const width = practice.name.length * LETTER_WIDTH;
  // Around the marked one stands a ring.
  const gap = radius + (marked ? 9 : 4);
  const lines = { top: y - LETTER * 0.65, bottom: y + LETTER * 0.65 };
  const middle = { left: x - width / 2, right: x + width / 2 };
  const above = { top: y - gap - LETTER, bottom: y - gap };
  const below = { top: y + gap, bottom: y + gap + LETTER };
  return [
    {
      label: { x: x + gap, y: y + LETTER * 0.35, anchor: 'start' },
      box: { left: x + gap, right: x + gap + width, ...lines },
    },
    {
      label: { x: x - gap, y: y + LETTER * 0.35, anchor: 'end' },
      box: { left: x - gap - width, right: x - gap, ...lines },
    },
    { label: { x, y: above.bottom - 2, anchor: 'middle' }, box: { ...middle, ...above } },
    { label: { x, y: below.bottom - 2, anchor: 'middle' }, box: { ...middle, ...below } },
  ];
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
