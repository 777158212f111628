import type { Bucket } from '../text/groups.js';
import { DECIDING } from './tips.rules.js';

/** Sentences of one bucket that open a number, and on what else of their writers that depends. */
export interface Opening {
  readonly bucket: Bucket;
  /** Only where the writer said nothing of these elsewhere; empty where that makes no difference. */
  readonly unless: readonly Bucket[];
  /** Only where the writer said one of these elsewhere; empty where that makes no difference. */
  readonly onlyWith: readonly Bucket[];
}

/**
 * Which sentences stand behind the number of people in these buckets. A person is counted once, by all that
 * they said (`bucketOfPerson`), so that "it helped" may count as mixed because of another answer of theirs.
 * Asked in this way each sentence needs no more than a look into an index, however much its writer wrote.
 */
export function openingsOf(buckets: readonly Bucket[]): Opening[] {
  const asked = new Set(buckets);
  const always = { unless: [], onlyWith: [] };
  return [
    ...(asked.has('MIXED') ? [{ bucket: 'MIXED' as const, ...always }] : []),
    ...sided(asked, 'HELPED', 'DID_NOT_HELP'),
    ...sided(asked, 'DID_NOT_HELP', 'HELPED'),
    ...DECIDING.slice(3)
      .filter((bucket) => asked.has(bucket))
      .map((bucket) => {
        const stronger: readonly Bucket[] = DECIDING.slice(0, DECIDING.indexOf(bucket));
        // Helped and not helped together are mixed, which may not be asked for though both are.
        const unless = asked.has('MIXED') ? stronger.filter((each) => !asked.has(each)) : stronger;
        return { bucket, unless, onlyWith: [] };
      }),
  ];
}

/** One of the two outcomes that make a person mixed when both were said. */
function sided(asked: ReadonlySet<Bucket>, bucket: Bucket, other: Bucket): Opening[] {
  const mixing = ['MIXED', other] as const;
  if (asked.has('MIXED')) return [{ bucket, unless: [], onlyWith: asked.has(bucket) ? [] : mixing }];
  return asked.has(bucket) ? [{ bucket, unless: mixing, onlyWith: [] }] : [];
}
