import { concernAddress, tipAddress } from '../rules/address.rules.js';
import { ConcernPage } from '../documents/concern.document.js';
import { ConcernsPage } from '../documents/concerns.document.js';
import { plainWords } from '../markdown.js';
import { canonicalOf, pageOf } from '../paging.js';
import type { Answered, Route } from '../route.js';
import { refuseUnknown } from '../rules/vocabulary.rules.js';
import { ConcernView } from '../views/concern.view.js';
import { ConcernsView } from '../views/concerns.view.js';
import type { Visit } from '../visit.js';

const SIZE = 60;

export const concernRoutes: readonly Route[] = [
  { method: 'GET', path: '/concerns', answer: concernsPage },
  { method: 'GET', path: '/concerns/:vocabulary/:slug', answer: concernPage },
];

async function concernsPage(visit: Visit): Promise<Answered> {
  const vocabulary = visit.query('vocabulary');
  const found = await visit.ask(ConcernsPage, { vocabulary: vocabulary ?? null, ...pageOf(visit, SIZE) });
  refuseUnknown(vocabulary, found.vocabularies);
  return {
    kind: 'page',
    viewer: found.viewer,
    head: {
      title: visit.language.say('browse.concerns'),
      description: visit.language.say('browse.concernsLead'),
      canonical: canonicalOf(
        visit,
        vocabulary === undefined ? '/concerns' : `/concerns?vocabulary=${encodeURIComponent(vocabulary)}`,
      ),
    },
    body: <ConcernsView found={found} vocabulary={vocabulary} />,
  };
}

async function concernPage(visit: Visit): Promise<Answered> {
  const { viewer, tag } = await visit.ask(ConcernPage, {
    vocabulary: visit.part('vocabulary'),
    slug: visit.part('slug'),
  });
  if (tag.kind === 'PRACTICE') return { kind: 'redirect', to: tipAddress(tag), permanent: true };
  const told = tag.summary.map(({ text }) => text).join(' ');
  return {
    kind: 'page',
    viewer,
    head: {
      title: visit.language.say('browse.concernTitle', { concern: tag.name }),
      description: plainWords(told || tag.description || visit.language.say('browse.concernsLead'), 200),
      canonical: concernAddress(tag),
      feed: `${concernAddress(tag)}/feed.atom`,
    },
    body: <ConcernView tag={tag} />,
  };
}
