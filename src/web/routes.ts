import { boardRoutes } from './pages/board.page.js';
import { concernRoutes } from './pages/concerns.page.js';
import { evidenceRoutes } from './pages/evidence.page.js';
import { postRoutes } from './pages/post.page.js';
import { questionRoutes } from './pages/question.page.js';
import { searchRoutes } from './pages/search.page.js';
import { tipRoutes } from './pages/tips.page.js';
import type { Route } from './route.js';

/** Every address of the site. */
export const ROUTES: readonly Route[] = [
  ...boardRoutes,
  ...concernRoutes,
  ...evidenceRoutes,
  ...postRoutes,
  ...questionRoutes,
  ...searchRoutes,
  ...tipRoutes,
];
