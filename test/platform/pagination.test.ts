import { describe, expect, it } from 'vitest';
import { toConnection } from '../../src/platform/pagination.js';

describe('A connection', () => {
  it('shows the rows of a page as nodes and as edges with their places', () => {
    const page = { rows: [1, 2], cursors: ['a', 'b'], hasNext: true, hasPrevious: false };
    expect(toConnection(page, (row) => ({ n: row }))).toEqual({
      nodes: [{ n: 1 }, { n: 2 }],
      edges: [
        { node: { n: 1 }, cursor: 'a' },
        { node: { n: 2 }, cursor: 'b' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
    });
  });

  it('makes each node once, for both', () => {
    const page = { rows: [1], cursors: ['a'], hasNext: false, hasPrevious: false };
    const { nodes, edges } = toConnection(page, () => ({}));
    expect(edges[0]!.node).toBe(nodes[0]);
  });

  it('of an empty page has no place to go on from', () => {
    const { pageInfo } = toConnection(
      { rows: [], cursors: [], hasNext: false, hasPrevious: true },
      (row) => row,
    );
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });
});
