import { notFound } from '../../kernel/errors.js';
import { concernAddress, postAddress, questionAddress, tipAddress } from '../address.rules.js';
import {
  SitemapPeriods,
  SitemapPosts,
  type SitemapPostsQuery,
  SitemapTags,
} from '../documents/sitemap.document.js';
import type { Answered, Route } from '../route.js';
import {
  monthOf,
  type Period,
  type Place,
  sitemap,
  sitemapAddress,
  sitemapIndex,
  withinMonth,
} from '../sitemap.rules.js';
import type { Visit } from '../visit.js';

const HOUR = 60 * 60;

/** So many posts stand in one sitemap at most: whatever bounds an address asks for, the work is bounded. */
const MOST_PAGES = 20;

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
  const { postPeriods } = await visit.askAsAnyone(SitemapPeriods, {});
  const periods = postPeriods.map(({ from, before }) => ({ from: new Date(from), before: new Date(before) }));
  return xml(sitemapIndex([PAGES_ADDRESS, ...periods.map(sitemapAddress)], visit.publicUrl));
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
  const period = withinMonth(whole, visit.query('from'), visit.query('before'));
  return xml(sitemap(await postsOf(visit, period), visit.publicUrl));
}

async function postsOf(visit: Visit, { from, before }: Period): Promise<Place[]> {
  const bounds = { from: from.toISOString(), before: before.toISOString() };
  const places: Place[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { posts }: SitemapPostsQuery = await visit.askAsAnyone(SitemapPosts, { ...bounds, after });
    places.push(...posts.nodes.flatMap(placesOf));
    if (!posts.pageInfo.hasNextPage) break;
    after = posts.pageInfo.endCursor;
  }
  return places;
}

/** The pages of a post and of its questions. They change with the story, and with the answers to it. */
function placesOf(post: SitemapPostsQuery['posts']['nodes'][number]): Place[] {
  const moments = [post.createdAt, post.editedAt, ...post.answers.nodes.map((answer) => answer.createdAt)];
  const last = Math.max(...moments.map((moment) => (moment === null ? 0 : Number(new Date(moment)))));
  const addresses = [postAddress(post), ...post.questions.map(questionAddress)];
  return addresses.map((address) => ({ address, changedAt: new Date(last) }));
}

function xml(body: string): Answered {
  return { kind: 'text', type: 'application/xml; charset=utf-8', body, keep: HOUR };
}
