import { element, xmlDocument } from './xml.rules.js';

/** Sitemaps (sitemaps.org): an index, and one for each month that has posts. */

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** A stretch of time within one month. */
export interface Period {
  readonly from: Date;
  readonly before: Date;
}

export interface Place {
  readonly address: string;
  readonly changedAt?: Date;
}

/** Where the sitemap of a period is: the month's name, and its bounds where it is only a part of the month. */
export function sitemapAddress({ from, before }: Period): string {
  const month = from.toISOString().slice(0, 7);
  const whole = monthOf(month)!;
  const isWhole = Number(whole.from) === Number(from) && Number(whole.before) === Number(before);
  const bounds = new URLSearchParams({ from: from.toISOString(), before: before.toISOString() });
  return `/sitemaps/${month}.xml${isWhole ? '' : `?${bounds}`}`;
}

/** The month of a name such as 2026-11; null where it is none. */
export function monthOf(name: string): Period | null {
  const [year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(name)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || year < 1000) return null;
  return { from: new Date(Date.UTC(year, month - 1)), before: new Date(Date.UTC(year, month)) };
}

/** The part of a month that the bounds leave of it; those that are no moments leave all of it. */
export function withinMonth(month: Period, from: string | undefined, before: string | undefined): Period {
  const [start, end] = [Date.parse(from ?? ''), Date.parse(before ?? '')];
  return {
    from: new Date(Math.max(Number(month.from), Number.isNaN(start) ? 0 : start)),
    before: new Date(Math.min(Number(month.before), Number.isNaN(end) ? Infinity : end)),
  };
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
