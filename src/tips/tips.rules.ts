import { type Bucket, bucketOf } from '../text/groups.js';
import type { ReadForCounting } from '../readings/readings.rules.js';
import type { Passage } from '../text/quotes.js';
import type { Experience, Stance, TagKind } from '../text/reading.js';

export const SCOPE_KINDS = ['QUESTION', 'POST', 'CONCERN', 'BOARD'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Those that are kept with each answer; that it counts for its post and the board goes without saying. */
export type KeptScopeKind = Exclude<ScopeKind, 'POST' | 'BOARD'>;

/** What a tip is counted over. `id` is a question's, a post's or a concern's; the board has no id. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** The nil UUID: the whole board, all of its vocabularies together. */
export const BOARD: Scope = { kind: 'BOARD', id: '00000000-0000-0000-0000-000000000000' };

/** The groups that a person can be in, in the order of the columns that count them. */
export const BUCKETS = [
  'HELPED',
  'MIXED',
  'DID_NOT_HELP',
  'NO_OUTCOME',
  'NOT_TRIED',
  'HEARSAY',
  'ASKING',
  'ADVICE',
] as const satisfies readonly Bucket[];

/** How many people are in each bucket. */
export type Counts = Readonly<Record<Bucket, number>>;

export const NOBODY: Counts = Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Counts;

/** The columns of a table that counts, by bucket. */
export const COLUMN_OF: Readonly<Record<Bucket, string>> = {
  HELPED: 'helped',
  MIXED: 'mixed',
  DID_NOT_HELP: 'did_not_help',
  NO_OUTCOME: 'no_outcome',
  NOT_TRIED: 'not_tried',
  HEARSAY: 'hearsay',
  ASKING: 'asking',
  ADVICE: 'advice',
};

/** One answer as far as counting needs it. */
export interface CountedAnswer {
  readonly answerId: string;
  readonly postId: string;
  readonly personId: string;
  /** Written by the post's own author: shown apart, never one of the readers. */
  readonly byAuthor: boolean;
  readonly questionIds: readonly string[];
  readonly tags: readonly CountedTag[];
}

export interface CountedTag {
  readonly tagId: string;
  readonly kind: TagKind;
  /** From the tag itself upwards. */
  readonly lineage: readonly string[];
  readonly stance: Stance | null;
  readonly experience: Experience | null;
  readonly cause: boolean;
  /** The best stretch to quote, with how good it is (0 to 1). */
  readonly quote: Passage;
}

/** What one answer says of one practice, by itself or through the finer practices below it. */
export interface Evidence {
  readonly tagId: string;
  readonly bucket: Bucket;
  readonly quote: Passage;
}

/**
 * The tags of a reading that count, in the order of their ids. A tag without evidence in the text is kept
 * as a person's word, but not counted: a number must open it.
 */
export function countedTags({
  tags,
  mentions,
  lineages,
}: Omit<ReadForCounting, 'questionIds'>): CountedTag[] {
  const inText = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  return tags
    .filter((tag) => !tag.rejected)
    .sort((a, b) => (a.tagId < b.tagId ? -1 : 1))
    .flatMap(({ tagId, kind, stance, experience, cause }) => {
      const [quote] = inText
        .filter((mention) => mention.tagId === tagId)
        .map(({ passage }) => passage)
        .sort((a, b) => b.score - a.score);
      return quote ? [{ tagId, kind, stance, experience, cause, lineage: lineages.get(tagId)!, quote }] : [];
    });
}

/** The evidence that an answer gives: one entry for every practice it tells of and for all above it. */
export function evidenceOf(answer: CountedAnswer): Evidence[] {
  const byTag = new Map<string, CountedTag[]>();
  for (const tag of answer.tags) {
    if (tag.kind !== 'PRACTICE' || tag.cause) continue;
    for (const id of tag.lineage) byTag.set(id, [...(byTag.get(id) ?? []), tag]);
  }
  return [...byTag].flatMap(([tagId, tags]) => {
    const bucket = bucketOf(tags.map(({ stance, experience }) => ({ stance, experience })));
    return bucket === null ? [] : [{ tagId, bucket, quote: bestQuote(tags, bucket) }];
  });
}

/** The questions and concerns that an answer counts for. The post's author counts nowhere. */
export function keptScopesOf(answer: CountedAnswer): (Scope & { readonly kind: KeptScopeKind })[] {
  if (answer.byAuthor) return [];
  const concerns = answer.tags.filter((tag) => tag.kind === 'CONCERN').flatMap((tag) => tag.lineage);
  return [
    ...[...new Set(answer.questionIds)].map((id) => ({ kind: 'QUESTION' as const, id })),
    ...[...new Set(concerns)].map((id) => ({ kind: 'CONCERN' as const, id })),
  ];
}

/** The order in which what somebody said decides where they are counted. */
export const DECIDING = [
  'MIXED',
  'HELPED',
  'DID_NOT_HELP',
  'NO_OUTCOME',
  'HEARSAY',
  'NOT_TRIED',
  'ASKING',
  'ADVICE',
] as const satisfies readonly Bucket[];

/**
 * The one bucket that a person is in, given those that their answers are in: an outcome beats none,
 * helped and not helped together are mixed, and without first-hand experience the strongest tells.
 */
export function bucketOfPerson(said: ReadonlySet<Bucket>): Bucket | null {
  if (said.has('HELPED') && said.has('DID_NOT_HELP')) return 'MIXED';
  return DECIDING.find((bucket) => said.has(bucket)) ?? null;
}

/** The people of a tip, as everybody is told. */
export interface People {
  readonly tried: number;
  readonly helped: number;
  readonly mixed: number;
  readonly didNotHelp: number;
  readonly noOutcome: number;
  readonly notTried: number;
  readonly hearsay: number;
  readonly asking: number;
  readonly advice: number;
}

/** A quote of the bucket's own words first: it should show why the person is counted there. */
function bestQuote(tags: readonly CountedTag[], bucket: Bucket): CountedTag['quote'] {
  const fitting = tags.filter((tag) => tag.stance === bucket || tag.experience === bucket);
  const [best] = [...(fitting.length > 0 ? fitting : tags)].sort((a, b) => b.quote.score - a.quote.score);
  const { score } = best!.quote;
  return { ...best!.quote, score: QUOTED_FIRST.has(bucket) ? (1 + score) / 2 : score / 2 };
}

/** Who says how it went is quoted before who doesn't, however well that would read. */
const QUOTED_FIRST: ReadonlySet<Bucket> = new Set<Bucket>(['HELPED', 'MIXED', 'DID_NOT_HELP']);
