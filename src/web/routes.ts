import { accountRoutes } from './pages/account.page.js';
import { answerRoutes } from './pages/answer.page.js';
import { askRoutes } from './pages/ask.page.js';
import { boardRoutes } from './pages/board.page.js';
import { changeAnswerRoutes } from './pages/change-answer.page.js';
import { concernRoutes } from './pages/concerns.page.js';
import { editPostRoutes } from './pages/edit-post.page.js';
import { evidenceRoutes } from './pages/evidence.page.js';
import { feedRoutes } from './pages/feeds.page.js';
import { postRoutes } from './pages/post.page.js';
import { questionRoutes } from './pages/question.page.js';
import { readingRoutes } from './pages/reading.page.js';
import { searchRoutes } from './pages/search.page.js';
import { sendAnswerRoutes } from './pages/send-answer.page.js';
import { signInRoutes } from './pages/sign-in.page.js';
import { sitemapRoutes } from './pages/sitemap.page.js';
import { tipRoutes } from './pages/tips.page.js';
import type { Route } from './route.js';

/** Every address of the site. */
export const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...answerRoutes,
  ...askRoutes,
  ...boardRoutes,
  ...changeAnswerRoutes,
  ...concernRoutes,
  ...editPostRoutes,
  ...evidenceRoutes,
  ...feedRoutes,
  ...postRoutes,
  ...questionRoutes,
  ...readingRoutes,
  ...searchRoutes,
  ...sendAnswerRoutes,
  ...signInRoutes,
  ...sitemapRoutes,
  ...tipRoutes,
];
