import { tipAddress, concernAddress } from '../rules/address.rules.js';
import { TipPage } from '../documents/tip.document.js';
import { TipsPage } from '../documents/tips.document.js';
import { canonicalOf, pageOf } from '../paging.js';
import type { Answered, Route } from '../route.js';
import { refuseUnknown } from '../rules/vocabulary.rules.js';
import { TipView } from '../views/tip.view.js';
import { TipsView } from '../views/tips.view.js';
import type { Visit } from '../visit.js';

/** All that a young board has, so that pages begin only where a table gets long. */
const SIZE = 60;
const POSTS = 5;

export const tipRoutes: readonly Route[] = [
  { method: 'GET', path: '/tips', answer: tipsPage },
  { method: 'GET', path: '/tips/:vocabulary/:slug', answer: tipPage },
];

async function tipsPage(visit: Visit): Promise<Answered> {
  const order = visit.query('order') === 'popularity' ? 'POPULARITY' : 'RANK';
  const vocabulary = visit.query('vocabulary');
  const found = await visit.ask(TipsPage, {
    vocabulary: vocabulary ?? null,
    orderBy: order,
    ...pageOf(visit, SIZE),
  });
  refuseUnknown(vocabulary, found.vocabularies);
  return {
    kind: 'page',
    viewer: found.viewer,
    head: {
      title: visit.language.say('browse.tips'),
      description: visit.language.say('browse.tipsLead'),
      canonical: canonicalOf(
        visit,
        vocabulary === undefined ? '/tips' : `/tips?vocabulary=${encodeURIComponent(vocabulary)}`,
      ),
    },
    body: <TipsView found={found} order={order} vocabulary={vocabulary} />,
  };
}

async function tipPage(visit: Visit): Promise<Answered> {
  const { viewer, tag, drawn } = await visit.ask(TipPage, {
    vocabulary: visit.part('vocabulary'),
    slug: visit.part('slug'),
    ...pageOf(visit, POSTS),
  });
  if (tag.kind === 'CONCERN') return { kind: 'redirect', to: concernAddress(tag), permanent: true };
  const { language } = visit;
  const { tried = 0, helped = 0 } = tag.tip?.people ?? {};
  return {
    kind: 'page',
    viewer,
    head: {
      title: tag.name,
      description: `${language.say('tips.bar', { tried, helped })}. ${tag.description}`.trim(),
      canonical: canonicalOf(visit, tipAddress(tag)),
      feed: `${tipAddress(tag)}/feed.atom`,
    },
    body: <TipView tag={tag} drawn={drawn} />,
  };
}
