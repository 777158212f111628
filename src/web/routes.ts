import { accountRoutes } from './pages/account.page.js';
import { askRoutes } from './pages/ask.page.js';
import { boardRoutes } from './pages/board.page.js';
import { editPostRoutes } from './pages/edit-post.page.js';
import { postRoutes } from './pages/post.page.js';
import { signInRoutes } from './pages/sign-in.page.js';
import type { Route } from './route.js';

/** Every address of the site. */
export const ROUTES: readonly Route[] = [
  ...boardRoutes,
  ...postRoutes,
  ...askRoutes,
  ...editPostRoutes,
  ...signInRoutes,
  ...accountRoutes,
];
