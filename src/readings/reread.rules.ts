import type { Duration } from '../text/reading.js';
import type { EngineRows } from './engine-rows.rules.js';

/** One tag of one answer that is read differently now. */
export interface TagChange {
  readonly answerId: string;
  readonly tagId: string;
  /** Stance and experience, "HELPED by FIRST_HAND"; null where the tag wasn't, or isn't, read. */
  readonly before: string | null;
  readonly now: string | null;
}

/** What there was and what there is now, of one answer; `decided` are the tags that people have the word on. */
export interface Compared {
  readonly before: EngineRows & { readonly durations: unknown };
  readonly now: EngineRows & { readonly durations: readonly Duration[] };
  readonly decided: ReadonlySet<string>;
}

export interface RereadReport {
  read: number;
  /** Answers whose reading is another one now. */
  changed: number;
  /** How many tags went from what to what: "NO_OUTCOME by FIRST_HAND → HELPED by FIRST_HAND". */
  readonly ways: Map<string, number>;
  readonly examples: TagChange[];
}

const EXAMPLES = 10;

export function newReport(): RereadReport {
  return { read: 0, changed: 0, ways: new Map(), examples: [] };
}

/** Adds what became of some more answers. */
export function addToReport(
  report: RereadReport,
  answers: readonly { readonly comparison: Compared; readonly isSame: boolean }[],
): void {
  const different = answers.filter(({ isSame }) => !isSame);
  const changes = different.flatMap(({ comparison }) => tagChanges(comparison));
  report.read += answers.length;
  report.changed += different.length;
  for (const change of changes) report.ways.set(wayOf(change), (report.ways.get(wayOf(change)) ?? 0) + 1);
  report.examples.push(...changes.slice(0, EXAMPLES - report.examples.length));
}

/** Keeping this many different readings locks them, and numbers of tips, for some fifty milliseconds. */
const DIFFERENT_AT_ONCE = 100;

/** Cuts a batch into stretches that are kept in a transaction each, so that none holds its locks for long. */
export function transactionsOf<Answer extends { readonly isSame: boolean }>(
  answers: readonly Answer[],
): Answer[][] {
  const parts: Answer[][] = [];
  let different = DIFFERENT_AT_ONCE;
  for (const answer of answers) {
    if (different === DIFFERENT_AT_ONCE) {
      parts.push([]);
      different = 0;
    }
    parts.at(-1)!.push(answer);
    if (!answer.isSame) different += 1;
  }
  return parts;
}

/** Whether keeping the new reading would leave every row as it is. */
export function isSameReading({ before, now, decided }: Compared): boolean {
  return shapeOf(before) === shapeOf(withoutDecided(now, decided));
}

/** The tags that come, go, or change what is said of them. */
export function tagChanges({ before, now, decided }: Compared): TagChange[] {
  const [old, fresh] = [before, withoutDecided(now, decided)].map(
    ({ tags }) => new Map(tags.map((tag) => [tag.tagId, tag])),
  );
  const answerId = [...before.tags, ...now.tags][0]?.answerId ?? '';
  const all = [...new Set([...old!.keys(), ...fresh!.keys()])].sort();
  return all
    .map((tagId) => ({ answerId, tagId, before: saidOf(old!.get(tagId)), now: saidOf(fresh!.get(tagId)) }))
    .filter((change) => change.before !== change.now);
}

/** "NO_OUTCOME by FIRST_HAND → HELPED by FIRST_HAND". */
export function wayOf({ before, now }: Pick<TagChange, 'before' | 'now'>): string {
  return `${before ?? 'not read'} → ${now ?? 'not read'}`;
}

function saidOf(tag: EngineRows['tags'][number] | undefined): string | null {
  if (tag === undefined) return null;
  return tag.stance === null
    ? 'named'
    : `${tag.stance} by ${tag.experience}${tag.cause ? ', as a cause' : ''}`;
}

function withoutDecided<Rows extends EngineRows>(rows: Rows, decided: ReadonlySet<string>): Rows {
  return { ...rows, tags: rows.tags.filter(({ tagId }) => !decided.has(tagId)) };
}

/** The same for equal rows, in whatever order the database gives them. */
function shapeOf({ tags, mentions, links, durations }: EngineRows & { durations: unknown }): string {
  const tagShapes = tags.map(({ tagId, stance, experience, confidence, cause, rule, cueStart, cueEnd }) =>
    [tagId, stance, experience, confidence.toFixed(2), cause, rule, cueStart, cueEnd].join(' '),
  );
  const mentionShapes = mentions.map(({ tagId, start, end, passage }) =>
    [tagId, start, end, passage.start, passage.end, passage.score].join(' '),
  );
  const linkShapes = links.map(({ questionId }) => questionId);
  const durationShapes = ((durations ?? []) as Duration[]).map(({ start, end, minDays, maxDays }) =>
    [start, end, minDays, maxDays].join(' '),
  );
  return JSON.stringify([tagShapes.sort(), mentionShapes.sort(), linkShapes.sort(), durationShapes]);
}
