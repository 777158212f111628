import { notFound } from '../../kernel/errors.js';
import { answerAddress, concernAddress, keyOf, postAddress, tipAddress } from '../rules/address.rules.js';
import {
  BoardFeed,
  ConcernFeed,
  type FeedAnswerFragment,
  type FeedPostFragment,
  PostFeed,
  TipFeed,
} from '../documents/feeds.document.js';
import { atomOf, type Feed, type FeedEntry } from '../rules/feed.rules.js';
import { markdownToHtml, plainWords } from '../markdown.js';
import type { Answered, Route } from '../route.js';
import type { Visit } from '../visit.js';
import { postId } from './post.page.js';

/** Seconds after which a reader may look again. */
const KEEP = 300;

/** Entries of a post's feed. */
const POST_ENTRIES = 50;

/** Feeds are kept by caches on their way, so that they hold what everybody may see, whoever asks. */
export const feedRoutes: readonly Route[] = [
  { method: 'GET', path: '/feed.atom', answer: async (visit) => answered(await boardFeed(visit), visit) },
  {
    method: 'GET',
    path: '/posts/:key/feed.atom',
    answer: async (visit) => answered(await postFeed(visit), visit),
  },
  {
    method: 'GET',
    path: '/tips/:vocabulary/:slug/feed.atom',
    answer: async (visit) => answered(await tipFeed(visit), visit),
  },
  {
    method: 'GET',
    path: '/concerns/:vocabulary/:slug/feed.atom',
    answer: async (visit) => answered(await concernFeed(visit), visit),
  },
];

async function boardFeed(visit: Visit): Promise<Feed> {
  const { posts } = await visit.askAsAnyone(BoardFeed, {});
  return { title: 'Afterword', address: '/feed.atom', page: '/', entries: posts.nodes.map(postEntry) };
}

/** The newest answers to a post, and replies to them. */
async function postFeed(visit: Visit): Promise<Feed> {
  const { post } = await visit.askAsAnyone(PostFeed, { id: postId(visit) });
  return {
    title: `${post.title} · Afterword`,
    address: `/posts/${keyOf(post.id)}/feed.atom`,
    page: postAddress(post),
    since: post.createdAt,
    entries: newest(post.answers.nodes).flatMap(answerEntries),
  };
}

/** The newest posts in which people tell of a practice. */
async function tipFeed(visit: Visit): Promise<Feed> {
  const place = { vocabulary: visit.part('vocabulary'), slug: visit.part('slug') };
  const { tag } = await visit.askAsAnyone(TipFeed, place);
  if (tag.kind !== 'PRACTICE') throw notFound('The feed');
  return {
    title: `${tag.name} · Afterword`,
    address: `${tipAddress(tag)}/feed.atom`,
    page: tipAddress(tag),
    entries: tag.posts.nodes.map(postEntry),
  };
}

/** The newest answers in which people tell of what they tried for a concern. */
async function concernFeed(visit: Visit): Promise<Feed> {
  const place = { vocabulary: visit.part('vocabulary'), slug: visit.part('slug') };
  const { tag } = await visit.askAsAnyone(ConcernFeed, place);
  if (tag.kind !== 'CONCERN') throw notFound('The feed');
  return {
    title: `${tag.name} · Afterword`,
    address: `${concernAddress(tag)}/feed.atom`,
    page: concernAddress(tag),
    entries: tag.answers.nodes.flatMap(answerEntries),
  };
}

function postEntry(post: FeedPostFragment): FeedEntry {
  const { id, title, createdAt, editedAt, author, body } = post;
  const content = { type: 'html', text: markdownToHtml(body) } as const;
  return { id, title, address: postAddress(post), author: author.name, createdAt, editedAt, content };
}

interface Threaded extends FeedAnswerFragment {
  readonly replies?: { readonly nodes: readonly Threaded[] };
}

/** Out of threads, the newest first, with replies among the answers. */
function newest(answers: readonly Threaded[]): FeedAnswerFragment[] {
  const flat = (all: readonly Threaded[]): Threaded[] =>
    all.flatMap((answer) => [answer, ...flat(answer.replies?.nodes ?? [])]);
  const when = ({ createdAt }: Threaded) => Number(new Date(createdAt));
  return flat(answers)
    .sort((a, b) => when(b) - when(a))
    .slice(0, POST_ENTRIES);
}

/** None for a gap in the thread. Answers have no title: who says it and how it begins stands for one. */
function answerEntries(answer: FeedAnswerFragment): FeedEntry[] {
  const { id, body, author, createdAt, editedAt } = answer;
  if (body === null || author === null) return [];
  const title = `${author.name}: ${plainWords(body, 80)}`;
  const content = { type: 'text', text: body } as const;
  return [{ id, title, address: answerAddress(answer), author: author.name, createdAt, editedAt, content }];
}

function answered(feed: Feed, { publicUrl }: Visit): Answered {
  return {
    kind: 'text',
    type: 'application/atom+xml; charset=utf-8',
    body: atomOf(feed, publicUrl),
    keep: KEEP,
  };
}
