import { answerRoutes } from './pages/answer.page.js';
import { boardRoutes } from './pages/board.page.js';
import { changeAnswerRoutes } from './pages/change-answer.page.js';
import { postRoutes } from './pages/post.page.js';
import { readingRoutes } from './pages/reading.page.js';
import { sendAnswerRoutes } from './pages/send-answer.page.js';
import type { Route } from './route.js';

/** Every address of the site. */
export const ROUTES: readonly Route[] = [
  ...boardRoutes,
  ...postRoutes,
  ...sendAnswerRoutes,
  ...answerRoutes,
  ...changeAnswerRoutes,
  ...readingRoutes,
];
