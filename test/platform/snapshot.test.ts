import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endedBetween, snapshotOf } from '../../src/platform/snapshot.js';

describe('What ended between two snapshots', () => {
  it.each([
    ['nothing, where they are the same', '10:20:10,14', '10:20:10,14', []],
    ['what was running before', '10:20:10,14', '14:20:14', [10]],
    ['what began and ended in between', '20:20:', '23:23:', [20, 21, 22]],
    ['not what is still running, old or new', '10:20:10', '10:23:10,21', [20, 22]],
    ['one whose number needs more than 32 bits', '5000000000:5000000000:', '5000000001:5000000001:', [5e9]],
  ])('is %s', (_, before, after, ended) => {
    expect(endedBetween(snapshotOf(before), snapshotOf(after))).toEqual(ended);
  });

  it('is not told where there is too much', () => {
    expect(endedBetween(snapshotOf('3:3:'), snapshotOf('10004:10004:'))).toBeNull();
  });

  it('is each transaction once, over all looks at a server on which many begin and end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ begins: fc.nat(4), ends: fc.nat(5), looks: fc.boolean() }), { maxLength: 40 }),
        (steps) => {
          const running = new Set<number>();
          let next = 3;
          let before = snapshotOf('3:3:');
          const [ended, told]: [number[], number[]] = [[], []];
          const look = () => {
            const alive = [...running].sort((a, b) => a - b);
            const after = snapshotOf(`${alive[0] ?? next}:${next}:${alive.join(',')}`);
            told.push(...endedBetween(before, after)!);
            before = after;
          };
          for (const { begins, ends, looks } of steps) {
            for (let number = 0; number < begins; number += 1) running.add(next++);
            for (const number of [...running].toReversed().slice(0, ends)) {
              running.delete(number);
              ended.push(number);
            }
            if (looks) look();
          }
          look();
          expect(told.toSorted((a, b) => a - b)).toEqual(ended.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
