import type { Visit } from './visit.js';

export interface PageOf {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** The address of this part of a list: later ones hold other things than the first, and have their own. */
export function canonicalOf(visit: Visit, address: string): string {
  const name = visit.query('before') === undefined ? 'after' : 'before';
  const cursor = visit.query(name);
  if (cursor === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(cursor)}`;
}

/** Which part of a list an address asks for. Cursors stand in it as `after` and `before`. */
export function pageOf(visit: Visit, size: number): PageOf {
  const before = visit.query('before');
  if (before !== undefined) return { last: size, before };
  const after = visit.query('after');
  return after === undefined ? { first: size } : { first: size, after };
}
