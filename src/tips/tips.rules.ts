import { type Bucket, bucketOf } from '../text/groups.js';
import type { Experience, Span, Stance, TagKind } from '../text/reading.js';

export const SCOPE_KINDS = ['QUESTION', 'POST', 'CONCERN', 'BOARD'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

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

/** How many answers of one person, or how many people, are in each bucket. */
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
  readonly quote: Span & { readonly score: number };
}

/** What one answer says of one practice, by itself or through the finer practices below it. */
export interface Evidence {
  readonly tagId: string;
  readonly bucket: Bucket;
  readonly quote: Span & { readonly score: number };
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

/** The scopes that an answer counts in. The post's author counts in none. */
export function scopesOf(answer: CountedAnswer): Scope[] {
  if (answer.byAuthor) return [];
  const concerns = answer.tags.filter((tag) => tag.kind === 'CONCERN').flatMap((tag) => tag.lineage);
  return [
    { kind: 'POST', id: answer.postId },
    BOARD,
    ...answer.questionIds.map((id): Scope => ({ kind: 'QUESTION', id })),
    ...[...new Set(concerns)].map((id): Scope => ({ kind: 'CONCERN', id })),
  ];
}

/**
 * The one bucket that a person is in, given how many of their answers are in each: an outcome beats
 * none, helped and not helped together are mixed, and without first-hand experience the strongest tells.
 */
export function bucketOfPerson(counts: Counts): Bucket | null {
  if (counts.MIXED > 0 || (counts.HELPED > 0 && counts.DID_NOT_HELP > 0)) return 'MIXED';
  const order: readonly Bucket[] = [
    'HELPED',
    'DID_NOT_HELP',
    'NO_OUTCOME',
    'HEARSAY',
    'NOT_TRIED',
    'ASKING',
    'ADVICE',
  ];
  return order.find((bucket) => counts[bucket] > 0) ?? null;
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
  const { start, end, score } = best!.quote;
  return { start, end, score: QUOTED_FIRST.has(bucket) ? (1 + score) / 2 : score / 2 };
}

/** Who says how it went is quoted before who doesn't, however well that would read. */
const QUOTED_FIRST: ReadonlySet<Bucket> = new Set<Bucket>(['HELPED', 'MIXED', 'DID_NOT_HELP']);
