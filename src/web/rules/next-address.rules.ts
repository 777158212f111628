/** Only there to read addresses against; no such host can be. */
const HERE = 'http://board.invalid';

/**
 * Where somebody wanted to go before they had to sign in, if that is a place on this board: what browsers
 * would take for another host, or for no address at all, is refused.
 */
export function nextAddress(wanted: string | undefined, otherwise: string): string {
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  // A path may come to begin with two slashes ("/.//elsewhere"), which would begin a host.
  if (origin !== HERE || pathname.startsWith('//')) return otherwise;
  return pathname + search + hash;
}

/** The page for signing in, and afterwards the one that was wanted. */
export function signInAddress(next: string): string {
  return `/account/sign-in?next=${encodeURIComponent(next)}`;
}
