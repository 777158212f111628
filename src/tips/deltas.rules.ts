import type { Bucket } from '../text/groups.js';
import {
  BOARD,
  bucketOfPerson,
  BUCKETS,
  type CountedAnswer,
  type Counts,
  evidenceOf,
  keptScopesOf,
  NOBODY,
  type Scope,
} from './tips.rules.js';

/** What an answer gave, or gives now, to the numbers. */
export interface Contribution {
  readonly personId: string;
  readonly postId: string;
  /** The post's author gives evidence, and counts in no scope. */
  readonly byAuthor: boolean;
  /** Besides its post and the board. */
  readonly scopes: readonly Scope[];
  readonly evidence: readonly { readonly tagId: string; readonly bucket: Bucket }[];
}

/** A person on a practice in a scope: what answers of theirs said of it until now, and what they say instead. */
export interface Voice {
  readonly scope: Scope;
  readonly tagId: string;
  readonly personId: string;
  readonly gone: ReadonlySet<Bucket>;
  readonly come: ReadonlySet<Bucket>;
}

/** A practice in a scope, with the change in how many people are in each bucket. */
export interface TipDelta {
  readonly scope: Scope;
  readonly tagId: string;
  readonly counts: Counts;
}

export function contributionOf(answer: CountedAnswer): Contribution {
  const { personId, postId, byAuthor } = answer;
  return { personId, postId, byAuthor, scopes: keptScopesOf(answer), evidence: evidenceOf(answer) };
}

/** Whose numbers some changed answers are about. */
export function voicesOf(gone: readonly Contribution[], come: readonly Contribution[]): Voice[] {
  const voices = new Map<string, Voice & Record<'gone' | 'come', Set<Bucket>>>();
  const add = ({ personId, postId, byAuthor, scopes, evidence }: Contribution, to: 'gone' | 'come') => {
    const all: Scope[] = byAuthor ? [] : [{ kind: 'POST', id: postId }, BOARD, ...scopes];
    for (const scope of all) {
      for (const { tagId, bucket } of evidence) {
        const voice = { scope, tagId, personId, gone: new Set<Bucket>(), come: new Set<Bucket>() };
        const key = voiceKey(voice);
        const known = voices.get(key) ?? voice;
        known[to].add(bucket);
        voices.set(key, known);
      }
    }
  };
  for (const contribution of gone) add(contribution, 'gone');
  for (const contribution of come) add(contribution, 'come');
  return [...voices.values()];
}

export function voiceKey({ scope, tagId, personId }: Omit<Voice, 'gone' | 'come'>): string {
  return [scope.kind, scope.id, tagId, personId].join(' ');
}

/**
 * How the numbers of people move: out of the bucket they were in, into the one they are in now. `others`
 * is what each voice says in the answers that didn't change, by its key.
 */
export function tipDeltas(
  voices: readonly Voice[],
  others: ReadonlyMap<string, ReadonlySet<Bucket>>,
): TipDelta[] {
  return voices.flatMap((voice) => {
    const rest = others.get(voiceKey(voice)) ?? new Set<Bucket>();
    const was = bucketOfPerson(new Set([...rest, ...voice.gone]));
    const is = bucketOfPerson(new Set([...rest, ...voice.come]));
    if (was === is) return [];
    const counts = { ...NOBODY };
    if (was !== null) counts[was] -= 1;
    if (is !== null) counts[is] += 1;
    return [{ scope: voice.scope, tagId: voice.tagId, counts }];
  });
}

/**
 * One change for each tip. Those that cancel out are left out. In one order, so that writers who touch the
 * same rows take them in the same order; the board's come last, because all writers share them.
 */
export function summed(deltas: readonly TipDelta[]): TipDelta[] {
  const sums = new Map<string, TipDelta>();
  for (const { scope, tagId, counts } of deltas) {
    const key = [scope.kind === 'BOARD' ? 1 : 0, scope.kind, scope.id, tagId].join(' ');
    const sum = sums.get(key)?.counts ?? NOBODY;
    sums.set(key, { scope, tagId, counts: plus(sum, counts) });
  }
  const inOrder = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delta]) => delta);
  return inOrder.filter(({ counts }) => BUCKETS.some((bucket) => counts[bucket] !== 0));
}

function plus(a: Counts, b: Counts): Counts {
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, a[bucket] + b[bucket]])) as Counts;
}
