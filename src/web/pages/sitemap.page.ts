import { notFound } from '../../kernel/errors.js';
import { concernAddress, postAddress, questionAddress, tipAddress } from '../rules/address.rules.js';
import {
  SitemapPeriods,
  type SitemapPeriodsQuery,
  SitemapPosts,
  type SitemapPostsQuery,
  SitemapTags,
} from '../documents/sitemap.document.js';
import type { Answered, Route } from '../route.js';
import {
  type Month,
  monthOf,
  type Period,
  type Place,
  sitemap,
  sitemapAddresses,
  sitemapIndex,
} from '../rules/sitemap.rules.js';
import type { Visit } from '../visit.js';

const HOUR = 60 * 60;

/** So often is the board asked for one sitemap at most: a hundred of the periods, or of the posts of one, at a time. */
const MOST_PAGES = 10;
const PERIODS = 100;

/** Where everything else is to be found from. */
const PAGES = ['/', '/tips', '/concerns'];
const PAGES_ADDRESS = '/sitemaps/pages.xml';

/** What machines need not read: it is somebody's own, or the same again. */
const NOT_FOR_MACHINES = ['/graphql', '/account', '/evidence/', '/search', '/ask'];

export const sitemapRoutes: readonly Route[] = [
  { method: 'GET', path: '/robots.txt', answer: robots },
  { method: 'GET', path: '/sitemap.xml', answer: index },
  { method: 'GET', path: PAGES_ADDRESS, answer: otherPages },
  { method: 'GET', path: '/sitemaps/:name', answer: month },
];

function robots({ publicUrl }: Visit): Answered {
  const lines = [
    'User-agent: *',
    ...NOT_FOR_MACHINES.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
  ];
  return { kind: 'text', type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n`, keep: HOUR };
}

async function index(visit: Visit): Promise<Answered> {
  const addresses = sitemapAddresses(await periodsOf(visit));
  return xml(sitemapIndex([PAGES_ADDRESS, ...addresses], visit.publicUrl));
}

async function periodsOf(visit: Visit): Promise<Period[]> {
  const periods: Period[] = [];
  for (let times = 0; times < MOST_PAGES; times += 1) {
    const after = periods.at(-1)?.endCursor ?? null;
    const { postPeriods }: SitemapPeriodsQuery = await visit.askAsAnyone(SitemapPeriods, { after });
    periods.push(...postPeriods);
    if (postPeriods.length < PERIODS) break;
  }
  return periods;
}

/** Beside those pages the practices and concerns that most is said of. */
async function otherPages(visit: Visit): Promise<Answered> {
  const { tips, concerns } = await visit.askAsAnyone(SitemapTags, {});
  const addresses = [
    ...PAGES,
    ...tips.nodes.map(({ tag }) => tipAddress(tag)),
    ...concerns.nodes.map(concernAddress),
  ];
  return xml(
    sitemap(
      addresses.map((address) => ({ address })),
      visit.publicUrl,
    ),
  );
}

/** @throws Refusal NOT_FOUND for a name that is no month's. */
async function month(visit: Visit): Promise<Answered> {
  const whole = monthOf(visit.part('name').replace(/[.]xml$/, ''));
  if (whole === null) throw notFound('The sitemap');
  return xml(sitemap(await postsOf(visit, whole), visit.publicUrl));
}

/** From the oldest one after `since` to the one that `until` names, or as many as a sitemap holds. */
async function postsOf(visit: Visit, { from, before }: Month): Promise<Place[]> {
  const bounds = { from: from.toISOString(), before: before.toISOString() };
  const until = visit.query('until');
  const places: Place[] = [];
  let since = visit.query('since') ?? null;
  for (let times = 0; times < MOST_PAGES; times += 1) {
    const { posts }: SitemapPostsQuery = await visit.askAsAnyone(SitemapPosts, { ...bounds, since });
    for (const { cursor, node } of posts.edges.toReversed()) {
      places.push(...placesOf(node));
      if (cursor === until) return places;
    }
    if (!posts.pageInfo.hasPreviousPage) break;
    since = posts.pageInfo.startCursor;
  }
  return places;
}

/** The pages of a post and of its questions. They change with the story, and with the answers to it. */
function placesOf(post: SitemapPostsQuery['posts']['edges'][number]['node']): Place[] {
  const moments = [post.createdAt, post.editedAt, ...post.answers.nodes.map((answer) => answer.createdAt)];
  const last = Math.max(...moments.map((moment) => (moment === null ? 0 : Number(new Date(moment)))));
  const addresses = [postAddress(post), ...post.questions.map(questionAddress)];
  return addresses.map((address) => ({ address, changedAt: new Date(last) }));
}

function xml(body: string): Answered {
  return { kind: 'text', type: 'application/xml; charset=utf-8', body, keep: HOUR };
}
