import { boardRoutes } from './pages/board.page.js';
import { feedRoutes } from './pages/feeds.page.js';
import { postRoutes } from './pages/post.page.js';
import { sitemapRoutes } from './pages/sitemap.page.js';
import type { Route } from './route.js';

/** Every address of the site. */
export const ROUTES: readonly Route[] = [...boardRoutes, ...postRoutes, ...feedRoutes, ...sitemapRoutes];
