/** Whether the header Accept is that of somebody who reads pages; others get the API's JSON. */
export function isForReading(accept: string | undefined): boolean {
  return /\btext\/html\b/.test(accept ?? '');
}

/**
 * An address that can't be decoded, with its percent signs taken as such: Fastify would refuse it before any
 * page could say so, and like this it leads where nothing is.
 */
export function readableAddress(address: string): string {
  if (!address.includes('%')) return address;
  const [path = '', ...query] = address.split('?');
  try {
    decodeURI(path);
    return address;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
