/** The questions of a draft as its writer sees and corrects them, before anything is published. */

export const KINDS = ['OPEN', 'YES_NO'] as const;
export type Kind = (typeof KINDS)[number];

export interface QuestionRow {
  readonly text: string;
  /** Null: as it reads. */
  readonly kind: Kind | null;
  /** As it was found in the story; empty for one that its writer added. */
  readonly found: string;
  readonly leftOut: boolean;
}

export interface Found {
  readonly text: string;
  readonly kind: Kind;
}

interface Draft {
  readonly body: string;
  /** As they were corrected so far. */
  readonly rows: readonly QuestionRow[];
  /** What the story asks now. */
  readonly found: readonly Found[];
  /** What it asked when its questions were last settled: those without a row were left out then. */
  readonly settled?: readonly { readonly text: string }[];
}

/**
 * The rows after the story was changed: corrections stay, questions that came are added in their place,
 * and those that left the story go, unless they were rewritten.
 */
export function rowsOf({ body, rows, found, settled = [] }: Draft): QuestionRow[] {
  const kept = rows.filter(
    ({ text, found: origin }) =>
      (text !== '' || origin !== '') && (origin === '' || text !== origin || body.includes(origin)),
  );
  const known = new Set([...settled, ...kept].flatMap((row) => [row.text, 'found' in row ? row.found : '']));
  const left = [...kept];
  const next: QuestionRow[] = [];
  for (const { text, kind } of found) {
    const at = left.findIndex((row) => row.found === text || row.text === text);
    // Everything before a row that was kept stays before it.
    if (at >= 0) next.push(...left.splice(0, at + 1));
    else if (!known.has(text)) next.push({ text, kind, found: text, leftOut: false });
    known.add(text);
  }
  return [...next, ...left];
}

/** What is asked in the end. An emptied question is left out too. */
export function askedOf(rows: readonly QuestionRow[]): { text: string; kind: Kind | null }[] {
  return rows
    .filter(({ text, leftOut }) => !leftOut && text.trim() !== '')
    .map(({ text, kind }) => ({ text, kind }));
}
