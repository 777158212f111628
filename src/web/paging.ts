import type { Visit } from './visit.js';

export interface PageOf {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** Which part of a list an address asks for. Cursors stand in it as `after` and `before`. */
export function pageOf(visit: Visit, size: number): PageOf {
  const before = visit.query('before');
  if (before !== undefined) return { last: size, before };
  const after = visit.query('after');
  return after === undefined ? { first: size } : { first: size, after };
}
