import { element, xmlDocument } from './xml.rules.js';

/** Sitemaps (sitemaps.org): an index, and one for each month that has posts. */

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The time of a month. */
export interface Month {
  readonly from: Date;
  readonly before: Date;
}

/** Posts that were published one after the other within one month, as the API tells it. */
export interface Period {
  readonly month: Date | string;
  readonly endCursor: string;
}

export interface Place {
  readonly address: string;
  readonly changedAt?: Date;
}

/**
 * Where the sitemaps of the periods are: each begins after the last post of the one before it, and ends with
 * its own last post. The first one of a month begins with it, and the last one takes what is still to come.
 */
export function sitemapAddresses(periods: readonly Period[]): string[] {
  const names = periods.map(({ month }) => new Date(month).toISOString().slice(0, 7));
  return periods.map(({ endCursor }, index) => {
    const bounds = new URLSearchParams();
    if (names[index - 1] === names[index]) bounds.set('since', periods[index - 1]!.endCursor);
    if (names[index + 1] === names[index]) bounds.set('until', endCursor);
    return `/sitemaps/${names[index]}.xml${bounds.size > 0 ? `?${bounds}` : ''}`;
  });
}

/** The month of a name such as 2026-11; null where it is none. */
export function monthOf(name: string): Month | null {
  const [year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(name)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || year < 1000) return null;
  return { from: new Date(Date.UTC(year, month - 1)), before: new Date(Date.UTC(year, month)) };
}

export function sitemapIndex(addresses: readonly string[], publicUrl: string): string {
  const sitemaps = addresses.map((address) => element('sitemap', [element('loc', publicUrl + address)]));
  return xmlDocument(element('sitemapindex', sitemaps, NAMESPACE));
}

export function sitemap(places: readonly Place[], publicUrl: string): string {
  const urls = places.map(({ address, changedAt }) =>
    element('url', [
      element('loc', publicUrl + address),
      changedAt ? element('lastmod', changedAt.toISOString()) : null,
    ]),
  );
  return xmlDocument(element('urlset', urls, NAMESPACE));
}
