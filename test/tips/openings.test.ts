import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../src/tips/openings.rules.js';
import { bucketOfPerson, BUCKETS } from '../../src/tips/tips.rules.js';
import type { Bucket } from '../../src/text/groups.js';

const bucket = fc.constantFrom(...BUCKETS);
const answers = fc.array(bucket, { minLength: 1, maxLength: 6 });
const asked = fc.uniqueArray(bucket, { minLength: 1 });

/** Those of a person's sentences that a number of these buckets opens, as the database picks them. */
function opened(said: readonly Bucket[], buckets: readonly Bucket[]): Bucket[] {
  return said.filter((each) =>
    openingsOf(buckets).some(
      (opening) =>
        opening.bucket === each &&
        !opening.unless.some((other) => said.includes(other)) &&
        (opening.onlyWith.length === 0 || opening.onlyWith.some((other) => said.includes(other))),
    ),
  );
}

describe('A number of people', () => {
  it('opens a sentence of everybody who is counted in it', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const counted = bucketOfPerson(new Set(said))!;
        expect(opened(said, [counted]).length).toBeGreaterThan(0);
      }),
    );
  });

  it('opens nothing of anybody who is not', () => {
    fc.assert(
      fc.property(answers, asked, (said, buckets) => {
        const counted = bucketOfPerson(new Set(said))!;
        expect(opened(said, buckets).length > 0).toBe(buckets.includes(counted));
      }),
    );
  });

  it('of those who tried opens all that they said of it', () => {
    const tried: readonly Bucket[] = ['HELPED', 'MIXED', 'DID_NOT_HELP', 'NO_OUTCOME'];
    expect(opened(['HELPED', 'NO_OUTCOME', 'ASKING'], tried)).toEqual(['HELPED', 'NO_OUTCOME']);
  });
});
