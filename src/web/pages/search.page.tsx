import { SearchPage, SearchStart } from '../documents/search.document.js';
import { pageOf } from '../paging.js';
import type { Answered, Route } from '../route.js';
import { SearchStartView, SearchView } from '../views/search.view.js';
import type { Visit } from '../visit.js';

const SIZE = 20;
/** As many characters as can be looked for at once. */
const LIMIT = 200;

export const searchRoutes: readonly Route[] = [{ method: 'GET', path: '/search', answer: searchPage }];

async function searchPage(visit: Visit): Promise<Answered> {
  const words = (visit.query('q') ?? '').trim().slice(0, LIMIT);
  const { language } = visit;
  if (words === '') {
    const { viewer, tips, concerns } = await visit.ask(SearchStart, {});
    return {
      kind: 'page',
      viewer,
      head: { title: language.say('browse.searchTitle') },
      body: <SearchStartView practices={tips.nodes.map(({ tag }) => tag)} concerns={concerns.nodes} />,
    };
  }
  const found = await visit.ask(SearchPage, { words, ...pageOf(visit, SIZE) });
  return {
    kind: 'page',
    viewer: found.viewer,
    head: { title: language.say('browse.searched', { words }) },
    body: <SearchView words={words} found={found} />,
  };
}
