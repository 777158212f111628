import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/platform/keyset.js';
import { type PageInfo, toConnection } from '../../src/platform/pagination.js';

const pageOf = (rows: number[], more: Pick<Page<number>, 'hasNext' | 'hasPrevious'>): Page<number> => ({
  rows,
  ...more,
  cursorAt: (index) => (rows.length === 0 ? null : `at ${rows.at(index)}`),
});

const placeOf = ({ hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo) => [
  hasNextPage,
  hasPreviousPage,
  startCursor,
  endCursor,
];

describe('A connection', () => {
  it('shows the rows of a page as nodes and as edges with their places', () => {
    const page = pageOf([1, 2], { hasNext: true, hasPrevious: false });
    const { nodes, edges, pageInfo } = toConnection(page, (row) => ({ n: row }));
    expect(nodes).toEqual([{ n: 1 }, { n: 2 }]);
    expect(edges).toEqual([
      { node: { n: 1 }, cursor: 'at 1' },
      { node: { n: 2 }, cursor: 'at 2' },
    ]);
    expect(placeOf(pageInfo)).toEqual([true, false, 'at 1', 'at 2']);
  });

  it('makes each node once, for both', () => {
    const page = pageOf([1], { hasNext: false, hasPrevious: false });
    const { nodes, edges } = toConnection(page, () => ({}));
    expect(edges[0]!.node).toBe(nodes[0]);
  });

  it('of an empty page has no place to go on from', () => {
    const { pageInfo } = toConnection(pageOf([], { hasNext: false, hasPrevious: true }), (row) => row);
    expect(placeOf(pageInfo)).toEqual([false, true, null, null]);
  });
});
