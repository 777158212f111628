import { accountRoutes } from './pages/account.page.js';
import { askRoutes } from './pages/ask.page.js';
import { boardRoutes } from './pages/board.page.js';
import { concernRoutes } from './pages/concerns.page.js';
import { editPostRoutes } from './pages/edit-post.page.js';
import { evidenceRoutes } from './pages/evidence.page.js';
import { feedRoutes } from './pages/feeds.page.js';
import { postRoutes } from './pages/post.page.js';
import { questionRoutes } from './pages/question.page.js';
import { searchRoutes } from './pages/search.page.js';
import { signInRoutes } from './pages/sign-in.page.js';
import { sitemapRoutes } from './pages/sitemap.page.js';
import { tipRoutes } from './pages/tips.page.js';
import type { Route } from './route.js';

/** Every address of the site. */
export const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...askRoutes,
  ...boardRoutes,
  ...concernRoutes,
  ...editPostRoutes,
  ...evidenceRoutes,
  ...feedRoutes,
  ...postRoutes,
  ...questionRoutes,
  ...searchRoutes,
  ...signInRoutes,
  ...sitemapRoutes,
  ...tipRoutes,
];
