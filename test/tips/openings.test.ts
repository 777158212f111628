import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../src/tips/openings.rules.js';
import { bucketOfPerson, BUCKETS } from '../../src/tips/tips.rules.js';
import type { Bucket } from '../../src/text/groups.js';

/** All that somebody may have said, and all that may be asked for: every set of buckets but the empty one. */
const SETS: readonly (readonly Bucket[])[] = Array.from({ length: 2 ** BUCKETS.length - 1 }, (_, index) =>
  BUCKETS.filter((_bucket, bit) => ((index + 1) >> bit) & 1),
);

/** Those of a person's sentences that a number of these buckets opens, as the database picks them. */
function opened(said: readonly Bucket[], buckets: readonly Bucket[]): Bucket[] {
  const openings = openingsOf(buckets);
  return said.filter((each) =>
    openings.some(
      (opening) =>
        opening.bucket === each &&
        !opening.unless.some((other) => said.includes(other)) &&
        (opening.onlyWith.length === 0 || opening.onlyWith.some((other) => said.includes(other))),
    ),
  );
}

describe('A number of people', () => {
  it('opens sentences of everybody who is counted in it, and of nobody else', () => {
    const wrong = SETS.flatMap((said) => {
      const counted = bucketOfPerson(new Set(said))!;
      return SETS.filter((buckets) => opened(said, buckets).length > 0 !== buckets.includes(counted)).map(
        (buckets) => ({ said, buckets }),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('of those who tried opens all that they said of it', () => {
    const tried: readonly Bucket[] = ['HELPED', 'MIXED', 'DID_NOT_HELP', 'NO_OUTCOME'];
    expect(opened(['HELPED', 'NO_OUTCOME', 'ASKING'], tried)).toEqual(['HELPED', 'NO_OUTCOME']);
  });
});
