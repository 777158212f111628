import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/platform/keyset.js';
import { toConnection } from '../../src/platform/pagination.js';

const pageOf = (rows: number[], more: Pick<Page<number>, 'hasNext' | 'hasPrevious'>): Page<number> => ({
  rows,
  ...more,
  cursorAt: (index) => (rows.length === 0 ? null : `at ${rows.at(index)}`),
});

describe('A connection', () => {
  it('shows the rows of a page as nodes and as edges with their places', () => {
    const page = pageOf([1, 2], { hasNext: true, hasPrevious: false });
    expect(toConnection(page, (row) => ({ n: row }))).toEqual({
      nodes: [{ n: 1 }, { n: 2 }],
      edges: [
        { node: { n: 1 }, cursor: 'at 1' },
        { node: { n: 2 }, cursor: 'at 2' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'at 1', endCursor: 'at 2' },
    });
  });

  it('makes each node once, for both', () => {
    const page = pageOf([1], { hasNext: false, hasPrevious: false });
    const { nodes, edges } = toConnection(page, () => ({}));
    expect(edges[0]!.node).toBe(nodes[0]);
  });

  it('of an empty page has no place to go on from', () => {
    const { pageInfo } = toConnection(pageOf([], { hasNext: false, hasPrevious: true }), (row) => row);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });
});
