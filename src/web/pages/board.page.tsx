import { BoardPage } from '../documents/board.document.js';
import { canonicalOf, pageOf } from '../paging.js';
import type { Route } from '../route.js';
import { BoardView } from '../views/board.view.js';

const SIZE = 20;

export const boardRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    answer: async (visit) => {
      const order = visit.query('order') === 'answers' ? 'MOST_ANSWERED' : 'NEWEST';
      const board = await visit.ask(BoardPage, { orderBy: order, ...pageOf(visit, SIZE) });
      return {
        kind: 'page',
        viewer: board.viewer,
        head: {
          title: '',
          description: visit.language.say('board.lead'),
          canonical: canonicalOf(visit, order === 'NEWEST' ? '/' : '/?order=answers'),
          feed: '/feed.atom',
        },
        body: <BoardView board={board} order={order} />,
      };
    },
  },
];
