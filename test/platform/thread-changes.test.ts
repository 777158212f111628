import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/platform/moments.js';
import { snapshotOf } from '../../src/platform/snapshot.js';
import { ThreadChanges } from '../../src/platform/thread-changes.js';

describe('The threads that changed between two moments', () => {
  const at = (snapshot: string, server = 'one'): Moment => ({ server, snapshot: snapshotOf(snapshot) });
  const noting = (notes: Readonly<Record<number, string[]>>): ThreadChanges => {
    const changes = new ThreadChanges({ responseCache: 1 });
    for (const [number, threads] of Object.entries(notes)) changes.note(Number(number), new Set(threads));
    return changes;
  };

  it('are those that its transactions changed', () => {
    const changes = noting({ 10: ['a'], 11: ['b', 'c'], 12: ['d'] });
    expect(changes.between(at('10:10:'), at('12:12:'))).toEqual(new Set(['a', 'b', 'c']));
    expect(changes.between(at('12:12:'), at('12:12:'))).toEqual(new Set());
    expect(changes.between(at('12:12:'), at('13:13:'))).toEqual(new Set(['d']));
  });

  it.each([
    ['a transaction of which nothing was said', at('10:10:'), at('12:12:')],
    ['another server', at('10:10:'), at('11:11:', 'two')],
    ['an unknown moment before', null, at('11:11:')],
    ['an unknown moment after', at('10:10:'), null],
    ['so many transactions that nobody looks at each', at('10:10:'), at('10011:10011:')],
  ])('may be any with %s', (_, before, after) => {
    expect(noting({ 10: ['a'] }).between(before, after)).toBeNull();
  });

  it('are not told by a number that was given again, on a server that had crashed', () => {
    const changes = noting({ 755: ['a'] });
    expect(changes.between(at('755:755:'), at('755:755:', 'after the crash'))).toBeNull();
    expect(changes.between(at('755:755:', 'after the crash'), at('756:756:', 'after the crash'))).toBeNull();
  });

  it('are told of a transaction that runs through several moments when it ends', () => {
    const changes = noting({ 10: ['a'], 11: ['b'] });
    expect(changes.between(at('10:10:'), at('10:12:10'))).toEqual(new Set(['b']));
    expect(changes.between(at('10:12:10'), at('12:12:'))).toEqual(new Set(['a']));
  });

  it('may be any where the note comes after the look, and it is of no use later', () => {
    const changes = noting({});
    expect(changes.between(at('10:10:'), at('11:11:'))).toBeNull();
    changes.note(10, new Set(['a']));
    expect(changes.between(at('11:11:'), at('11:11:'))).toEqual(new Set());
    expect(changes.between(at('10:10:'), at('11:11:'))).toBeNull();
  });

  it('may be any of what was noted longest ago, where more is noted than is kept', () => {
    const notes = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [index + 1, ['a']]));
    expect(noting(notes).between(at('1:1:'), at('2:2:'))).toBeNull();
    expect(noting(notes).between(at('2:2:'), at('3:3:'))).toEqual(new Set(['a']));
  });
});
