import type { Bucket } from '../text/groups.js';
import { bucketOfPerson, BUCKETS, type Counts, NOBODY, type Scope } from './tips.rules.js';

/** What an answer gave, or gives now, to the numbers. */
export interface Contribution {
  readonly personId: string;
  readonly scopes: readonly Scope[];
  readonly evidence: readonly { readonly tagId: string; readonly bucket: Bucket }[];
}

/** A person on a practice in a scope, with the change in how many of their answers are in each bucket. */
export interface VoiceDelta {
  readonly scope: Scope;
  readonly tagId: string;
  readonly personId: string;
  readonly counts: Counts;
}

/** A practice in a scope, with the change in how many people are in each bucket. */
export interface TipDelta {
  readonly scope: Scope;
  readonly tagId: string;
  readonly counts: Counts;
}

/**
 * The changes that follow when some contributions go and others come. Those that cancel out are left
 * out. Ordered by key, so that writers who touch the same rows take them in the same order.
 */
export function voiceDeltas(gone: readonly Contribution[], come: readonly Contribution[]): VoiceDelta[] {
  const deltas = new Map<string, VoiceDelta>();
  const add = (contribution: Contribution, sign: 1 | -1) => {
    for (const scope of contribution.scopes) {
      for (const { tagId, bucket } of contribution.evidence) {
        const key = [scope.kind, scope.id, tagId, contribution.personId].join(' ');
        const known = deltas.get(key) ?? { scope, tagId, personId: contribution.personId, counts: NOBODY };
        deltas.set(key, { ...known, counts: { ...known.counts, [bucket]: known.counts[bucket] + sign } });
      }
    }
  };
  for (const contribution of gone) add(contribution, -1);
  for (const contribution of come) add(contribution, 1);
  return inKeyOrder(deltas).filter((delta) => BUCKETS.some((bucket) => delta.counts[bucket] !== 0));
}

/** A voice after its change: `counts` as they are now, `change` as it was made. */
export interface ChangedVoice {
  readonly scope: Scope;
  readonly tagId: string;
  readonly counts: Counts;
  readonly change: Counts;
}

/** How the numbers of people move when voices change: out of the bucket they were in, into the new one. */
export function tipDeltas(voices: readonly ChangedVoice[]): TipDelta[] {
  const deltas = new Map<string, TipDelta>();
  for (const { scope, tagId, counts, change } of voices) {
    const was = bucketOfPerson(combine(counts, change, (now, by) => now - by));
    const is = bucketOfPerson(counts);
    if (was === is) continue;
    const key = [scope.kind, scope.id, tagId].join(' ');
    const known = deltas.get(key) ?? { scope, tagId, counts: NOBODY };
    const moved = { ...known.counts };
    if (was !== null) moved[was] -= 1;
    if (is !== null) moved[is] += 1;
    deltas.set(key, { ...known, counts: moved });
  }
  return inKeyOrder(deltas).filter((delta) => BUCKETS.some((bucket) => delta.counts[bucket] !== 0));
}

function combine(a: Counts, b: Counts, operation: (a: number, b: number) => number): Counts {
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, operation(a[bucket], b[bucket])])) as Counts;
}

function inKeyOrder<Delta>(deltas: ReadonlyMap<string, Delta>): Delta[] {
  return [...deltas].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, delta]) => delta);
}
